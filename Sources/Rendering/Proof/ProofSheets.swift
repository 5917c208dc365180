import Analysis
import ArchiveModel
import Indexing
import Markup

/// The proof sheets of all raw pages, and where on them a line is.
struct ProofSheets: Sendable {
  /// In the order of the archive's raw pages.
  let all: [ProofSheet]
  private let places: [String: Int]

  init(_ archive: Archive, _ alignments: [LineAlignment?]) {
    let claimants = Dictionary(grouping: archive.documents.indices) {
      archive.documents[$0].frontMatter.raw?.file
    }
    all = archive.rawPages.map { page in
      ProofSheet(page, claimants: claimants[page.name] ?? [], archive, alignments)
    }
    places = Dictionary(
      archive.rawPages.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The sheet of a raw page.
  subscript(file: String) -> ProofSheet? { places[file].map { all[$0] } }

  /// The file of the site that shows a line of a raw page.
  func address(ofLine line: Int, on file: String) -> PageAddress {
    .rawPage(name: file, part: self[file]?.part(ofLine: line) ?? 1)
  }

  /// Where the first of some lines that is not blank is shown; `nil` behind the end of the page.
  func place(of range: LineRange, on file: String) -> (address: PageAddress, anchor: String)? {
    self[file]?.firstInk(in: range).map { (address(ofLine: $0, on: file), "L\($0)") }
  }

  /// The file of the site on which an article's lines begin, and their anchor; `nil` where the raw
  /// page shows none of them.
  func start(of article: Int, _ document: Document) -> (address: PageAddress, anchor: String)? {
    guard let file = document.frontMatter.raw?.file, let sheet = self[file],
      let part = sheet.parts.firstIndex(where: { runs in
        runs.contains { $0.article == article && $0.isFirst }
      })
    else { return nil }
    return (.rawPage(name: file, part: part + 1), document.id.description)
  }
}
