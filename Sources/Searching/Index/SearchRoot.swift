/// The first shard that a search loads: how large the index is, and where its parts are.
struct SearchRoot: Sendable {
  /// Changes with the layout; a script of another version says so instead of misreading.
  static let version = 2

  /// Every slot is below it.
  let universe: Int
  /// Slots that hold something.
  let slots: Int
  let articles: Int
  let folding: Fingerprint
  let names: Fingerprint
  let days: Fingerprint
  /// The most frequent characters, by their numbers, the most frequent first.
  let frequent: [UInt16]
  /// Whether `terms` and `texts` are shards themselves, or pages that list them.
  let termsArePages: Bool
  let textsArePages: Bool
  let terms: [Directory.TermEntry]
  let texts: [Fingerprint]

  /// One past the highest slot.
  let end: Int

  /// Characters in `frequent`: pairs of others are rare without being looked up.
  static let mostFrequent = 256

  var content: [UInt16] {
    let numbers =
      [
        SearchRoot.version, universe, slots, articles, end, termsArePages ? 1 : 0,
        textsArePages ? 1 : 0,
      ].map(String.init) + [folding.stem(.folding), names.stem(.names), days.stem(.days)]
    let parts = [
      Array(numbers.joined(separator: " ").utf16), SearchRoot.pack(frequent),
      Directory.pack(terms[...]),
      Directory.pack(texts[...]),
    ]
    return Array(parts.joined(separator: [ShardScript.record]))
  }
}

extension SearchRoot {
  private static func pack(_ numbers: [UInt16]) -> [UInt16] {
    var bits = BitWriter()
    for number in numbers { bits.write(Int(number), bits: 16) }
    return bits.finish()
  }

  private static func numbers(_ units: ArraySlice<UInt16>) -> [UInt16] {
    var bits = BitReader(units)
    return (0..<units.count * 15 / 16).map { _ in UInt16(bits.read(bits: 16)) }
  }

  /// `nil` for a root of another version.
  init?(_ content: [UInt16]) {
    let parts = content.split(separator: ShardScript.record, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let words = String(decoding: parts[0], as: UTF16.self).split(separator: " ")
    let numbers = words.prefix(7).compactMap { Int($0) }
    guard words.count == 10, numbers.count == 7, numbers[0] == SearchRoot.version,
      let folding = Int(words[7].dropFirst(), radix: 16),
      let names = Int(words[8].dropFirst(), radix: 16),
      let days = Int(words[9].dropFirst(), radix: 16), (1...Posting.mostSlots).contains(numbers[1])
    else { return nil }
    self.init(
      universe: numbers[1], slots: numbers[2], articles: numbers[3],
      folding: Fingerprint(value: folding), names: Fingerprint(value: names),
      days: Fingerprint(value: days),
      frequent: SearchRoot.numbers(parts[1]), termsArePages: numbers[5] == 1,
      textsArePages: numbers[6] == 1,
      terms: Directory.terms(parts[2]), texts: Directory.texts(parts[3]), end: numbers[4])
  }
}
