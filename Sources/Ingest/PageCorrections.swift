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
  /// The lines of which each kind speaks, in their order; ranges that overlap are one. They are not
  /// counted out: a range may be as long as a person writes it.
  private let lines: [Kind: [LineRange]]
  /// The headlines by their first lines.
  private let firsts: [Int: LineRange]

  package init(_ items: [Item]) {
    self.items = items
    lines = Dictionary(grouping: items, by: \.kind).mapValues { items in
      PageCorrections.united(items.map(\.lines))
    }
    firsts = Dictionary(
      items.filter { $0.kind == .headline }.map { ($0.lines.first, $0.lines) },
      uniquingKeysWith: { $1 })
  }

  private static func united(_ ranges: [LineRange]) -> [LineRange] {
    var united: [LineRange] = []
    for range in ranges.sorted() {
      if let last = united.last, range.first <= last.last {
        united[united.count - 1] = LineRange(first: last.first, last: max(last.last, range.last))
      } else {
        united.append(range)
      }
    }
    return united
  }

  /// The corrections as they are counted where so many lines more stand before the page.
  package func moved(down lines: Int) -> PageCorrections {
    // A range may reach far beyond the page.
    let moved = { (line: Int) in line > .max - lines ? .max : line + lines }
    return PageCorrections(
      items.map { item in
        Item(
          item.kind, LineRange(first: moved(item.lines.first), last: moved(item.lines.last)),
          at: item.location)
      })
  }

  /// The corrections that begin in a stretch of lines, and those that began before it and go on to its
  /// first line with text.
  package func within(_ lines: ClosedRange<Int>, firstText: Int) -> PageCorrections {
    PageCorrections(
      items.filter { item in
        lines.contains(item.lines.first)
          || item.lines.first < lines.lowerBound && item.lines.last >= firstText
      })
  }

  /// Whether a correction of a kind speaks of a line.
  func has(_ kind: Kind, at line: Int) -> Bool {
    guard !items.isEmpty else { return false }
    return has(kind, in: LineRange(first: line, last: line))
  }

  /// Whether a correction of a kind speaks of one of several lines.
  func has(_ kind: Kind, in range: LineRange) -> Bool {
    guard !items.isEmpty, let ranges = lines[kind] else { return false }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].last < range.first { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].first <= range.last
  }

  /// The lines of the headline that begins with a line.
  func headline(from line: Int) -> LineRange? { firsts.isEmpty ? nil : firsts[line] }

  /// Whether a paragraph or a headline must begin with a line.
  func begins(_ line: Int) -> Bool {
    guard !items.isEmpty else { return false }
    return firsts[line] != nil || has(.boundary, at: line) || has(.paragraphBreak, at: line)
  }
}
