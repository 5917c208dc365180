package import ArchiveModel

/// A value of a fact with the place where it is written.
package struct FactValue: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case country(String)
    case date(EDTF)
    case number(Int)
    case text(String)
    case choice(String)
  }

  package let content: Content
  package let location: SourceLocation
}
