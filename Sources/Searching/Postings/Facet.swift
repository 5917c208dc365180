/// What results are filtered by; each value is a term of the index that stands in every slot of the
/// articles that have it.
///
/// The first unit of such a term is a control character, which no folded text has. The second is the
/// year, or a hash: two values may share one, so the articles themselves decide.
package enum Facet: UInt16, CaseIterable, Sendable {
  case kind = 1
  case source = 2
  case country = 3
  case document = 4
  case year = 5

  /// The term of a value.
  func term(_ value: String) -> UInt32 {
    var hash: UInt16 = 0
    for unit in value.utf16 { hash = hash &* 31 &+ unit }
    return Posting.term(rawValue, hash)
  }

  /// The term of a year.
  func term(_ year: Int) -> UInt32 { Posting.term(rawValue, UInt16(truncatingIfNeeded: year)) }
}
