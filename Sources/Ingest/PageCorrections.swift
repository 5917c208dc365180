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
  /// The kinds that speak of each line, of several lines the first one too.
  private let kinds: [Int: Set<Kind>]
  private let firsts: [Int: LineRange]

  package init(_ items: [Item]) {
    self.items = items
    var kinds: [Int: Set<Kind>] = [:]
    var firsts: [Int: LineRange] = [:]
    for item in items {
      for line in item.lines.first...item.lines.last { kinds[line, default: []].insert(item.kind) }
      if item.kind == .headline { firsts[item.lines.first] = item.lines }
    }
    self.kinds = kinds
    self.firsts = firsts
  }

  /// The corrections as they are counted where so many lines more stand before the page.
  package func moved(down lines: Int) -> PageCorrections {
    PageCorrections(
      items.map { item in
        Item(
          item.kind, LineRange(first: item.lines.first + lines, last: item.lines.last + lines),
          at: item.location)
      })
  }

  /// The corrections that begin in a stretch of lines.
  package func within(_ lines: ClosedRange<Int>) -> PageCorrections {
    PageCorrections(items.filter { lines.contains($0.lines.first) })
  }

  /// Whether a correction of a kind speaks of a line.
  func has(_ kind: Kind, at line: Int) -> Bool { kinds[line]?.contains(kind) ?? false }

  /// The lines of the headline that begins with a line.
  func headline(from line: Int) -> LineRange? { firsts[line] }

  /// Whether a paragraph or a headline must begin with a line.
  func begins(_ line: Int) -> Bool {
    firsts[line] != nil || has(.boundary, at: line) || has(.paragraphBreak, at: line)
  }
}
