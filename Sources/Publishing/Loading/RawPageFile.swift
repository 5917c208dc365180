import ArchiveModel
import Indexing
import Ingest

/// A raw page on the disk.
enum RawPageFile {
  /// Reads a page for showing its lines.
  static func read(
    _ file: String
  ) throws(FileFault) -> (text: RawPageText?, diagnostics: [Diagnostic]) {
    let (page, diagnostics) = page(try FileSystem.read(file), name: file, file: file)
    guard let page else { return (nil, diagnostics) }
    var lines = [String](repeating: "", count: page.lines.last?.number ?? 0)
    for line in page.lines { lines[line.number - 1] = page.string(of: line) }
    let text = RawPageText(name: FileSystem.name(of: file), lines: lines, sha256: page.sha256)
    return (text, diagnostics)
  }

  /// The page in the bytes of a file; `nil` with the reasons where they are no page.
  static func page(
    _ bytes: [UInt8], name: String, file: String
  ) -> (page: RawPage?, diagnostics: [Diagnostic]) {
    do throws(PageDefects) {
      let page = try RawPage(name: name, bytes: bytes)
      let diagnostics = controlCharacters(in: bytes, file: file) + emptiness(of: page, file: file)
      return (diagnostics.isEmpty ? page : nil, diagnostics)
    } catch {
      return (nil, error.diagnostics.map { $0.moved(to: file) })
    }
  }

  /// Control characters other than tabs, line ends and form feeds: no page and no feed can hold them.
  private static func controlCharacters(in bytes: [UInt8], file: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var line = 1
    var start = 0
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A:
        line += 1
        start = offset + 1
      case 0x09, 0x0C, 0x0D: continue
      case 0x00..<0x20, 0x7F:
        diagnostics.append(
          Diagnostic(
            code: "invalid-character",
            at: SourceLocation(file: file, line: line, column: offset - start + 1),
            "a control character (0x\(String(byte, radix: 16))), so the file is no plain text",
            fix: "remove the character, or extract the page again"))
      default: continue
      }
    }
    return diagnostics
  }

  private static func emptiness(of page: RawPage, file: String) -> [Diagnostic] {
    guard page.lines.isEmpty else { return [] }
    return [
      Diagnostic(
        code: "empty-page", at: SourceLocation(file: file), "the page holds no text",
        fix: "extract the page again; a scanned page needs character recognition first")
    ]
  }
}

extension Diagnostic {
  /// The same message about another file.
  func moved(to file: String) -> Diagnostic {
    Diagnostic(
      severity, code: code,
      at: SourceLocation(file: file, line: location.line, column: location.column), message,
      fix: fix)
  }
}
