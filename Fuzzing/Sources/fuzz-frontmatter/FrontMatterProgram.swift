import ArchiveModel
import FuzzSupport
import Markup

/// Reads an input as the front matter of an article, and what was read once more as the program writes
/// it.
@_cdecl("LLVMFuzzerTestOneInput")
public func frontMatter(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(start, count)
  read(input.bytes)
  read(
    Array(
      "---\nid: 2025-05-30-01\nkind: news\npublished: 2025-05-30\n\(input.text)\n---\n\n正文。\n".utf8)
  )
  return 0
}

private func read(_ bytes: [UInt8]) {
  let (document, problems) = MarkdownReader.read(bytes, file: "article.md")
  for problem in problems {
    Oracle.expect(
      problem.location.file == "article.md" && problem.location.line >= 1,
      "a problem has no place: \(problem)")
  }
  guard let document else {
    Oracle.expect(
      problems.contains { $0.isError }, "an article is refused without a reason")
    return
  }
  // With errors beside it a reading is not used, and may lack what was wrong.
  guard !problems.contains(where: { $0.isError }) else { return }
  let written = FrontMatterWriter.text(of: document.frontMatter, body: "正文。\n")
  let again = MarkdownReader.read(Array(written.utf8), file: "again.md")
  Oracle.expect(
    again.0?.frontMatter == document.frontMatter,
    "it is read back as another: \(written)\n\(again.1.map(\.description).joined(separator: "\n"))")
}
