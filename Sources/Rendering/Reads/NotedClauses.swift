import Indexing

/// The clauses of all documents, noted by document where one is asked for.
struct NotedClauses: Sendable {
  private let index: ClauseIndex
  private let reads: PageReads?

  init(_ index: ClauseIndex, _ reads: PageReads?) {
    self.index = index
    self.reads = reads
  }

  var documents: [Int] { whole.documents }
  var shelves: Shelves { whole.shelves }
  var count: Int { whole.count }

  var numbers: [Int] {
    reads?.note(.clauseNumbers)
    return index.numbers
  }

  /// The numbered provisions of a document, in its order.
  func provisions(of place: Int) -> [Int] {
    reads?.note(.document, place)
    return index.provisions(of: place)
  }

  /// How many pages the tree of a document takes.
  func partCount(of place: Int) -> Int {
    reads?.note(.document, place)
    return index.partCount(of: place)
  }

  /// The clauses of a number, by document.
  func clauses(of number: Int) -> [ProvisionKey] {
    reads?.note(.allDocuments)
    return index.clauses(of: number)
  }

  private var whole: ClauseIndex {
    reads?.note(.clauseIndex)
    return index
  }
}
