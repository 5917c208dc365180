import ArchiveModel

/// Keeps away from libcmark, and from what makes pages of a text, what would take minutes.
///
/// Source: timings of libcmark 0.30.2: 240 KB of `![[]()` take 11 s, 150 KB of emphasis in deep block
/// quotes 7 s, 60 KB of empty lines inside nested lists 9 to 15 s. Within these bounds a build of each
/// hostile text stays below two seconds (`Benchmarks/torture/hostile.py`). What is printed stays far
/// below them: the Civil Code has 320 KB of text, and its lines and paragraphs are a tenth of the bound.
enum MarkdownLimits {
  static let bytes = 1 << 20
  private static let lines = 20_000
  private static let bytesInParagraph = 1 << 17
  private static let bracketsInParagraph = 500
  private static let delimitersInParagraph = 5_000
  private static let nesting = 24
  private static let emptyLines = 200

  /// What in a body is beyond the bounds, each with its line.
  static func check(_ body: [UInt8], file: String, firstLine: Int) -> [Diagnostic] {
    var check = Check(file: file, line: firstLine)
    if body.count > bytes {
      check.report(
        "article-too-long", "\(body.count) bytes of text: an article may have \(bytes)",
        fix: "split the article")
      return check.diagnostics
    }
    let lines = body.count { $0 == 0x0A }
    if lines > MarkdownLimits.lines {
      check.line += MarkdownLimits.lines
      check.report(
        "article-too-long", "\(lines) lines of text: an article may have \(MarkdownLimits.lines)",
        fix: "split the article, or join the lines of each paragraph")
      return check.diagnostics
    }
    var start = 0
    while start < body.count {
      let end = body[start...].firstIndex(of: 0x0A) ?? body.count
      check.read(body[start..<end])
      start = end + 1
    }
    return check.diagnostics
  }

  private struct Check {
    let file: String
    var line: Int
    var diagnostics: [Diagnostic] = []
    private var bytes = 0
    private var brackets = 0
    private var delimiters = 0
    private var empty = 0

    init(file: String, line: Int) {
      self.file = file
      self.line = line
    }

    mutating func report(_ code: String, _ message: String, fix: String) {
      diagnostics.append(
        Diagnostic(code: code, at: SourceLocation(file: file, line: line), message, fix: fix))
    }

    mutating func read(_ text: ArraySlice<UInt8>) {
      defer { line += 1 }
      guard text.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else {
        readEmpty()
        return
      }
      empty = 0
      if containerDepth(of: text) > nesting {
        report(
          "markdown-depth", "block quotes or lists nested deeper than \(nesting)",
          fix: "take the paragraph out of its nesting")
      }
      let before = (brackets, delimiters)
      for byte in text {
        switch byte {
        case 0x5B: brackets += 1
        case 0x2A, 0x5F, 0x60: delimiters += 1
        default: break
        }
      }
      if beginsItem(text) { bytes = 0 }
      let bytesBefore = bytes
      bytes += text.count + 1
      if bytesBefore <= bytesInParagraph, bytes > bytesInParagraph {
        report(
          "markdown-paragraph", "more than \(bytesInParagraph) bytes in one paragraph",
          fix: "split the paragraph with an empty line")
      }
      if before.0 <= bracketsInParagraph, brackets > bracketsInParagraph {
        report(
          "markdown-brackets", "more than \(bracketsInParagraph) '[' in one paragraph",
          fix: "split the paragraph with an empty line")
      }
      if before.1 <= delimitersInParagraph, delimiters > delimitersInParagraph {
        report(
          "markdown-delimiters",
          "more than \(delimitersInParagraph) '*', '_' and '`' in one paragraph",
          fix: "split the paragraph with an empty line")
      }
    }

    private mutating func readEmpty() {
      bytes = 0
      brackets = 0
      delimiters = 0
      empty += 1
      if empty == emptyLines + 1 {
        report(
          "markdown-empty-lines", "more than \(emptyLines) empty lines in a row",
          fix: "remove the empty lines")
      }
    }

    /// Whether a line begins a heading or an item of a list, and so a text of its own.
    private func beginsItem(_ text: ArraySlice<UInt8>) -> Bool {
      guard let index = text.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
      switch text[index] {
      case 0x23: return true
      case 0x2D, 0x2B, 0x2A:
        return index + 1 < text.endIndex && (text[index + 1] == 0x20 || text[index + 1] == 0x09)
      case 0x30...0x39: return orderedMarkerEnd(text, index) != nil
      default: return false
      }
    }

    /// How many block quotes and lists a line opens or continues: `>` signs, list markers and two
    /// columns of indent each.
    private func containerDepth(of text: ArraySlice<UInt8>) -> Int {
      var depth = 0
      var spaces = 0
      var index = text.startIndex
      while index < text.endIndex {
        switch text[index] {
        case 0x20: spaces += 1
        case 0x09: spaces += 4
        case 0x3E: depth += 1
        case 0x2D, 0x2B, 0x2A:
          let next = index + 1
          guard next < text.endIndex, text[next] == 0x20 || text[next] == 0x09 else {
            return depth + spaces / 4
          }
          depth += 1
        case 0x30...0x39:
          guard let marker = orderedMarkerEnd(text, index) else { return depth + spaces / 4 }
          depth += 1
          index = marker
        default: return depth + spaces / 4
        }
        index += 1
      }
      return depth + spaces / 4
    }

    private func orderedMarkerEnd(_ text: ArraySlice<UInt8>, _ start: Int) -> Int? {
      var index = start
      while index < text.endIndex, index - start < 10, (0x30...0x39).contains(text[index]) {
        index += 1
      }
      guard index < text.endIndex, text[index] == 0x2E || text[index] == 0x29 else { return nil }
      return index
    }
  }
}
