/// What one pass over a unit of text finds: names for certain, and characters that may be
/// abbreviations, with what stands before each.
struct CountryScan {
  /// A full or short name, a group, or an own-country word.
  struct Name {
    let from: Int
    let to: Int
    let target: Int32
    let isOwn: Bool
  }

  /// A character that may be a country.
  struct Candidate {
    let from: Int
    /// Its number in the lexicon.
    let abbreviation: Int32
    /// What a listed pair says of it; `nil` where it is in none.
    let pairing: Pairing?
    /// Whether another word may begin with it, which a cue after it speaks against: 华 in 华表示.
    let isDoubtful: Bool
    /// What is known of the text before it.
    let left: LeftSide

    var to: Int { from + 3 }
  }

  /// What a listed pair says of one of its characters.
  struct Pairing {
    /// Where the pair begins.
    let start: Int
    /// How many countries the pair names.
    let count: Int
    let target: Int32
  }

  /// What stands before a candidate.
  struct LeftSide: OptionSet {
    let rawValue: UInt8
    /// The unit begins here, or anything but a Chinese character or a digit stands before.
    static let open = LeftSide(rawValue: 1 << 0)
    /// A word that a country follows: 访.
    static let before = LeftSide(rawValue: 1 << 1)
    /// A word that may stand before a country: 的.
    static let edge = LeftSide(rawValue: 1 << 2)
    /// A country's name.
    static let name = LeftSide(rawValue: 1 << 3)
    /// A digit or a numeral: 8 in 8日.
    static let number = LeftSide(rawValue: 1 << 4)
    /// A character of foreign names: 尔 in 斯卡尔法罗.
    static let sound = LeftSide(rawValue: 1 << 5)
  }

  private(set) var names: [Name] = []
  private(set) var candidates: [Candidate] = []
  /// The countries that a place in them tells, once for each place.
  private(set) var homes: [Int32] = []

  let lexicon: CountryLexicon
  let bytes: [UInt8]

  // Masks of the places where words end that began before the place at hand: bit k is k bytes on.
  private var stopEnds: UInt64 = 0
  private var beforeEnds: UInt64 = 0
  private var edgeEnds: UInt64 = 0
  /// Where the last name ends.
  private var nameEnd = 0
  /// What listed pairs say of characters to come, by place.
  private var pairings: [(place: Int, pairing: Pairing)] = []
  /// Where the last pair ends, and the last cue of two or more characters before a country.
  private var pairEnd = 0
  private var cueEnd = 0

  init(_ bytes: [UInt8], lexicon: CountryLexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    var place = 0
    while place < bytes.count {
      let width = Self.width(bytes[place])
      read(at: place)
      place += width
      stopEnds >>= UInt64(width)
      beforeEnds >>= UInt64(width)
      edgeEnds >>= UInt64(width)
    }
  }
}

