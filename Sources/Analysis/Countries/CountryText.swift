/// A unit of text with the words of a lexicon: what stands where.
///
/// It borrows both, because counting references to arrays cost more than all its questions. It never
/// outlives the reading that made it.
struct CountryText {
  let bytes: UnsafeBufferPointer<UInt8>
  let words: CountryLexicon.Words

  /// Goes through the words that begin at a place, the shortest first.
  @inline(__always)
  func forEachWord(at place: Int, _ body: (_ length: Int, CountryLexicon.Entry) -> Void) {
    guard place < bytes.count else { return }
    let first = words.start.step(in: bytes, at: place, words.walk)
    if first.value >= 0 { body(first.end - place, words.entries[Int(first.value)]) }
    if first.state < 0 || !first.goesOn { return }
    var state = first.state
    var end = first.end
    while end < bytes.count, let next = words.walk.step(state, bytes[end]) {
      state = next
      end += 1
      let value = words.walk.value(state)
      if value >= 0 { body(end - place, words.entries[Int(value)]) }
    }
  }
}

extension CountryText {
  /// The roles of all words that begin at a place.
  func roles(at place: Int, longerThan least: Int = 0) -> CountryLexicon.Roles {
    var roles: CountryLexicon.Roles = []
    forEachWord(at: place) { length, entry in
      if length > least { roles.formUnion(entry.roles) }
    }
    return roles
  }

  /// What is known of the character that begins at a place, as a word of its own.
  func character(at place: Int) -> CountryLexicon.Roles {
    guard place < bytes.count else { return [] }
    let first = words.start.step(in: bytes, at: place, words.walk)
    guard first.value >= 0, first.end == place + 3 else { return [] }
    let entry = words.entries[Int(first.value)]
    return entry.abbreviation < 0
      ? entry.roles : entry.roles.union(words.characters[Int(entry.abbreviation)])
  }

  /// Whether the longest word of a role at a place is no mere part of another: 军 in 军称, but not
  /// in 军事.
  func isFree(_ role: CountryLexicon.Roles, at place: Int) -> Bool {
    let length = longest(role, at: place)
    return length > 0 && length >= longest(.stop, at: place)
  }

  /// The length of the longest word of a role that begins at a place; 0 for none.
  func longest(_ role: CountryLexicon.Roles, at place: Int) -> Int {
    var longest = 0
    forEachWord(at: place) { length, entry in
      if entry.roles.contains(anyOf: role) { longest = length }
    }
    return longest
  }

  /// Whether a Chinese character begins at a place.
  func isHan(at place: Int) -> Bool {
    place < bytes.count && (0xE4...0xE9).contains(bytes[place])
  }

  /// Whether some bytes stand at a place.
  func has(_ text: StaticString, at place: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place >= 0, place + length <= bytes.count else { return false }
    let start = text.utf8Start
    for index in 0..<length where start[index] != bytes[place + index] { return false }
    return true
  }

  /// Whether one of 东西南北 begins at a place.
  func isDirection(at place: Int) -> Bool {
    has("东", at: place) || has("西", at: place) || has("南", at: place) || has("北", at: place)
  }

  /// Whether another word begins at a place and runs on beyond an end.
  func isStop(at place: Int, beyond end: Int) -> Bool {
    roles(at: place, longerThan: end - place).contains(.stop)
  }

  /// Whether a cue after an end speaks against the words that run on beyond it: 表示 in 访华表示
  /// against 华表, but nothing in 访华盛顿 against 华盛顿.
  func isCueStronger(at place: Int, end: Int) -> Bool {
    let stop = longest(.stop, at: place)
    return roles(at: end, longerThan: max(3, place + stop - end)).contains(
      anyOf: [.after, .between, .verb])
  }

  /// Whether a 方 belongs to the character before it (中方) and not to the next (中 in 方面).
  func isParty(at place: Int) -> Bool {
    guard has("方", at: place) else { return false }
    if !roles(at: place, longerThan: 3).contains(.stop) { return true }
    return roles(at: place + 3, longerThan: 3).contains(.verb)
  }

  /// Whether a digit or a Chinese numeral ends at a place.
  func isNumber(before place: Int) -> Bool {
    // A raw line may end between the two: 1⏎日.
    var end = place
    while end > 0, bytes[end - 1] == 0x0A { end -= 1 }
    if end >= 1, (0x30...0x39).contains(bytes[end - 1]) { return true }
    guard end >= 3 else { return false }
    if bytes[end - 3] == 0xEF {
      return bytes[end - 2] == 0xBC && (0x90...0x99).contains(bytes[end - 1])
    }
    let numerals: StaticString = "一二三四五六七八九十百千万亿两几数〇零每"
    let start = numerals.utf8Start
    for index in stride(from: 0, to: numerals.utf8CodeUnitCount, by: 3)
    where start[index + 2] == bytes[end - 1] && start[index + 1] == bytes[end - 2]
      && start[index] == bytes[end - 3]
    {
      return true
    }
    return false
  }

  func isInsideLatinWord(from start: Int, to end: Int) -> Bool {
    func isLatin(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return start > 0 && isLatin(bytes[start - 1]) || end < bytes.count && isLatin(bytes[end])
  }
}
