package import Analysis
package import ArchiveModel
import Markup

/// Says which words of an article each of its raw lines became.
///
/// The alignment is found anew from the words themselves, so it holds after a person has edited the
/// article; a line whose words were changed belongs to the article but to none of its texts.
package struct LineAlignment: Hashable, Sendable {
  /// The words of each line that was found, by line and in the order of the line.
  package let pieces: [LinePiece]
  /// The text in which the words of each line begin, by line number.
  package let units: [Int: Int]
  /// The article's lines whose words no text has, ascending; blank lines are left out.
  package let strays: [Int]
  /// For each text, the words that no line has.
  package let gaps: [[SourceSpan]]

  private let byUnit: [[LinePiece]]

  /// The words of a text by their lines, in the order of the text.
  package func pieces(ofUnit unit: Int) -> [LinePiece] { byUnit[unit] }

  /// The lines that a text has words of, ascending.
  package func lines(ofUnit unit: Int) -> [Int] { byUnit[unit].map(\.line).sorted() }

  /// Aligns an article with its raw page.
  package init(_ document: Document, page: RawPageText) {
    var search = InkSearch(document.units.map { InkSearch.ink($0.text) })
    var hits: [(line: Int, hit: InkSearch.Hit)] = []
    var strays: [Int] = []
    var seen: Set<Int> = []
    for range in document.frontMatter.raw?.lines ?? [] where range.first <= page.lines.count {
      for line in range.first...min(page.lines.count, max(range.first, range.last)) {
        guard seen.insert(line).inserted else { continue }
        let ink = InkSearch.ink(page.lines[line - 1])
        guard !ink.isEmpty else { continue }
        let found = search.find(ink)
        if found.isEmpty { strays.append(line) }
        hits += found.map { (line, $0) }
      }
    }
    let offsets = document.units.map { LineAlignment.offsets(of: $0.text) }
    pieces = hits.sorted { ($0.line, $0.hit.unit) < ($1.line, $1.hit.unit) }.map { line, hit in
      LinePiece(
        line: line, unit: hit.unit, span: LineAlignment.span(hit.range, offsets[hit.unit]))
    }
    var byUnit = [[LinePiece]](repeating: [], count: offsets.count)
    for piece in pieces { byUnit[piece.unit].append(piece) }
    self.byUnit = byUnit.map { $0.sorted { $0.span < $1.span } }
    units = Dictionary(pieces.map { ($0.line, $0.unit) }, uniquingKeysWith: { first, _ in first })
    self.strays = strays.sorted()
    gaps = zip(search.covered, offsets).map { LineAlignment.gaps($0, $1) }
  }

  /// For each byte that is not blank, its offset in the text.
  private static func offsets(of text: String) -> [Int] {
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      if !scalar.properties.isWhitespace { offsets += offset..<offset + length }
      offset += length
    }
    return offsets
  }

  private static func span(_ range: Range<Int>, _ offsets: [Int]) -> SourceSpan {
    SourceSpan(from: offsets[range.lowerBound], to: offsets[range.upperBound - 1] + 1)
  }

  private static func gaps(_ covered: [Bool], _ offsets: [Int]) -> [SourceSpan] {
    var gaps: [SourceSpan] = []
    var start: Int?
    for index in 0...covered.count {
      let isCovered = index == covered.count || covered[index]
      if isCovered, let first = start {
        gaps.append(span(first..<index, offsets))
        start = nil
      } else if !isCovered, start == nil {
        start = index
      }
    }
    return gaps
  }
}

extension UTF8 {
  /// The bytes that a character takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x1_0000: 3
    default: 4
    }
  }
}
