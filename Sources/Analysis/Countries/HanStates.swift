/// The state of a trie behind each han character, so that the first step of a word takes one load.
///
/// Most characters begin no word; they are told so without a walk.
struct HanStates: Sendable {
  /// Source: The Unicode Standard, block CJK Unified Ideographs, U+4E00 to U+9FFF.
  private static let first = 0x4E00
  private static let count = 0x5200

  /// By code point; -1 where no word begins with the character.
  private let states: [ByteTrie.State]

  init(_ trie: ByteTrie) {
    states = trie.withWalk { walk in
      (0..<Self.count).map { offset in
        let code = Self.first + offset
        let bytes = [0xE0 | code >> 12, 0x80 | code >> 6 & 0x3F, 0x80 | code & 0x3F]
        return bytes.reduce(ByteTrie.root) { $0 < 0 ? -1 : walk.step($0, UInt8($1)) ?? -1 }
      }
    }
  }

  /// Takes first steps with the table, which stays where it is meanwhile.
  func withStart<Result>(_ body: (Start) -> Result) -> Result {
    states.withUnsafeBufferPointer { body(Start(states: $0)) }
  }

  /// The table as a reader looks things up in it: borrowed, as the trie's walk is.
  struct Start {
    fileprivate let states: UnsafeBufferPointer<ByteTrie.State>

    /// The state behind the first character of a word, or behind its first byte where it is no han
    /// character, and the offset behind; a state of -1 where no word begins.
    @inline(__always)
    func state(
      in bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ walk: ByteTrie.Walk
    ) -> (state: ByteTrie.State, end: Int) {
      let lead = bytes[place]
      if lead & 0xF0 == 0xE0, place + 2 < bytes.count {
        let middle = bytes[place + 1] ^ 0x80
        let last = bytes[place + 2] ^ 0x80
        let offset = (Int(lead & 0x0F) << 12 | Int(middle) << 6 | Int(last)) - HanStates.first
        if middle | last < 0x40, offset >= 0, offset < HanStates.count {
          return (states[offset], place + 3)
        }
      }
      return (walk.step(ByteTrie.root, lead) ?? -1, place + 1)
    }
  }
}
