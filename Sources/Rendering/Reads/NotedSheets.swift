import Analysis
import ArchiveModel
import Markup

/// The proof sheets, noted by raw page.
struct NotedSheets: Sendable {
  private let sheets: ProofSheets
  private let reads: PageReads?

  init(_ sheets: ProofSheets, _ reads: PageReads?) {
    self.sheets = sheets
    self.reads = reads
  }

  /// The sheet of the raw page at a place of the archive.
  subscript(place: Int) -> ProofSheet {
    reads?.note(.rawPage, place)
    return sheets.all[place]
  }

  /// The file of the site that shows a line of a raw page.
  func address(ofLine line: Int, on file: String) -> PageAddress {
    reads?.note(.rawFile, file)
    return sheets.address(ofLine: line, on: file)
  }

  /// Where the first of some lines that is not blank is shown; `nil` behind the end of the page.
  func place(of range: LineRange, on file: String) -> (address: PageAddress, anchor: String)? {
    reads?.note(.rawFile, file)
    return sheets.place(of: range, on: file)
  }

  /// The file of the site on which an article's lines begin, and their anchor; `nil` where the raw
  /// page shows none of them.
  func start(of article: Int, _ document: Document) -> (address: PageAddress, anchor: String)? {
    if let file = document.frontMatter.raw?.file { reads?.note(.rawFile, file) }
    return sheets.start(of: article, document)
  }
}
