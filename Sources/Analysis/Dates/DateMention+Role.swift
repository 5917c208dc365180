import ArchiveModel

extension DateMention.Role {
  /// Reads what the words around a date say of it.
  ///
  /// `自2025年6月1日起施行` is effective, `有效期至12月31日` expires, `截至5月底` is as of. An
  /// interval after 自 or 有效期 is the term of what its sentence says is 施行, 试行 or 实施.
  static func around(_ written: WrittenDate, in text: DateText) -> DateMention.Role {
    let from = written.span.from
    let to = written.span.to
    if text.isOne(of: "至止到", before: from), text.endsWith(anyOf: closings, at: from) {
      return .asOf
    }
    if written.end != nil { return isTerm(written, in: text) ? .term : .plain }
    let hour = text.end(ofAny: midnights, at: to) ?? to
    if let end = text.end(of: "起", at: hour) ?? text.end(of: "开始", at: hour) {
      let isOpened = text.isOne(of: "自从", before: from) && text.has("起", at: hour)
      if let role = force(at: end, in: text) { return role }
      if isOpened && mentionsForce(after: end, in: text) || isStartOfNamed(end, in: text) {
        return .effective
      }
    }
    if text.isOne(of: "于在自从", before: from), let role = force(at: hour, in: text) { return role }
    if text.isOne(of: "至到", before: from), text.endsWith(anyOf: expiries, at: from) {
      return .expires
    }
    if text.end(ofAny: endings, at: hour) != nil { return .expires }
    return isStartOfNamed(to, in: text) ? .effective : .plain
  }

  private static func isTerm(_ written: WrittenDate, in text: DateText) -> Bool {
    let from = written.span.from
    let start = text.isOne(of: "自从", before: from) ? from - 3 : from
    if text.endsWith(anyOf: terms, at: start) { return true }
    guard start < from || written.start == .dayOfIssue else { return false }
    return mentionsForce(after: written.span.to, in: text)
  }

  private static func force(at offset: Int, in text: DateText) -> DateMention.Role? {
    let start = text.end(of: "正式", at: offset) ?? offset
    if text.end(ofAny: forces, at: start) != nil { return .effective }
    return text.end(ofAny: repeals, at: start) != nil ? .repealed : nil
  }

  /// `6月1日，《排水条例》正式施行`: a date that opens a clause about a document that then is in force.
  private static func isStartOfNamed(_ to: Int, in text: DateText) -> Bool {
    guard text.has("，", at: to) else { return false }
    var place = to + 3
    var hasName = false
    while place < min(text.count, to + 200) {
      if text.isOne(of: "。！？；，", at: place) { return false }
      if text.has("《", at: place) { hasName = true }
      if hasName, text.has("正式", at: place) { return force(at: place, in: text) == .effective }
      place = text.next(after: place)
    }
    return false
  }

  /// Whether the rest of the sentence, or its next 80 characters, says that something is in force.
  private static func mentionsForce(after offset: Int, in text: DateText) -> Bool {
    var place = offset
    while place < min(text.count, offset + 240) {
      if text.isOne(of: "。！？", at: place) { return false }
      if text.isOne(of: "施试实执生", at: place), text.end(ofAny: forces, at: place) != nil {
        return true
      }
      place = text.next(after: place)
    }
    return false
  }

  private static let closings: [StaticString] = ["截至", "截止到", "截止"]
  private static let forces: [StaticString] = ["施行", "试行", "实施", "执行", "生效"]
  private static let repeals: [StaticString] = ["废止", "失效", "停止执行", "停止施行", "不再执行"]
  /// Behind the last day of something.
  private static let endings: [StaticString] = ["到期", "期满", "止施行", "止执行", "止有效"]
  private static let midnights: [StaticString] = ["零时", "0时", "零点", "0点", "00:00"]
  private static let expiries: [StaticString] = [
    "有效期至", "有效期到", "有效期限至", "有效至", "期限至", "执行至", "施行至", "实施至", "试行至", "有效期延长至", "有效期延续至",
    "期限延长至",
  ]
  private static let terms: [StaticString] = [
    "有效期", "有效期：", "有效期为", "有效期限", "有效期限为", "期限", "期限为", "试行期", "试行期为",
  ]
}
