/// Everything that a page holds beside what its address says: places, and parts of the archive that were
/// looked up when the pages were listed.
///
/// What a page asks its scope is noted there. What was looked up before is not, so every page says it
/// here: two pages of one address with the same `given` must show the same where the archive answers the
/// same.
struct PageGiven: Hashable, Sendable {
  let number: UInt64

  /// The page holds nothing but what its address says.
  static let address = PageGiven(number: 0)

  private init(number: UInt64) { self.number = number }

  init(_ mix: (inout StableHash) -> Void) {
    var hash = StableHash()
    mix(&hash)
    number = hash.value
  }

  /// The page holds these places and parts.
  static func places(_ places: Int...) -> PageGiven {
    PageGiven { hash in for place in places { hash.mix(place) } }
  }

  /// The same for one page of several.
  func page(_ place: Int) -> PageGiven { PageGiven(number: number &+ UInt64(place)) }
}