extension CountryScan {
  /// The length of a scalar by its first byte; 1 for a byte that begins none.
  @inline(__always)
  private static func width(_ byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// A name that begins at a place; whether it is a mention is open.
  private struct FoundName {
    let length: Int
    let entry: CountryLexicon.Entry
  }

  /// All that begins at a place.
  private struct Found {
    // Masks of lengths in bytes.
    var stops: UInt64 = 0
    var befores: UInt64 = 0
    var edges: UInt64 = 0
    var afters: UInt64 = 0
    /// The longest name, and the next shorter one.
    var name: FoundName?
    var shorterName: FoundName?
    var abbreviation: Int32 = -1
    var pair: (length: Int, number: Int32)?
    /// The country of the longest place.
    var home: Int32 = -1
  }

  @inline(__always)
  private func words(at place: Int) -> Found {
    var found = Found()
    var state = ByteTrie.root
    var end = place
    while end < bytes.count, let next = lexicon.trie.step(state, bytes[end]) {
      state = next
      end += 1
      let value = lexicon.trie.value(state)
      if value < 0 { continue }
      let entry = lexicon.entries[Int(value)]
      let length = end - place
      if length < 64 {
        let bit: UInt64 = 1 << UInt64(length)
        if entry.roles.contains(.stop) { found.stops |= bit }
        if entry.roles.contains(.before) { found.befores |= bit }
        if entry.roles.contains(.edge) { found.edges |= bit }
        if entry.roles.contains(anyOf: [.after, .between]) { found.afters |= bit }
      }
      if entry.target >= 0 {
        found.shorterName = found.name
        found.name = FoundName(length: length, entry: entry)
      }
      if entry.abbreviation >= 0 { found.abbreviation = entry.abbreviation }
      if entry.pair >= 0 { found.pair = (length, entry.pair) }
      if entry.home >= 0 { found.home = entry.home }
    }
    return found
  }

  /// Takes in all words that begin at a place.
  private mutating func read(at place: Int) {
    var found = words(at: place)
    if found.home >= 0 { homes.append(found.home) }
    if place >= nameEnd {
      if let pair = found.pair { take(pair: Int(pair.number), length: pair.length, at: place) }
      if let name = mention(found.name, of: found, at: place)
        ?? mention(found.shorterName, of: found, at: place)
      {
        nameEnd = place + name.length
        names.append(
          Name(
            from: place, to: nameEnd, target: name.entry.target,
            isOwn: name.entry.roles.contains(.own)))
      } else if found.abbreviation >= 0 {
        take(abbreviation: found, at: place)
      }
    }
    found.stops &= ~Self.lengths(upTo: pairEnd - place)
    if place < cueEnd { found.stops &= Self.lengths(upTo: cueEnd - place) }
    stopEnds |= found.stops
    beforeEnds |= found.befores
    edgeEnds |= found.edges
    let cues = (found.befores | found.edges) >> 4
    if cues != 0 { cueEnd = max(cueEnd, place + 4 + 63 - cues.leadingZeroBitCount) }
  }

  private func mention(_ name: FoundName?, of found: Found, at place: Int) -> FoundName? {
    guard let name,
      isMention(name.entry, at: place, length: name.length, stops: found.stops)
    else { return nil }
    return name
  }

  /// A mask of the lengths from 1 to a longest.
  private static func lengths(upTo longest: Int) -> UInt64 {
    longest <= 0 ? 0 : longest >= 63 ? ~1 : (1 << UInt64(longest + 1)) - 2
  }

  /// Notes what a listed pair says; one that is counted (8日军) says nothing.
  private mutating func take(pair number: Int, length: Int, at place: Int) {
    let end = place + length
    if place < pairEnd, end <= pairEnd { return }
    for border in stride(from: place + 3, to: end, by: 3)
    where isStop(at: border, beyond: end) && !isCueStronger(at: border, end: end) {
      return
    }
    let characters = lexicon.pairs[number]
    pairEnd = end
    pairings.removeAll { $0.place < place }
    for (offset, target) in characters
    where !pairings.contains(where: { $0.place == place + offset }) {
      pairings.append(
        (place + offset, Pairing(start: place, count: characters.count, target: target)))
    }
  }

  /// Notes a character that may be a country, unless another word holds it.
  private mutating func take(abbreviation found: Found, at place: Int) {
    let pairing = pairings.first { $0.place == place }?.pairing
    let left = leftSide(of: place)
    let roles = lexicon.abbreviations[Int(found.abbreviation)].roles
    if left.contains(.number), pairing == nil || roles.contains(.counter) && pairing?.start == place
    {
      return
    }
    if stopEnds >> 1 != 0 || found.afters >> 4 != 0 { return }
    let end = pairing == nil ? place + 3 : pairEnd
    let isDoubtful = isStop(at: place, beyond: end)
    if isDoubtful, !isCueStronger(at: place, end: end) { return }
    candidates.append(
      Candidate(
        from: place, abbreviation: found.abbreviation, pairing: pairing, isDoubtful: isDoubtful,
        left: left))
  }

  private func leftSide(of place: Int) -> LeftSide {
    var left: LeftSide = []
    if place == 0 { return .open }
    if beforeEnds & 1 != 0 { left.insert(.before) }
    if edgeEnds & 1 != 0 { left.insert(.edge) }
    if nameEnd == place { left.insert(.name) }
    if isNumber(before: place) {
      left.insert(.number)
    } else if place < 3 || !isHan(at: place - 3) {
      left.insert(.open)
    } else if nameEnd != place, character(at: place - 3).contains(.sound) {
      left.insert(.sound)
    }
    return left
  }

  /// Whether a name that begins at a place is one, or only part of other words.
  private func isMention(
    _ entry: CountryLexicon.Entry, at place: Int, length: Int, stops: UInt64
  ) -> Bool {
    let end = place + length
    if stopEnds >> UInt64(min(length, 63)) != 0 || stops >> UInt64(min(length, 62) + 1) != 0 {
      return false
    }
    if bytes[place] < 0x80 { return !isInsideLatinWord(from: place, to: end) }
    if entry.roles.contains(.own), has("方", at: end - 3), !isParty(at: end - 3) { return false }
    // 日本 of 5日本报 is cut as 日 of 今日 is.
    let isCounted =
      isNumber(before: place) && character(at: place).contains(.counter)
    var border = place + 3
    while border < end {
      let roles = roles(at: border, longerThan: end - border)
      if roles.contains(.firm) { return false }
      let isCut = stopEnds >> UInt64(border - place) & 1 != 0 || isCounted && border == place + 3
      if roles.contains(.stop), isCut || entry.roles.contains(.wholeWord) { return false }
      // 湖南 and a word in 非 cut 南非, 陕西 and a name in 德 cut 西德.
      if isCut, border == place + 3, isDirection(at: place) { return false }
      // 河北 and 韩国 cut 北韩, and 明白 and 俄罗斯 cut 白俄罗斯.
      if isCut, self.roles(at: border, longerThan: end - border - 1).contains(.name) {
        return false
      }
      border += 3
    }
    return true
  }
}
