import ArchiveModel
import Testing

@testable import Ingest

/// Looks for what a page lost with nothing but its lines and what came out, apart from the program's
/// own check.
struct WholePage {
  let text: String

  func expect(_ corrections: PageCorrections = .none) throws {
    let page = try RawPage(name: "p", bytes: Array(text.utf8))
    let segmented = PageSegmentation.segment(page, published: nil, corrections: corrections)
    let losses: Set<String> = ["line-lost", "line-doubled", "text-changed"]
    #expect(
      segmented.diagnostics.filter { corrections.items.isEmpty && $0.isError } == []
        && segmented.diagnostics.filter { losses.contains($0.code) } == [])
    let ranges = segmented.articles.flatMap(\.lines) + segmented.leftovers
    for line in page.lines {
      #expect(ranges.filter { $0.contains(line.number) }.count == 1)
    }
    var printed = segmented.articles.flatMap { draft in
      [draft.title, draft.subtitle].compactMap(\.self) + draft.paragraphs.map(\.text)
        + draft.printed.map(\.text)
    }
    for line in page.lines where segmented.leftovers.contains(where: { $0.contains(line.number) }) {
      printed.append(page.string(of: line))
    }
    #expect(difference(printed.joined(), text) == "")
  }

  /// The characters that one text has more often than the other.
  private func difference(_ left: String, _ right: String) -> String {
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in left.unicodeScalars { counts[scalar, default: 0] += 1 }
    for scalar in right.unicodeScalars {
      counts[scalar, default: 0] -= 1
    }
    return counts.filter { $0.value != 0 && !EmWidth.isSpace($0.key.value) }
      .map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", ")
  }
}
