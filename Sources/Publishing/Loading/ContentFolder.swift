package import ArchiveModel

/// The content folder: where each kind of file lies.
package struct ContentFolder: Sendable, Hashable {
  package let path: String

  package init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  package var site: String { "\(path)/site.yml" }
  package var articles: String { "\(path)/articles" }
  package var raw: String { "\(path)/raw" }
  package var lists: String { "\(path)/lists" }
  /// The kinds of lists that lists share.
  package var schemas: String { "\(lists)/schemas" }
  /// The addresses whose pages were taken back.
  package var withdrawn: String { "\(path)/withdrawn.tsv" }
  /// A kept copy of an earlier site's list of addresses.
  package var addresses: String { "\(path)/urls.txt" }
  package var tables: String { "\(path)/data" }

  /// The place of an article's file.
  package func article(_ id: ArticleID) -> String {
    "\(articles)/\(id.description.prefix(4))/\(id).md"
  }
}
