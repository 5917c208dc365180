import ArchiveModel

/// Finds what a phrase of validity speaks of, among the names in its sentence.
struct ValiditySubjects {
  let bytes: ByteText
  let citations: [CitationMention]
  let kind: ValidityGround.Kind

  /// The subjects of a phrase; empty where it speaks of a thing that no document is, such as a visa.
  func subjects(of phrase: ValidityPhrase, in sentence: SourceSpan) -> [ValidityStatement.Subject] {
    let around = citations.filter { sentence.contains($0.span) && subject(of: $0) != nil }
    let before = around.filter { $0.span.to <= phrase.span.from }
    switch phrase.time {
    case .sameTime:
      // Only what stands directly before 同时废止: others of the sentence live on.
      return before.last.map { isJoined($0.span.to, phrase.span.from) ? run(before) : [] } ?? []
    case .length:
      return isOwn(phrase, sentence) ? [.itself] : []
    case .date, .promulgation:
      break
    }
    if let own = own(before: phrase.span.from, in: sentence),
      own.from >= before.last?.span.from ?? 0
    {
      return [own.subject]
    }
    if !before.isEmpty { return run(before) }
    if let next = around.first(where: { $0.span.from >= phrase.span.from }) {
      return [subject(of: next)].compactMap { $0 }
    }
    // 签证自签发之日起生效: a rule for any visa
    if case .promulgation = phrase.time { return [] }
    // 自7月1日起施行。 and not 自7月1日起实施补贴
    let isAll =
      phrase.span.from - sentence.from <= 12
      && bytes.first(of: ["。", "，有效期", "）"], at: phrase.span.to) != nil
    return kind == .rule && isAll ? [.itself] : [.sentence]
  }

  /// Whether 有效期5年 is that of the document: of 本办法, or going on from 自……起施行.
  private func isOwn(_ phrase: ValidityPhrase, _ sentence: SourceSpan) -> Bool {
    guard kind != .report else { return false }
    if own(before: phrase.span.from, in: sentence) != nil { return true }
    return kind == .rule
      && (sentence.from..<phrase.span.from).contains {
        bytes.first(of: ["起施行", "起实施", "起执行", "起试行"], at: $0) != nil
      }
  }

  /// 本条例, 本通知 before an offset, the last one in the sentence.
  private func own(
    before offset: Int, in sentence: SourceSpan
  ) -> (from: Int, subject: ValidityStatement.Subject)? {
    var place = offset - 6
    while place >= max(sentence.from, offset - 240) {
      if bytes.has("本", at: place), bytes.first(of: beforeOwn, before: place) == nil,
        let name = bytes.first(of: names, at: place + 3),
        bytes.first(of: lawWords, at: place + 3 + name.utf8CodeUnitCount) == nil
      {
        return (place, quoted(name, before: place))
      }
      place -= 1
    }
    return nil
  }

  /// What 本条例 is: the text itself, in a report the document of that kind that it named last.
  private func quoted(_ name: StaticString, before offset: Int) -> ValidityStatement.Subject {
    guard kind == .report else { return .itself }
    for citation in citations.reversed() where citation.span.to <= offset {
      if case .document(let title) = citation.target, title.hasSuffix(name.description) {
        return .document(name: title)
      }
    }
    return .sentence
  }

  /// The last of some citations with those that are joined to it by 、, 和 or 及.
  private func run(_ before: [CitationMention]) -> [ValidityStatement.Subject] {
    var members: [ValidityStatement.Subject] = []
    var next: CitationMention?
    for citation in before.reversed() {
      if let next, !isListed(citation.span.to, next.span.from) { break }
      if let subject = subject(of: citation) { members.insert(subject, at: 0) }
      next = citation
    }
    return members
  }

  private func isListed(_ from: Int, _ to: Int) -> Bool {
    let start = endOfBracket(at: from)
    return bytes.first(of: ["、", "和", "以及", "及", "与"], at: start).map {
      start + $0.utf8CodeUnitCount == to
    } ?? false
  }

  private func isJoined(_ from: Int, _ to: Int) -> Bool {
    let end = endOfBracket(at: from)
    return end == to || bytes.has("等", at: end) && end + 3 == to
  }

  /// The offset behind a bracket that says more of a name: （试行）, （国发〔2009〕1号）.
  private func endOfBracket(at offset: Int) -> Int {
    guard bytes.first(of: ["（", "("], at: offset) != nil else { return offset }
    var place = offset
    while place < min(bytes.count, offset + 120) {
      if bytes.first(of: ["，", "。", "；"], at: place) != nil { return offset }
      if bytes.has("）", at: place) { return place + 3 }
      if bytes.has(")", at: place) { return place + 1 }
      place += 1
    }
    return offset
  }

  private func subject(of citation: CitationMention) -> ValidityStatement.Subject? {
    switch citation.target {
    case .itself: .itself
    case .document(let name), .number(let name): .document(name: name)
    case .provision(let document, let eIds): .provision(document: document, eIds: eIds)
    case .work: nil
    }
  }

  private var names: [StaticString] {
    [
      "条例", "规定", "办法", "细则", "规则", "意见", "决定", "通知", "方案", "规划", "解释", "章程", "准则", "公告", "目录",
      "标准", "规范", "规程", "指南", "通则", "批复", "制度", "纲要", "计划", "文件", "公约", "协定", "法",
    ]
  }
  private var beforeOwn: [StaticString] { ["基", "根", "日", "文", "版", "样", "原", "副", "资"] }
  private var lawWords: [StaticString] { ["院", "人", "官", "律", "庭"] }
}
