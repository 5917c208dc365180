/// The names of places and organisations in one trie, with the words that hide them.
///
/// A class, because every text that is read takes it along: one reference, not one for each table.
final class NameLexicon: Sendable {
  /// What a word is.
  struct Entry: Sendable {
    /// The number of the target; -1 for a word that only hides names.
    var target: Int32 = -1
    var isWeak = false
    /// Whether it is the target's full name.
    var isFull = false
    /// Whether a short name is defined behind it: 以下简称.
    var isDefinition = false
  }

  let entries: [Entry]
  let targets: [NameMention.Target]
  /// For each target, the numbers of those that it lies in, and so on outward.
  let owners: [Int32]
  /// The characters with which words begin.
  let firstCharacters: Set<Unicode.Scalar>
  private let trie: ByteTrie
  private let starts: HanStates

  init(_ gazetteer: Gazetteer) {
    var words = WordNumbers()
    var entries: [Entry] = []
    func add(_ word: String, _ entry: Entry) {
      if words.number(of: word) == entries.count { entries.append(entry) }
    }
    func add(_ forms: [NameForm], target: Int) {
      for (index, form) in forms.enumerated() {
        add(form.text, Entry(target: Int32(target), isWeak: form.isWeak, isFull: index == 0))
      }
    }
    let numbers = Dictionary(
      gazetteer.places.enumerated().map { ($0.element.code, Int32($0.offset)) },
      uniquingKeysWith: { first, _ in first })
    for (number, place) in gazetteer.places.enumerated() { add(place.forms, target: number) }
    for (number, organisation) in gazetteer.organisations.enumerated() {
      add(organisation.forms, target: gazetteer.places.count + number)
    }
    for word in gazetteer.nameStops.flatMap(\.words) { add(word, Entry()) }
    for word in ["以下简称", "以下称", "下称"] { add(word, Entry(isDefinition: true)) }
    targets =
      gazetteer.places.map { .place($0.code) }
      + gazetteer.organisations.map { .organisation($0.code) }
    owners =
      gazetteer.places.map { $0.parent.flatMap { numbers[$0] } ?? -1 }
      + gazetteer.organisations.map { _ in -1 }
    self.entries = entries
    firstCharacters = Set(
      words.words.compactMap { String(decoding: $0.bytes, as: UTF8.self).unicodeScalars.first })
    trie = ByteTrie(words.words)
    starts = HanStates(trie)
  }

  /// Reads with the words, which stay where they are meanwhile.
  func withWords<Result>(_ body: (Words) -> Result) -> Result {
    trie.withWalk { walk in
      starts.withStart { start in
        entries.withUnsafeBufferPointer { body(Words(walk: walk, start: start, entries: $0)) }
      }
    }
  }

  /// The words as a scan steps through them: borrowed, so that the scan counts no references.
  struct Words {
    fileprivate let walk: ByteTrie.Walk
    fileprivate let start: HanStates.Start
    fileprivate let entries: UnsafeBufferPointer<Entry>

    /// Whether a word may begin with the character of a code point at a place, told by what follows.
    @inline(__always)
    func mayBegin(
      with code: Int, in bytes: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> Bool {
      let number = start.number(of: code)
      if number < 0 { return true }
      return start.glance(of: number).contains(.word)
        || start.mayGoOn(number, in: bytes, at: place + 3)
    }

    /// The longest word that begins at a place: its length in bytes and what it is.
    @inline(__always)
    func longest(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (Int, Entry)? {
      guard place < bytes.count else { return nil }
      let first = start.step(in: bytes, at: place, walk)
      var best: (length: Int, value: Int32) = (first.end - place, first.value)
      if first.goesOn, first.state >= 0 {
        var state = first.state
        var end = first.end
        while end < bytes.count, let next = walk.step(state, bytes[end]) {
          state = next
          end += 1
          let value = walk.value(state)
          if value >= 0 { best = (end - place, value) }
        }
      }
      return best.value < 0 ? nil : (best.length, entries[Int(best.value)])
    }
  }
}
