/// One question that a page asks of the archive, named by what it asks and never by the answer, so that
/// the next build can ask it again.
package struct PageRead: Hashable, Sendable {
  /// What is asked; the numbers stand in caches, so they stay.
  package enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    // By place.
    case document = 1
    /// Where the citations of a document lead.
    case citationTargets = 2
    /// What cites a document and its provisions.
    case citing = 3
    case related = 4
    case jump = 5
    case rawPage = 6
    case validity = 7
    /// The places of the evidence of a fact list.
    case evidence = 8

    // By name.
    case country = 16
    case group = 17
    case date = 18
    case citedDocument = 19
    case placeName = 20
    case organisation = 21
    /// The article that a name of a document stands for.
    case holding = 22
    case provisionsOfNamed = 23
    /// The place of an article, by its id.
    case place = 24
    case period = 25
    case periodExists = 26
    case periodCount = 27
    case countryPairs = 28
    case countryPage = 29
    case rawFile = 30
    case unresolved = 31

    // Whole.
    case documentCount = 40
    case allDocuments = 41
    /// All terms of a taxonomy, by its name.
    case terms = 42
    case articleShelves = 43
    case clauseIndex = 44
    case clauseNumbers = 45
    case periodKeys = 46
    case validities = 47
    case allPairs = 48
    case countryCodes = 49
    case rawPageCount = 50
  }

  package let kind: Kind
  /// The place that is asked for; 0 for what is asked by name.
  package let place: Int
  /// The name that is asked for; empty for what is asked by place.
  package let name: String

  package init(_ kind: Kind, place: Int = 0, name: String = "") {
    self.kind = kind
    self.place = place
    self.name = name
  }

  /// A question by place as one number: the kind in the upper half, the place in the lower.
  var code: UInt64 { UInt64(kind.rawValue) << 32 | UInt64(UInt32(truncatingIfNeeded: place)) }

  /// Reads a number of `code`; `nil` for one of no kind.
  init?(code: UInt64) {
    guard let kind = UInt8(exactly: code >> 32).flatMap(Kind.init(rawValue:)) else { return nil }
    self.init(kind, place: Int(code & 0xFFFF_FFFF))
  }
}
