/// Cuts template text into text and tags, in one pass from start to end.
///
/// Source: Mustache spec, overview of each module (what a tag's content may be), delimiters.yml
/// (a change holds to the end of the file it stands in).
struct TokenScanner {
  private let bytes: [UInt8]
  private var delimiters = Delimiters.standard
  private var tokens: [Token] = []
  private var log: FaultLog

  private init(_ source: TemplateSource) {
    bytes = source.bytes
    log = FaultLog(source)
  }

  /// All tokens in order. After a tag that nothing closes the rest can't be told apart and is left
  /// out; a tag whose content is wrong is left out alone.
  static func scan(_ source: TemplateSource) -> (tokens: [Token], log: FaultLog) {
    var scanner = TokenScanner(source)
    scanner.scan()
    return (scanner.tokens, scanner.log)
  }

  private mutating func scan() {
    var at = 0
    while at < bytes.count {
      let start = find(delimiters.open, from: at) ?? bytes.count
      if start > at { tokens.append(Token(.text, from: at, to: start)) }
      guard start < bytes.count else { return }
      guard let end = scanTag(at: start) else { return }
      at = end
    }
  }

  /// Reads the tag at an offset and gives the offset after it, or nothing if it isn't closed.
  private mutating func scanTag(at start: Int) -> Int? {
    let inside = start + delimiters.open.count
    let sigil = inside < bytes.count ? bytes[inside] : 0
    var closing = delimiters.close
    if sigil == 0x7B { closing.insert(0x7D, at: 0) }
    if sigil == 0x3D { closing.insert(0x3D, at: 0) }
    let kind = Self.kinds[sigil]
    let from = kind == nil ? inside : inside + 1
    guard let to = find(closing, from: from) else {
      log.add(
        "unclosed-tag", at: start, "a tag opens here and never closes",
        fix: "write \(String(decoding: closing, as: UTF8.self)) where it ends")
      return nil
    }
    let end = to + closing.count
    switch kind {
    case .comment: tokens.append(Token(.comment, from: start, to: end))
    case .delimiters: setDelimiters(from..<to, tag: start..<end)
    default: addNamed(kind ?? .variable, content: from..<to, tag: start..<end)
    }
    return end
  }

  private static let kinds: [UInt8: Token.Kind] = [
    0x7B: .rawVariable, 0x26: .rawVariable, 0x23: .section, 0x5E: .inverted, 0x2F: .close,
    0x21: .comment, 0x3D: .delimiters, 0x3E: .partial, 0x3C: .parent, 0x24: .block,
  ]

  private mutating func setDelimiters(_ content: Range<Int>, tag: Range<Int>) {
    tokens.append(Token(.delimiters, from: tag.lowerBound, to: tag.upperBound))
    if let changed = Delimiters(bytes[content]) {
      delimiters = changed
    } else {
      log.add(
        "bad-delimiters", at: tag.lowerBound,
        "new delimiters are two strings without blanks and equals signs,"
          + " of at most \(Delimiters.longest) bytes",
        fix: "write it like {{=<% %>=}}")
    }
  }

  private mutating func addNamed(_ kind: Token.Kind, content: Range<Int>, tag: Range<Int>) {
    let name = trimmed(content)
    if let problem = problem(in: name, of: kind) {
      log.add(problem.code, at: tag.lowerBound, problem.message, fix: problem.fix)
      // A broken opening tag still opens, or its closing tag would be a second fault.
      if !kind.opens && kind != .close { return }
    }
    tokens.append(
      Token(
        kind, from: tag.lowerBound, to: tag.upperBound,
        name: String(decoding: bytes[name], as: UTF8.self)))
  }

  /// What is wrong with a name: none at all, blanks in it, or dots with nothing between them.
  private func problem(
    in name: Range<Int>, of kind: Token.Kind
  ) -> (code: String, message: String, fix: String)? {
    if name.isEmpty {
      return ("empty-tag", "the tag has no name", "name what it stands for, or remove it")
    }
    let content = bytes[name]
    if contains(delimiters.open, in: name) {
      return ("unclosed-tag", "another tag opens inside this one", "close this one before it")
    }
    if content.contains(where: Self.isBlank) {
      return ("bad-name", "a name has no blanks", "remove the blanks, or close the tag earlier")
    }
    let isPath = kind == .variable || kind == .rawVariable || kind == .section || kind == .inverted
    if isPath, name.count > 1 {
      // A leading dot is allowed: {{.name}}.
      let parts = content.dropFirst(content.first == 0x2E ? 1 : 0)
        .split(separator: 0x2E, omittingEmptySubsequences: false)
      if parts.contains(where: \.isEmpty) {
        return ("bad-name", "a dotted name has a part without letters", "write it like a.b.c")
      }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, Self.isBlank(bytes[from]) { from += 1 }
    while to > from, Self.isBlank(bytes[to - 1]) { to -= 1 }
    return from..<to
  }

  private func contains(_ needle: [UInt8], in range: Range<Int>) -> Bool {
    range.contains { starts(needle, at: $0) && $0 + needle.count <= range.upperBound }
  }

  private func find(_ needle: [UInt8], from: Int) -> Int? {
    guard let first = needle.first else { return nil }
    var at = from
    while at + needle.count <= bytes.count {
      if bytes[at] == first, starts(needle, at: at) { return at }
      at += 1
    }
    return nil
  }

  private func starts(_ needle: [UInt8], at offset: Int) -> Bool {
    guard offset + needle.count <= bytes.count else { return false }
    for index in needle.indices where bytes[offset + index] != needle[index] { return false }
    return true
  }
}
