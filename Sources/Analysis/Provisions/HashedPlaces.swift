/// Places of provisions by the hash of a name, in one sorted list.
///
/// An outline is made for every text that is annotated and few of its names are asked for, so that
/// dictionaries of strings cost more than they give. Who asks compares the name itself.
struct HashedPlaces: Sendable {
  typealias Entry = (hash: UInt64, place: Int)

  /// By hash, then by place.
  private let entries: [Entry]

  init(_ entries: [Entry]) {
    self.entries = entries.sorted {
      $0.hash != $1.hash ? $0.hash < $1.hash : $0.place < $1.place
    }
  }

  /// The places of a hash that are not before one, in order.
  func places(
    of hash: UInt64, from place: Int
  ) -> some Sequence<Int> {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if (entries[middle].hash, entries[middle].place) < (hash, place) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return entries[low...].lazy.prefix { $0.hash == hash }.map(\.place)
  }

  /// Source: FNV-1a, 64 bits.
  static func hash(of name: Substring) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The hash of a rank with a number.
  static func hash(of element: ProvisionElement, _ ordinal: Int) -> UInt64 {
    let rank = UInt64(truncatingIfNeeded: element.rank &+ 16) << 8
    let prefix = UInt64(element.prefix.utf8.first ?? 0)
    return UInt64(truncatingIfNeeded: ordinal) << 16 ^ rank ^ prefix
  }
}
