import ArchiveModel

/// Words that say when something begins or ceases to be in force, before anybody asks what.
struct ValidityPhrase {
  enum Time {
    /// A date of the text.
    case date(EDTF?)
    /// The day on which the document was made public: `自公布之日起`.
    case promulgation
    /// The day that the sentence or the document has told already: `同时废止`.
    case sameTime
    /// So many years and months: `有效期5年`.
    case length(years: Int, months: Int)
  }

  let act: ValidityStatement.Act
  let time: Time
  let span: SourceSpan

  /// The phrases of a text, in order.
  static func all(
    in bytes: [UInt8], _ landmarks: Landmarks, dates: [DateMention]
  ) -> [ValidityPhrase] {
    guard !dates.isEmpty || landmarks.hold(.force) else { return [] }
    let text = ByteText(bytes)
    var phrases = dates.compactMap { phrase(of: $0, in: text) }
    for place in landmarks.offsets(of: .force) {
      if let phrase = promulgation(at: place, in: text) ?? repeal(at: place, in: text) {
        phrases.append(phrase)
      }
    }
    return phrases.sorted { $0.span < $1.span }
  }

  // MARK: Dates and lengths

  private static func phrase(of mention: DateMention, in text: ByteText) -> ValidityPhrase? {
    if mention.kind == .duration { return length(mention, in: text) }
    guard let act = mention.role.act else { return nil }
    let end = endOfForce(after: mention.span.to, in: text) ?? mention.span.to
    return ValidityPhrase(
      act: act, time: .date(mention.value),
      span: SourceSpan(from: mention.span.from, to: end))
  }

  /// `有效期5年`, `试行期限为一年`
  private static func length(_ mention: DateMention, in text: ByteText) -> ValidityPhrase? {
    guard let lead = text.first(of: lengthLeads, before: mention.span.from),
      let number = text.number(at: mention.span.from), (1...100).contains(number.value)
    else { return nil }
    let isYears = text.has("年", at: number.end)
    guard isYears && number.end + 3 == mention.span.to || text.has("个月", at: number.end) else {
      return nil
    }
    return ValidityPhrase(
      act: .expires,
      time: .length(years: isYears ? number.value : 0, months: isYears ? 0 : number.value),
      span: SourceSpan(
        from: mention.span.from - lead.utf8CodeUnitCount, to: mention.span.to))
  }

  /// The offset after the word of force that follows in the same clause or the next 60 bytes.
  private static func endOfForce(after offset: Int, in text: ByteText) -> Int? {
    var place = offset
    while place < min(text.count, offset + 60) {
      if text.first(of: ["。", "；", "\n"], at: place) != nil { return nil }
      if let word = text.first(of: forces, at: place) { return place + word.utf8CodeUnitCount }
      place += UTF8Sequence.length(in: text.bytes, at: place) ?? 1
    }
    return nil
  }

  // MARK: Phrases without a date

  /// `公布之日起施行`; with a number between (`之日起30日后施行`) the day is not told.
  private static func promulgation(at place: Int, in text: ByteText) -> ValidityPhrase? {
    guard text.has("之日起", at: place), let event = text.first(of: events, before: place) else {
      return nil
    }
    let from = place - event.utf8CodeUnitCount
    let behind = place + 9
    if let word = text.first(of: forces, at: text.has("正式", at: behind) ? behind + 6 : behind) {
      let start = text.has("正式", at: behind) ? behind + 6 : behind
      return ValidityPhrase(
        act: .effective, time: .promulgation,
        span: SourceSpan(from: from, to: start + word.utf8CodeUnitCount))
    }
    guard let number = text.number(at: behind), let end = endOfForce(after: number.end, in: text)
    else { return nil }
    return ValidityPhrase(
      act: .effective, time: .date(nil), span: SourceSpan(from: from, to: end))
  }

  /// `同时废止`, `即行废止`
  private static func repeal(at place: Int, in text: ByteText) -> ValidityPhrase? {
    guard text.has("废止", at: place), let lead = text.first(of: repealLeads, before: place) else {
      return nil
    }
    return ValidityPhrase(
      act: .repealed, time: .sameTime,
      span: SourceSpan(from: place - lead.utf8CodeUnitCount, to: place + 6))
  }

  private static let forces: [StaticString] = ["施行", "试行", "实施", "执行", "生效", "废止", "失效"]
  private static let events: [StaticString] = [
    "公布", "发布", "颁布", "印发", "签署", "签发", "批准", "通过", "下发", "刊登",
  ]
  private static let repealLeads: [StaticString] = ["同时", "即行", "随之", "相应", "自行"]
  private static let lengthLeads: [StaticString] = [
    "有效期", "有效期为", "有效期限", "有效期限为", "施行期", "施行期限", "施行期限为", "试行期", "试行期为", "试行期限",
    "试行期限为", "试点期限为", "试点期为", "实施期限为", "执行期限为",
  ]
}

extension DateMention.Role {
  fileprivate var act: ValidityStatement.Act? {
    switch self {
    case .effective: .effective
    case .expires: .expires
    case .term: .term
    case .repealed: .repealed
    case .plain, .asOf: nil
    }
  }
}
