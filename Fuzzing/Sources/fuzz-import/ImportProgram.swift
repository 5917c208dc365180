import ArchiveModel
import FuzzSupport
import Publishing

private let scratch = Result { try ScratchFile() }

/// What an import says of a page when it would not keep all of it.
private let losses: Set<String> = ["line-lost", "line-doubled", "text-changed", "text-lost"]

/// Imports an input into an empty archive: the article files must keep every character, and a second
/// import must change nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func importPage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(start, count)
  do {
    let files = try scratch.get()
    try files.put(input.bytes)
    check(files)
  } catch {
    Oracle.expect(false, "no scratch files: \(error)")
  }
  return 0
}

private func check(_ files: ScratchFile) {
  let request = ImportRequest(
    files: [files.path], content: ContentFolder(files.content),
    published: CalendarDate("2025-05-30"))
  let first = PageImport.run(request)
  for diagnostic in first.diagnostics {
    Oracle.expect(!losses.contains(diagnostic.code), diagnostic.description)
  }
  guard !first.hasErrors else {
    Oracle.expect(first.written.isEmpty, "a page is refused and yet written: \(first.written)")
    return
  }
  let second = PageImport.run(request)
  Oracle.expect(!second.hasErrors, "the second import fails: \(second.diagnostics)")
  Oracle.expect(second.written.isEmpty, "the second import writes: \(second.written)")
  Oracle.expect(
    second.unchanged.sorted() == first.written.sorted(),
    "the second import finds \(second.unchanged), the first wrote \(first.written)")
}
