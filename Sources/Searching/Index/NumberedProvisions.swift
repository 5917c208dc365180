import Analysis

/// The provisions that bear a number, by the number as printed: how many, and the newest of them.
struct NumberedProvisions: Sendable {
  struct Entry: Sendable {
    let number: String
    /// How many provisions bear it.
    fileprivate(set) var count: Int
    /// The newest article that has it: its page with the provision's anchor, and its title.
    fileprivate(set) var path: String
    fileprivate(set) var title: String
  }

  /// Numbers that are kept, the most frequent ones.
  private static let most = 80

  private var entries: [String: Entry] = [:]

  /// Adds the provisions of an article; the newest article comes last.
  mutating func add(_ provisions: [(number: String, anchor: String)], of article: SearchableArticle)
  {
    var seen: Set<String> = []
    for provision in provisions {
      var entry =
        entries[provision.number] ?? Entry(number: provision.number, count: 0, path: "", title: "")
      entry.count += 1
      if seen.insert(provision.number).inserted {
        entry.path = "\(article.path)#\(provision.anchor)"
        entry.title = article.title
      }
      entries[provision.number] = entry
    }
  }

  /// The most frequent numbers, in the order of their text.
  var kept: [Entry] {
    entries.values.sorted { ($1.count, $0.number) < ($0.count, $1.number) }
      .prefix(NumberedProvisions.most).sorted { $0.number < $1.number }
  }
}
