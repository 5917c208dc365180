import ArchiveModel
import Indexing
import Ingest

/// A raw page on the disk.
enum RawPageFile {
  /// Reads a page for showing its lines.
  static func read(
    _ file: String
  ) throws(FileFault) -> (text: RawPageText?, diagnostics: [Diagnostic]) {
    let bytes = try FileSystem.readOwn(file, limit: FileLimit.rawPage)
    var scan = SheetScan()
    scan.feed(bytes)
    scan.finish()
    let problems = scan.problems(in: file)
    guard problems.isEmpty else { return (nil, problems) }
    do throws(PageDefects) {
      return (text(of: try RawPage(name: file, bytes: bytes), file), [])
    } catch {
      return (nil, error.diagnostics)
    }
  }

  private static func text(of page: RawPage, _ file: String) -> RawPageText {
    var lines = [String](repeating: "", count: page.lines.last?.number ?? 0)
    for line in page.lines { lines[line.number - 1] = page.indentedString(of: line) }
    return RawPageText(name: FileSystem.name(of: file), lines: lines, sha256: page.sha256)
  }
}
