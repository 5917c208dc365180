package import ArchiveModel
package import Markup

/// One text of an article that a reader sees as a piece: the title, a paragraph, a printed line.
package struct TextUnit: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case title
    case subtitle
    /// A heading or a paragraph of the body.
    case body
    /// A line printed outside title and body: dateline, byline, document date.
    case printed
  }

  /// The text and where it lies.
  package let placed: PlacedText
  /// The id of the text on the article's page.
  package let anchor: String
  /// The lines of the article file; `nil` where the text comes from front matter.
  package let lines: LineRange?
  package let role: Role
  // Negative for none: an optional number takes four times as much, and an archive has a million units.
  private let blockNumber: Int32
  private let provisionNumber: Int32

  package init(
    role: Role, anchor: String, text: PlacedText, lines: LineRange?, block: Int?, provision: Int?
  ) {
    placed = text
    self.anchor = anchor
    self.lines = lines
    self.role = role
    blockNumber = Int32(block ?? -1)
    provisionNumber = Int32(provision ?? -1)
  }

  /// The top-level block of the body that holds the text.
  package var block: Int? { blockNumber < 0 ? nil : Int(blockNumber) }

  /// The innermost provision that the text belongs to.
  package var provision: Int? { provisionNumber < 0 ? nil : Int(provisionNumber) }

  /// The text, made anew.
  package var text: String { placed.string }

  /// The text in UTF-8, counted from 0.
  package var bytes: [UInt8] { Array(placed.utf8) }

  /// The same text where its body lies now.
  func moved(from old: StoredBytes, to new: StoredBytes) -> TextUnit {
    TextUnit(
      role: role, anchor: anchor, text: placed.moved(from: old, to: new), lines: lines,
      block: block, provision: provision)
  }
}
