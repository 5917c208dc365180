import ArchiveModel

/// Finds the sentences that say from when and until when something is in force.
///
/// The dates have been read, and their roles say which of them matter; this finds what they govern, and
/// the phrases that name no date: 自公布之日起施行, 有效期5年, 同时废止.
struct ValidityReader {
  let ground: ValidityGround
  private(set) var statements: [ValidityStatement] = []
  /// The first day of the document's own validity, once it was told: 同时废止 and 有效期5年 count from it.
  private var ownStart: EDTF?

  init(ground: ValidityGround) {
    self.ground = ground
  }

  /// Reads one text of the article.
  ///
  /// - Parameters:
  ///   - unit: Its place among the units.
  ///   - bytes: The text in UTF-8.
  ///   - landmarks: Its landmarks.
  ///   - dates: Its dates and lengths, in order.
  ///   - citations: Its citations, in order.
  mutating func read(
    _ unit: Int, _ bytes: [UInt8], _ landmarks: Landmarks, dates: [DateMention],
    citations: [CitationMention]
  ) {
    let phrases = ValidityPhrase.all(in: bytes, landmarks, dates: dates)
    guard !phrases.isEmpty else { return }
    let finder = ValiditySubjects(
      bytes: ByteText(bytes), citations: citations, kind: ground.kind)
    for phrase in phrases {
      let sentence = SentenceBounds.around(phrase.span, in: bytes)
      for subject in finder.subjects(of: phrase, in: sentence) {
        let (first, last) = days(of: phrase, subject, in: sentence, unit)
        statements.append(
          ValidityStatement(
            unit: unit, span: phrase.span, sentence: sentence, act: phrase.act, subject: subject,
            first: first, last: last))
        if subject == .itself, let first, phrase.act != .repealed { ownStart = ownStart ?? first }
      }
    }
  }

  private func days(
    of phrase: ValidityPhrase, _ subject: ValidityStatement.Subject, in sentence: SourceSpan,
    _ unit: Int
  ) -> (first: EDTF?, last: EDTF?) {
    switch phrase.time {
    case .date(let value):
      switch phrase.act {
      case .effective: (value, nil)
      case .expires: (nil, value)
      case .term: (value?.start, value?.end)
      case .repealed: (nil, value?.first?.advanced(by: -1).map { .point(.day($0)) })
      }
    case .promulgation:
      (subject == .itself ? ground.issued.map { .point(.day($0)) } : nil, nil)
    case .sameTime:
      (nil, start(in: sentence, unit)?.first?.advanced(by: -1).map { .point(.day($0)) })
    case .length(let years, let months):
      (nil, end(years, months, after: start(in: sentence, unit)))
    }
  }

  /// The first day that the same sentence told, else that of the document itself.
  private func start(in sentence: SourceSpan, _ unit: Int) -> EDTF? {
    statements.last { $0.unit == unit && $0.sentence == sentence && $0.first != nil }?.first
      ?? ownStart
  }

  /// The last day of so many years and months that begin with a day.
  private func end(_ years: Int, _ months: Int, after start: EDTF?) -> EDTF? {
    guard case .point(.day(let day)) = start else { return nil }
    let count = day.year * 12 + day.month - 1 + years * 12 + months
    let length = CalendarDate.length(ofMonth: count % 12 + 1, year: count / 12)
    // A year from 1 July ends on 30 June; one from 31 March ends with the month that has no 31st.
    guard
      let next = CalendarDate(
        year: count / 12, month: count % 12 + 1, day: min(day.day, length))
    else { return nil }
    return (day.day > length ? next : next.advanced(by: -1)).map { .point(.day($0)) }
  }
}

extension EDTF {
  /// The unit with which it begins.
  fileprivate var start: EDTF? {
    switch self {
    case .point: self
    case .interval(let start, _): start.map { .point($0) }
    }
  }

  /// The unit with which it ends.
  fileprivate var end: EDTF? {
    switch self {
    case .point: self
    case .interval(_, let end): end.map { .point($0) }
    }
  }
}
