import Analysis
import Indexing
import Markup

/// The mentions of one subject by article, on pages of bounded length.
struct MentionShelves: Sendable {
  /// The most mentions of one article on a page; the others are on the article's own.
  static let mostOfArticle = 20

  /// In the order of the archive.
  let occurrences: [Occurrence]
  /// For each article, oldest first, its stretch of the mentions.
  private let stretches: [Range<Int>]
  let shelves: Shelves

  /// - Parameters:
  ///   - occurrences: The mentions, sorted.
  ///   - documents: The articles of the archive, by id.
  init<Documents: RandomAccessCollection<Document>>(
    _ occurrences: [Occurrence], _ documents: Documents
  ) where Documents.Index == Int {
    var stretches: [Range<Int>] = []
    var start = 0
    for index in occurrences.indices
    where index + 1 == occurrences.count
      || occurrences[index + 1].document != occurrences[index].document
    {
      stretches.append(start..<index + 1)
      start = index + 1
    }
    self.occurrences = occurrences
    self.stretches = stretches
    shelves = Shelves(
      days: stretches.map { documents[occurrences[$0.lowerBound].document].frontMatter.published },
      counts: stretches.map(\.count), mostOfItem: MentionShelves.mostOfArticle)
  }

  static let none = MentionShelves([], [])

  var count: Int { occurrences.count }
  var articleCount: Int { stretches.count }

  /// The places of the articles, oldest first.
  var articles: [Int] { stretches.map { occurrences[$0.lowerBound].document } }

  /// The mentions of each article that a page shows, newest first.
  func byArticle(on shelf: Shelves.Shelf) -> [ArraySlice<Occurrence>] {
    shelf.shown.reversed().map { occurrences[stretches[$0]] }
  }
}
