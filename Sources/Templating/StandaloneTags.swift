/// Takes out of a template the lines on which tags stand alone.
///
/// Source: Mustache spec, each module's cases "Standalone …": a tag with nothing but blanks around
/// it on its line disappears with the line and its ending, `\n` or `\r\n`; neither a line before
/// nor an ending after is needed. ~inheritance.yml ("Standalone parent", "Block reindentation"):
/// parent and block tags may share such a line, unless a block both opens and closes on it.
struct StandaloneTags {
  private let bytes: [UInt8]
  private var tokens: [Token]

  /// The tokens with texts trimmed and `standsAlone` and `indentation` set.
  static func mark(_ tokens: [Token], in bytes: [UInt8]) -> [Token] {
    var tags = StandaloneTags(bytes: bytes, tokens: tokens)
    var index = 0
    while index < tokens.count {
      index = tags.markLine(from: index)
    }
    return tags.tokens
  }

  /// Looks at the tag at an index, or at the row of inheritance tags that starts there, and gives
  /// the index of the first token after.
  private mutating func markLine(from first: Int) -> Int {
    guard tokens[first].kind != .text else { return first + 1 }
    let indentation = blanksBefore(first)
    tokens[first].indentation = indentation
    guard let indentation, tokens[first].kind.mayStandAlone else { return first + 1 }
    let last = rowEnd(from: first)
    guard let lineEnd = lineEnd(after: last) else { return first + 1 }
    for index in first...last where tokens[index].kind != .text {
      tokens[index].standsAlone = true
      tokens[index].indentation = indentation
    }
    for index in first...last where tokens[index].kind == .text {
      tokens[index].to = tokens[index].from
    }
    if first > 0, tokens[first - 1].kind == .text {
      tokens[first - 1].to = max(indentation.lowerBound, tokens[first - 1].from)
    }
    if last + 1 < tokens.count, tokens[last + 1].kind == .text { tokens[last + 1].from = lineEnd }
    return last + 1
  }

  /// The blanks between the start of a tag's line and the tag, nothing if more is there.
  private func blanksBefore(_ index: Int) -> Range<Int>? {
    let start = tokens[index].from
    guard index > 0 else { return start..<start }
    let before = tokens[index - 1]
    // A tag ends where this one starts: it shares the line, whatever it holds.
    guard before.kind == .text else { return nil }
    var at = start
    while at > before.from, Self.isBlank(bytes[at - 1]) { at -= 1 }
    return at == 0 || bytes[at - 1] == 0x0A ? at..<start : nil
  }

  /// The offset after the line ending that follows a tag, nothing if more is before it.
  private func lineEnd(after index: Int) -> Int? {
    var at = tokens[index].to
    while at < bytes.count, Self.isBlank(bytes[at]) { at += 1 }
    if at == bytes.count { return at }
    if bytes[at] == 0x0A { return at + 1 }
    let isPair = bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
    return isPair ? at + 2 : nil
  }

  /// The last of the parent and block tags that follow each other with only blanks between; the
  /// index itself if there is but one, or if a block opens and closes among them.
  private func rowEnd(from first: Int) -> Int {
    var last = first
    var index = first
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .text {
        guard bytes[token.from..<token.to].allSatisfy(Self.isBlank) else { break }
      } else {
        guard token.role == .parent || token.role == .block else { break }
        last = index
      }
      index += 1
    }
    let holdsPair = (first...last).contains { index in
      tokens[index].kind == .block && tokens[index].partner.map { $0 <= last } ?? false
    }
    return holdsPair ? first : last
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
