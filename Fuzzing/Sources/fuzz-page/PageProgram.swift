import ArchiveModel
import FuzzSupport
import Ingest

private let published = CalendarDate("2025-05-30")

/// What the reader says of a page when it would not keep all of it.
private let losses: Set<String> = ["line-lost", "line-doubled", "text-changed"]

/// Reads an input as a raw page: nothing may be lost, doubled or changed.
@_cdecl("LLVMFuzzerTestOneInput")
public func readPage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(start, count)
  do throws(PageDefects) {
    check(try RawPage(name: "page", bytes: input.bytes))
  } catch {
    Oracle.expect(!error.diagnostics.isEmpty, "a page is refused without a reason")
    // The same page in repaired characters, so that the run isn't wasted.
    guard let page = try? RawPage(name: "page", bytes: Array(input.text.utf8)) else {
      Oracle.expect(false, "a page of whole characters is refused")
      return 0
    }
    check(page)
  }
  return 0
}

private func check(_ page: RawPage) {
  let segmented = PageSegmentation.segment(page, published: published)
  for diagnostic in segmented.diagnostics {
    Oracle.expect(!diagnostic.isError, diagnostic.description)
  }
  check(segmented, against: page, "no corrections")
  // Corrections that a person may have got wrong: refused with errors, and yet nothing is lost.
  let corrections = corrections(for: page)
  guard !corrections.items.isEmpty else { return }
  let corrected = PageSegmentation.segment(page, published: published, corrections: corrections)
  for diagnostic in corrected.diagnostics {
    Oracle.expect(
      !losses.contains(diagnostic.code), "\(diagnostic), with \(describe(corrections))")
  }
  check(corrected, against: page, describe(corrections))
}

/// Up to six corrections that depend on the page alone.
private func corrections(for page: RawPage) -> PageCorrections {
  guard !page.lines.isEmpty else { return .none }
  var numbers = SeededNumbers(of: page.bytes)
  let kinds = PageCorrections.Kind.allCases
  let items = (0..<numbers.below(7)).map { _ in
    let kind = kinds[numbers.below(kinds.count)]
    let first = numbers.below(page.lines.count)
    let last = kind.isPlace ? first : min(page.lines.count - 1, first + numbers.below(4))
    return PageCorrections.Item(
      kind, LineRange(first: page.lines[first].number, last: page.lines[last].number),
      at: SourceLocation(file: "page.corrections.yml", line: 2))
  }
  return PageCorrections(items)
}

private func describe(_ corrections: PageCorrections) -> String {
  corrections.items.map { "\($0.kind.rawValue) \($0.lines)" }.joined(separator: ", ")
}

private func check(_ segmented: SegmentedPage, against page: RawPage, _ circumstances: String) {
  let lines = PrintedLines.read(page.bytes)
  let ranges = segmented.articles.flatMap(\.lines) + segmented.leftovers
  var owners = [Int](repeating: 0, count: lines.count + 1)
  for range in ranges {
    Oracle.expect(
      range.first >= 1 && range.first <= range.last && range.last <= lines.count,
      "the lines \(range) are outside the page of \(lines.count)")
    for line in range.first...range.last { owners[line] += 1 }
  }
  for (index, line) in lines.enumerated() where !Tally([line]).isEmpty {
    Oracle.expect(
      owners[index + 1] == 1,
      "line \(index + 1) belongs to \(owners[index + 1]), with \(circumstances)")
  }
  let leftovers = segmented.leftovers.flatMap { lines[($0.first - 1)..<$0.last] }
  let kept = segmented.articles.flatMap { texts(of: $0) } + leftovers
  Oracle.expect(
    Tally(kept) == Tally(lines), "the characters differ from the page's, with \(circumstances)")
  for article in segmented.articles {
    for paragraph in article.paragraphs { checkPlaces(of: paragraph, in: article, lines) }
  }
  Oracle.expect(
    String(validating: segmented.json, as: UTF8.self) != nil, "the JSON isn't UTF-8")
}

/// A paragraph's characters stand on the lines that it names.
private func checkPlaces(
  of paragraph: DraftParagraph, in article: ArticleDraft, _ lines: [String]
) {
  for range in paragraph.lines {
    Oracle.expect(
      article.lines.contains { $0.contains(range.first) && $0.contains(range.last) },
      "a paragraph names the lines \(range), which its article doesn't have")
  }
  Oracle.expect(
    Tally([paragraph.text])
      == Tally(paragraph.lines.flatMap { lines[($0.first - 1)..<$0.last] }),
    "a paragraph differs from its lines: \(paragraph.text)")
}

private func texts(of article: ArticleDraft) -> [String] {
  [article.title, article.subtitle].compactMap(\.self) + article.paragraphs.map(\.text)
    + article.printed.map(\.text)
}
