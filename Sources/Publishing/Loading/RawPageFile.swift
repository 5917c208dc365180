import ArchiveModel
import Indexing
import Ingest

/// A raw page on the disk.
enum RawPageFile {
  /// Reads a page for showing its lines.
  static func read(_ file: String) throws(FileFault) -> (
    text: RawPageText?, diagnostics: [Diagnostic]
  ) {
    let bytes = try FileSystem.read(file)
    do {
      let page = try RawPage(name: file, bytes: bytes)
      var lines = [String](repeating: "", count: page.lines.last?.number ?? 0)
      for line in page.lines { lines[line.number - 1] = page.string(of: line) }
      let text = RawPageText(
        name: FileSystem.name(of: file), lines: lines, sha256: page.sha256)
      return (text, [])
    } catch {
      return (nil, error.diagnostics)
    }
  }
}
