extension CountryScan {
  /// The roles of all words that begin at a place.
  func roles(at place: Int, longerThan least: Int = 0) -> CountryLexicon.Roles {
    var roles: CountryLexicon.Roles = []
    var state = ByteTrie.root
    var end = place
    while end < bytes.count, let next = lexicon.trie.step(state, bytes[end]) {
      state = next
      end += 1
      let value = lexicon.trie.value(state)
      if value >= 0, end - place > least { roles.formUnion(lexicon.entries[Int(value)].roles) }
    }
    return roles
  }

  /// What is known of the character that begins at a place, as a word of its own.
  func character(at place: Int) -> CountryLexicon.Roles {
    var state = ByteTrie.root
    for offset in 0..<3 {
      guard place + offset < bytes.count,
        let next = lexicon.trie.step(state, bytes[place + offset])
      else { return [] }
      state = next
    }
    let value = lexicon.trie.value(state)
    if value < 0 { return [] }
    let entry = lexicon.entries[Int(value)]
    return entry.abbreviation < 0
      ? entry.roles : entry.roles.union(lexicon.abbreviations[Int(entry.abbreviation)].roles)
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
    var state = ByteTrie.root
    var end = place
    while end < bytes.count, let next = lexicon.trie.step(state, bytes[end]) {
      state = next
      end += 1
      let value = lexicon.trie.value(state)
      if value >= 0, lexicon.entries[Int(value)].roles.contains(anyOf: role) {
        longest = end - place
      }
    }
    return longest
  }

  /// Whether a Chinese character begins at a place.
  func isHan(at place: Int) -> Bool {
    place < bytes.count && (0xE4...0xE9).contains(bytes[place])
  }

  /// Whether some bytes stand at a place.
  func has(_ text: StaticString, at place: Int) -> Bool {
    guard place >= 0, place + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      buffer.indices.allSatisfy { buffer[$0] == bytes[place + $0] }
    }
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
    if place >= 1, (0x30...0x39).contains(bytes[place - 1]) { return true }
    guard place >= 3 else { return false }
    if bytes[place - 3] == 0xEF {
      return bytes[place - 2] == 0xBC && (0x90...0x99).contains(bytes[place - 1])
    }
    let lead = UInt32(bytes[place - 3]) << 16
    return Self.numerals.contains(lead | UInt32(bytes[place - 2]) << 8 | UInt32(bytes[place - 1]))
  }

  /// The numerals, each as its three UTF-8 bytes.
  private static let numerals: [UInt32] = "一二三四五六七八九十百千万亿两几数〇零每".unicodeScalars.map {
    UTF8.encode($0).map { $0.reduce(0) { $0 << 8 | UInt32($1) } } ?? 0
  }

  func isInsideLatinWord(from start: Int, to end: Int) -> Bool {
    func isLatin(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return start > 0 && isLatin(bytes[start - 1]) || end < bytes.count && isLatin(bytes[end])
  }
}
