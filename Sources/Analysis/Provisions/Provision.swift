package import ArchiveModel

/// A numbered part of a policy document or a law, with an address of its own.
///
///     （七）纳入公共资源交易平台体系。根据……   eId sec_4__subsec_7, number （七）
package struct Provision: Hashable, Sendable {
  package let element: ProvisionElement
  /// The address inside the document: `sec_4__subsec_7`.
  package let eId: String
  /// Other addresses: `item_7` where the numbering runs on through the document.
  package let aliases: [String]
  /// The number as printed: `（七）`, `第十二条`, `一、`; empty for a 款, which bears none.
  package let number: String
  /// The value of the number.
  package let ordinal: Int
  /// The heading without the number, if there is one.
  package let heading: String?
  /// The text units that belong to the provision, those of its children included.
  package let units: Range<Int>
  /// The place of the parent in the outline.
  package let parent: Int?
  /// 0 at the top.
  package let depth: Int
  /// The stretch of the first unit that number and heading take.
  package let headSpan: SourceSpan

  package init(
    element: ProvisionElement, eId: String, aliases: [String], number: String, ordinal: Int,
    heading: String?, units: Range<Int>, parent: Int?, depth: Int, headSpan: SourceSpan
  ) {
    self.element = element
    self.eId = eId
    self.aliases = aliases
    self.number = number
    self.ordinal = ordinal
    self.heading = heading
    self.units = units
    self.parent = parent
    self.depth = depth
    self.headSpan = headSpan
  }

  /// The 之一 of an inserted article: 1 for 第一百二十条之一, otherwise 0.
  package var inserted: Int {
    guard let dash = eId.utf8.lastIndex(of: 0x2D) else { return 0 }
    return Int(eId[eId.utf8.index(after: dash)...]) ?? 0
  }

  /// Number and heading as a reader names the provision: `（七）纳入公共资源交易平台体系`.
  package var label: String { number + (heading ?? "") }
}
