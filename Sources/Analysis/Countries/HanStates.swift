/// What a trie says of each han character, so that the first step of a word takes one load.
///
/// Most characters begin no word, and most that do are followed by none that goes on with it; both are
/// told by small tables without a walk through the trie, whose cells are too many for the nearest
/// memory.
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
  }

  /// What a scan must do at a character; a byte for each, so that all that a text uses stay near.
  struct Glance: OptionSet, Sendable {
    let rawValue: UInt8
    /// Longer words begin with the character.
    static let begins = Glance(rawValue: 1 << 0)
    /// Some of them go on with a character that has not three bytes.
    static let beginsOddly = Glance(rawValue: 1 << 1)
    /// The character is a word that must be looked at; what else it may be the owner of the words tells.
    static let word = Glance(rawValue: 1 << 2)
  }

  /// By code point.
  private let entries: [Entry]
  private let glances: [Glance]
  /// A bit for each pair of characters with which a word begins; other pairs may share it.
  private let pairs: [UInt64]

  /// - Parameters:
  ///   - trie: The words.
  ///   - glance: What a word of one character asks for, by its value.
  init(_ trie: ByteTrie, glance: (Int32) -> Glance = { _ in .word }) {
    var entries = [Entry](repeating: Entry(), count: Self.count)
    var glances = [Glance](repeating: [], count: Self.count)
    var pairs = [UInt64](repeating: 0, count: Self.pairBits / 64)
    trie.withWalk { walk in
      for number in 0..<Self.count {
        guard let state = walk.state(behind: Self.first + number) else { continue }
        entries[number] = Entry(state: state, value: walk.value(state))
        if entries[number].value >= 0 { glances[number] = glance(entries[number].value) }
        for follower in walk.followers(of: state) {
          glances[number].insert(follower < 0 ? .beginsOddly : .begins)
          if follower >= 0 {
            let bit = Self.bit(of: number, follower)
            pairs[bit >> 6] |= 1 << UInt64(bit & 63)
          }
        }
      }
    }
    self.entries = entries
    self.glances = glances
    self.pairs = pairs
  }

  /// The tables' size keeps them in the nearest memory, and one pair of 20 that begins no word seems to.
  private static let pairBits = 1 << 17

  @inline(__always)
  private static func bit(of number: Int, _ follower: Int) -> Int {
    (number &* 40_503 ^ follower) & (pairBits - 1)
  }

  /// Takes first steps with the tables, which stay where they are meanwhile.
  func withStart<Result>(_ body: (Start) -> Result) -> Result {
    entries.withUnsafeBufferPointer { entries in
      glances.withUnsafeBufferPointer { glances in
        pairs.withUnsafeBufferPointer { pairs in
          body(Start(entries: entries, glances: glances, pairs: pairs))
        }
      }
    }
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

  /// The tables as a reader looks things up in them: borrowed, as the trie's walk is.
  struct Start {
    fileprivate let entries: UnsafeBufferPointer<Entry>
    fileprivate let glances: UnsafeBufferPointer<Glance>
    fileprivate let pairs: UnsafeBufferPointer<UInt64>

    /// The number of the han character that begins at a place; -1 where none does.
    @inline(__always)
    func number(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
      let lead = bytes[place]
      guard lead & 0xF0 == 0xE0, place &+ 2 < bytes.count else { return -1 }
      let middle = bytes[place &+ 1] ^ 0x80
      let last = bytes[place &+ 2] ^ 0x80
      guard middle | last < 0x40 else { return -1 }
      return number(of: Int(lead & 0x0F) << 12 | Int(middle) << 6 | Int(last))
    }

    /// The number of a han character by its code point; -1 for any other.
    @inline(__always)
    func number(of code: Int) -> Int {
      let number = code &- HanStates.first
      return UInt(bitPattern: number) < UInt(HanStates.count) ? number : -1
    }

    /// What a scan must do at a character.
    @inline(__always)
    func glance(of number: Int) -> Glance { glances[number] }

    /// Whether a word of several characters may begin with a character, by the one that follows at a
    /// place.
    @inline(__always)
    func mayGoOn(
      _ number: Int, in bytes: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> Bool {
      guard place < bytes.count else { return false }
      let lead = bytes[place]
      guard lead & 0xF0 == 0xE0, place &+ 2 < bytes.count else {
        return glances[number].contains(.beginsOddly)
      }
      let follower =
        Int(lead & 0x0F) << 12 | Int(bytes[place &+ 1] & 0x3F) << 6 | Int(bytes[place &+ 2] & 0x3F)
      let bit = HanStates.bit(of: number, follower)
      return pairs[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit & 63) & 1 == 1
    }

    /// The first step into the words that begin at a place.
    @inline(__always)
    func step(
      in bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ walk: ByteTrie.Walk
    ) -> Step {
      let number = number(in: bytes, at: place)
      if number >= 0 {
        return step(
          number, goesOn: mayGoOn(number, in: bytes, at: place &+ 3), behind: place &+ 3)
      }
      guard let state = walk.step(ByteTrie.root, bytes[place]) else {
        return Step(state: -1, end: place &+ 1, value: -1, goesOn: false)
      }
      return Step(
        state: state, end: place &+ 1, value: walk.value(state), goesOn: place &+ 1 < bytes.count)
    }

    /// The step by a han character, whose follower has been looked at.
    @inline(__always)
    func step(_ number: Int, goesOn: Bool, behind end: Int) -> Step {
      let entry = entries[number]
      return Step(state: entry.state, end: end, value: entry.value, goesOn: goesOn)
    }
  }
}

extension ByteTrie.Walk {
  /// The state behind a character of three bytes; `nil` where no word begins with it.
  fileprivate func state(behind code: Int) -> ByteTrie.State? {
    [0xE0 | code >> 12, 0x80 | code >> 6 & 0x3F, 0x80 | code & 0x3F]
      .reduce(ByteTrie.root as ByteTrie.State?) { state, byte in
        state.flatMap { step($0, UInt8(byte)) }
      }
  }

  /// The code points of three bytes with which words go on from a state; -1 for all others together.
  fileprivate func followers(of state: ByteTrie.State) -> [Int] {
    var followers: [Int] = []
    for lead in UInt8.min...UInt8.max {
      guard let next = step(state, lead) else { continue }
      guard lead & 0xF0 == 0xE0 else {
        followers.append(-1)
        continue
      }
      for middle in UInt8(0x80)...0xBF {
        guard let inner = step(next, middle) else { continue }
        for last in UInt8(0x80)...0xBF where step(inner, last) != nil {
          followers.append(
            Int(lead & 0x0F) << 12 | Int(middle & 0x3F) << 6 | Int(last & 0x3F))
        }
      }
    }
    return followers
  }
}
