/// What results are filtered by; each value is a term of the index that stands in every slot of the
/// articles that have it.
///
/// The first number of such a term is none of a character. The second is a hash: two values may share
/// one, so the articles themselves decide.
package enum Facet: UInt16, CaseIterable, Sendable {
  case kind = 1
  case source = 2
  case country = 3
  case document = 4

  /// The term of a value.
  func term(_ value: String) -> UInt32 {
    var hash: UInt16 = 0
    for unit in value.utf16 { hash = hash &* 31 &+ unit }
    return Posting.term(rawValue, hash)
  }
}
