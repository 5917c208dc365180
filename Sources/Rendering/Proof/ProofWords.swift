import Analysis
import ArchiveModel
import Indexing

/// The words of a text as a proof sheet shows them: those of each line in an element of their own.
struct ProofWords {
  private struct Segment {
    let from: Int
    /// The line; `nil` for words that no line has.
    let line: Int?
  }

  private let text: [UInt8]
  private let segments: [Segment]
  /// Whether the text has words that no line has.
  let hasGaps: Bool
  /// The lines that the text has words of, ascending.
  let lines: [Int]

  init(_ document: Document, unit: Int, _ alignment: LineAlignment) {
    text = document.units[unit].bytes
    let pieces = alignment.pieces(ofUnit: unit)
    let gaps = alignment.gaps[unit]
    hasGaps = !gaps.isEmpty
    lines = pieces.map(\.line).sorted()
    segments =
      (pieces.map { Segment(from: $0.span.from, line: $0.line) }
      + gaps.map { Segment(from: $0.from, line: nil) })
      .sorted { $0.from < $1.from }
  }

  /// The words of some of the text's lines. Words of no line go with the words before them.
  ///
  /// - Parameters:
  ///   - isFirst: Whether words before the first line's are shown.
  ///   - isShown: Whether the words of a line are shown; `nil` where the line before decides.
  /// - Returns: Safe markup in UTF-8.
  func html(isFirst: Bool, isShown: (Int) -> Bool?) -> [UInt8] {
    var html: [UInt8] = []
    var shows = isFirst
    for (index, segment) in segments.enumerated() {
      if let line = segment.line, let decided = isShown(line) { shows = decided }
      guard shows else { continue }
      let from = index == 0 ? 0 : segment.from
      let to = index + 1 < segments.count ? segments[index + 1].from : text.count
      let tag = segment.line.map { "span data-l=\"\($0)\"" } ?? "span class=\"added\""
      html += Array("<\(tag)>".utf8) + HTMLText.escaped(text[from..<to]) + Array("</span>".utf8)
    }
    return segments.isEmpty && isFirst ? HTMLText.escaped(text[...]) : html
  }
}
