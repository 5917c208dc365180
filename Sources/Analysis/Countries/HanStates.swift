/// What a trie says of each han character, so that the first step of a word takes one load.
///
/// Most characters begin no word, and most that do are followed by none that goes on with it; both are
/// told without a walk through the trie, whose cells are too many for the nearest memory.
struct HanStates: Sendable {
  /// Source: The Unicode Standard, block CJK Unified Ideographs, U+4E00 to U+9FFF.
  private static let first = 0x4E00
  private static let count = 0x5200

  /// What is known of one character.
  fileprivate struct Entry: Sendable {
    /// The state behind it; -1 where no word begins with it.
    var state: ByteTrie.State = -1
    /// The value of the word that it is alone; -1 for none.
    var value: Int32 = -1
    /// A bit for each kind of character that goes on; other characters may be of the same kind.
    var followers: UInt64 = 0
  }

  /// By code point.
  private let entries: [Entry]

  init(_ trie: ByteTrie) {
    entries = trie.withWalk { walk in
      (0..<Self.count).map { offset in
        let code = Self.first + offset
        let bytes = [0xE0 | code >> 12, 0x80 | code >> 6 & 0x3F, 0x80 | code & 0x3F]
        let state = bytes.reduce(ByteTrie.root) { $0 < 0 ? -1 : walk.step($0, UInt8($1)) ?? -1 }
        if state < 0 { return Entry() }
        return Entry(
          state: state, value: walk.value(state), followers: Self.followers(of: state, walk))
      }
    }
  }

  /// The kinds of the characters that go on from a state.
  private static func followers(of state: ByteTrie.State, _ walk: ByteTrie.Walk) -> UInt64 {
    var followers: UInt64 = 0
    for lead in UInt8.min...UInt8.max {
      guard let next = walk.step(state, lead) else { continue }
      guard lead & 0xF0 == 0xE0 else {
        followers |= lead < 0x80 ? 1 << UInt64(lead & 0x3F) : ~0
        continue
      }
      for middle in UInt8(0x80)...0xBF {
        guard let inner = walk.step(next, middle) else { continue }
        for last in UInt8(0x80)...0xBF where walk.step(inner, last) != nil {
          followers |= 1 << Self.kind(middle, last)
        }
      }
    }
    return followers
  }

  /// The kind of a character by its last two bytes, 0 to 63.
  @inline(__always)
  private static func kind(_ middle: UInt8, _ last: UInt8) -> UInt64 {
    UInt64((last ^ middle &<< 3) & 0x3F)
  }

  /// Takes first steps with the table, which stays where it is meanwhile.
  func withStart<Result>(_ body: (Start) -> Result) -> Result {
    entries.withUnsafeBufferPointer { body(Start(entries: $0)) }
  }

  /// The first step into words.
  struct Step {
    /// The state behind the first character, or behind its first byte where it is no han character; -1
    /// where no word begins.
    let state: ByteTrie.State
    /// The offset behind.
    let end: Int
    /// The value of the word that ends there; -1 for none.
    let value: Int32
    /// Whether the text may go on as a word does.
    let goesOn: Bool
  }

  /// The table as a reader looks things up in it: borrowed, as the trie's walk is.
  struct Start {
    fileprivate let entries: UnsafeBufferPointer<Entry>

    /// The first step into the words that begin at a place.
    @inline(__always)
    func step(
      in bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ walk: ByteTrie.Walk
    ) -> Step {
      let lead = bytes[place]
      if lead & 0xF0 == 0xE0, place + 2 < bytes.count {
        let middle = bytes[place + 1] ^ 0x80
        let last = bytes[place + 2] ^ 0x80
        let offset = (Int(lead & 0x0F) << 12 | Int(middle) << 6 | Int(last)) - HanStates.first
        if middle | last < 0x40, offset >= 0, offset < HanStates.count {
          let entry = entries[offset]
          return Step(
            state: entry.state, end: place + 3, value: entry.value,
            goesOn: Self.goesOn(bytes, at: place + 3, entry.followers))
        }
      }
      guard let state = walk.step(ByteTrie.root, lead) else {
        return Step(state: -1, end: place + 1, value: -1, goesOn: false)
      }
      return Step(
        state: state, end: place + 1, value: walk.value(state), goesOn: place + 1 < bytes.count)
    }

    @inline(__always)
    private static func goesOn(
      _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ followers: UInt64
    ) -> Bool {
      guard followers != 0, place < bytes.count else { return false }
      let lead = bytes[place]
      if lead < 0x80 { return followers >> UInt64(lead & 0x3F) & 1 == 1 }
      guard lead & 0xF0 == 0xE0, place + 2 < bytes.count else { return true }
      return followers >> HanStates.kind(bytes[place + 1], bytes[place + 2]) & 1 == 1
    }
  }
}
