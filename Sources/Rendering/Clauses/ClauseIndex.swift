import Analysis
import ArchiveModel
import Indexing
import Markup

/// The numbered provisions of all documents, by document and by number.
struct ClauseIndex: Sendable {
  /// Numbers beyond this one have no page of their own: they stand in their documents' trees.
  static let mostNumbers = 200
  /// The most clauses of one document on the page of a number.
  static let mostOfDocument = 20

  /// Documents with numbered provisions, by id.
  let documents: [Int]
  let shelves: Shelves
  /// All numbered provisions.
  let count: Int
  /// The numbers that clauses bear, ascending.
  let numbers: [Int]
  private let provisions: [Int: [Int]]
  private let byNumber: [Int: [ProvisionKey]]

  init(_ archive: Archive) {
    var documents: [Int] = []
    var provisions: [Int: [Int]] = [:]
    var byNumber: [Int: [ProvisionKey]] = [:]
    for (place, document) in archive.documents.enumerated() {
      let numbered = document.provisions.indices.filter {
        !document.provisions[$0].number.isEmpty
      }
      guard !numbered.isEmpty else { continue }
      documents.append(place)
      provisions[place] = numbered
      for index in numbered {
        let number = document.provisions[index].ordinal
        guard (1...ClauseIndex.mostNumbers).contains(number) else { continue }
        byNumber[number, default: []].append(ProvisionKey(document: place, provision: index))
      }
    }
    self.documents = documents
    self.provisions = provisions
    self.byNumber = byNumber
    count = provisions.values.reduce(0) { $0 + $1.count }
    numbers = byNumber.keys.sorted()
    shelves = Shelves(days: documents.map { archive.documents[$0].frontMatter.published })
  }

  /// The numbered provisions of a document, in its order.
  func provisions(of place: Int) -> [Int] { provisions[place] ?? [] }

  /// How many pages the tree of a document takes.
  func partCount(of place: Int) -> Int {
    max(1, (provisions(of: place).count + Shelves.most - 1) / Shelves.most)
  }

  /// The clauses of a number, by document.
  func clauses(of number: Int) -> [ProvisionKey] { byNumber[number] ?? [] }
}
