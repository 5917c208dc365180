package import ArchiveModel

/// What a person has laid down about a page: it holds whatever the evidence says.
package struct PageCorrections: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An article begins with the line.
    case boundary = "boundaries"
    /// No article begins with the line: it belongs to the article of the line before it.
    case join = "joins"
    /// The lines are the headline of their article.
    case headline = "headlines"
    /// The lines are text of a body and no headline.
    case text = "texts"
    /// A paragraph begins with the line.
    case paragraphBreak = "paragraph_breaks"
    /// No paragraph begins with the line.
    case paragraphJoin = "paragraph_joins"
    /// The lines belong to the page and to no article.
    case leftover = "leftovers"

    /// Whether it speaks of the place before one line, and not of several lines.
    package var isPlace: Bool {
      switch self {
      case .boundary, .join, .paragraphBreak, .paragraphJoin: true
      case .headline, .text, .leftover: false
      }
    }
  }

  package struct Item: Hashable, Sendable {
    package let kind: Kind
    /// The lines of the page, counted from 1; one line where a place is meant.
    package let lines: LineRange
    /// Where it is written.
    package let location: SourceLocation

    package init(_ kind: Kind, _ lines: LineRange, at location: SourceLocation) {
      self.kind = kind
      self.lines = lines
      self.location = location
    }
  }

  package static let none = PageCorrections([])

  package let items: [Item]
  /// The lines that each kind speaks of: in order, none overlapping, however long.
  private let ranges: [Kind: [LineRange]]
  private let headlines: [Int: LineRange]

  package init(_ items: [Item]) {
    self.items = items
    ranges = Dictionary(grouping: items, by: \.kind).mapValues {
      PageCorrections.union($0.map(\.lines))
    }
    headlines = Dictionary(
      items.filter { $0.kind == .headline }.map { ($0.lines.first, $0.lines) },
      uniquingKeysWith: { $1 })
  }

  private static func union(_ ranges: [LineRange]) -> [LineRange] {
    var result: [LineRange] = []
    for range in ranges.sorted() {
      if let last = result.last, range.first <= last.last {
        result[result.count - 1] = LineRange(first: last.first, last: max(last.last, range.last))
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// The corrections as they are counted where so many lines more stand before the page.
  package func moved(down lines: Int) -> PageCorrections {
    // A number may be as large as there are; such a line isn't on any page.
    func moved(_ line: Int) -> Int { min(line, .max - lines) + lines }
    return PageCorrections(
      items.map { item in
        Item(
          item.kind, LineRange(first: moved(item.lines.first), last: moved(item.lines.last)),
          at: item.location)
      })
  }

  /// The corrections that begin in a stretch of lines.
  package func within(_ lines: ClosedRange<Int>) -> PageCorrections {
    PageCorrections(items.filter { lines.contains($0.lines.first) })
  }

  /// Whether a correction of a kind speaks of a line.
  func has(_ kind: Kind, at line: Int) -> Bool {
    has(kind, in: LineRange(first: line, last: line))
  }

  /// Whether a correction of a kind speaks of one line at least.
  func has(_ kind: Kind, in lines: LineRange) -> Bool {
    guard let ranges = ranges[kind] else { return false }
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].last < lines.first { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].first <= lines.last
  }

  /// The lines of the headline that begins with a line.
  func headline(from line: Int) -> LineRange? { headlines[line] }

  /// Whether a paragraph or a headline must begin with a line.
  func begins(_ line: Int) -> Bool {
    headlines[line] != nil || has(.boundary, at: line) || has(.paragraphBreak, at: line)
  }
}
