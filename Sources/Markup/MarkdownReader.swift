package import ArchiveModel

/// Reads an article file: front matter and Markdown.
package enum MarkdownReader {
  /// The longest text of an article, in bytes.
  package static let limit = MarkdownLimits.bytes

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: The file as it lies on the disk.
  ///   - file: The path for diagnostics.
  ///   - needsFrontMatter: Whether a file without front matter is refused; otherwise it is plain
  ///     Markdown, of which nothing else is known.
  /// - Returns: The document, `nil` where it cannot be used, and what is wrong with it.
  package static func read(
    _ bytes: [UInt8], file: String, needsFrontMatter: Bool = true
  ) -> (MarkdownDocument?, [Diagnostic]) {
    switch TextReader.read(bytes, file: file) {
    case .failure(let list): return (nil, list.diagnostics)
    case .success(let text):
      guard !needsFrontMatter, let nobody = FrontMatter.unknown, !beginsWithFence(text) else {
        return read(text: text, file: file)
      }
      return read(body: text, bodyLine: 1, file: file, head: (nobody, [:], []))
    }
  }

  private static func beginsWithFence(_ text: [UInt8]) -> Bool {
    var lines = LineScanner(text)
    return lines.next().map { isFence(text[$0]) } ?? false
  }

  private static func read(
    text: [UInt8], file: String
  ) -> (MarkdownDocument?, [Diagnostic]) {
    var lines = LineScanner(text)
    guard let opening = lines.next(), isFence(text[opening]) else {
      return (
        nil,
        [
          Diagnostic(
            code: "front-matter-missing", at: SourceLocation(file: file),
            "the file does not begin with front matter, so nothing is known of the article",
            fix: "begin the file with '---', the keys id, kind and published, and '---'")
        ]
      )
    }
    let start = lines.offset
    while let line = lines.next() {
      guard isFence(text[line]) else { continue }
      let yaml = String(decoding: text[start..<line.lowerBound], as: UTF8.self)
      let body = Array(text[lines.offset...])
      return read(yaml: yaml, body: body, bodyLine: lines.line, file: file)
    }
    return (
      nil,
      [
        Diagnostic(
          code: "front-matter-unclosed", at: SourceLocation(file: file),
          "the front matter that begins here is never closed",
          fix: "put a line '---' between the last key and the text")
      ]
    )
  }

  private static func read(
    yaml: String, body: [UInt8], bodyLine: Int, file: String
  ) -> (MarkdownDocument?, [Diagnostic]) {
    read(
      body: body, bodyLine: bodyLine, file: file, head: FrontMatterReader.read(yaml, file: file))
  }

  private static func read(
    body: [UInt8], bodyLine: Int, file: String,
    head: (frontMatter: FrontMatter?, places: [String: SourceLocation], diagnostics: [Diagnostic])
  ) -> (MarkdownDocument?, [Diagnostic]) {
    var diagnostics = head.diagnostics
    let limits = MarkdownLimits.check(body, file: file, firstLine: bodyLine)
    diagnostics += limits
    guard limits.isEmpty else { return (nil, diagnostics) }
    let stored = StoredBytes(body)
    let lines = BodyLines(stored, firstLine: bodyLine)
    let (blocks, texts) = CMark.blocks(of: body, lines)
    diagnostics += LinkCheck.diagnostics(for: texts, in: BodySource(lines, file: file))
    diagnostics += ReferenceCheck.diagnostics(for: body, file: file, firstLine: bodyLine)
    guard let frontMatter = head.frontMatter else { return (nil, diagnostics) }
    return (
      MarkdownDocument(
        file: file, frontMatter: frontMatter, stored: stored, bodyLine: bodyLine, blocks: blocks,
        texts: texts, places: KeyPlace.list(head.places)),
      diagnostics
    )
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let end = line.lastIndex { $0 != 0x20 && $0 != 0x09 }
    guard let end else { return false }
    return line[line.startIndex...end].elementsEqual([0x2D, 0x2D, 0x2D])
  }
}
