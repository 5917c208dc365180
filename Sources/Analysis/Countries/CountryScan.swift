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

  /// What is known of a unit when the pass is over.
  struct Result {
    var names: [Name] = []
    var candidates: [Candidate] = []
    /// The countries that a place in them tells, once for each place.
    var homes: [Int32] = []
  }

  private var result = Result()

  private let text: CountryText
  private let lexicon: CountryLexicon

  // Masks of the places where words end that began before the origin: bit k is k bytes on from it.
  private var origin = 0
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

  /// Reads a unit.
  static func read(_ text: CountryText, lexicon: CountryLexicon) -> Result {
    CountryScan(text, lexicon: lexicon).result
  }

  private init(_ text: CountryText, lexicon: CountryLexicon) {
    self.text = text
    self.lexicon = lexicon
    let (bytes, words) = (text.bytes, text.words)
    var place = 0
    while place < bytes.count {
      let number = words.start.number(in: bytes, at: place)
      if number >= 0 {
        let glance = words.start.glance(of: number)
        if !glance.isEmpty { look(at: place, number, glance) }
        place += 3
        continue
      }
      let first = words.start.step(in: bytes, at: place, words.walk)
      if first.value >= 0 || first.goesOn { read(at: place, from: first) }
      // The length of a scalar by its first byte; 1 for a byte that begins none.
      let lead = bytes[place]
      place += lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
  }

  /// Looks at a han character that may matter, and at the words that begin with it.
  @inline(__always)
  private mutating func look(at place: Int, _ number: Int, _ glance: HanStates.Glance) {
    let start = text.words.start
    let goesOn =
      !glance.isDisjoint(with: [.begins, .beginsOddly])
      && start.mayGoOn(number, in: text.bytes, at: place &+ 3)
    if goesOn || glance.contains(.word) {
      read(at: place, from: start.step(number, goesOn: goesOn, behind: place &+ 3))
    } else if !glance.isDisjoint(with: [.before, .edge]) {
      // A word of one character that may stand before a country.
      move(to: place)
      if glance.contains(.before) { beforeEnds |= 1 << 3 }
      if glance.contains(.edge) { edgeEnds |= 1 << 3 }
    }
  }

  /// Lets the masks count from a place.
  @inline(__always)
  private mutating func move(to place: Int) {
    let distance = UInt64(truncatingIfNeeded: place - origin)
    stopEnds >>= distance
    beforeEnds >>= distance
    edgeEnds >>= distance
    origin = place
  }
}

extension CountryScan {
  /// Takes in all words that begin at a place, by the state behind the first character.
  @inline(__always)
  private mutating func read(at place: Int, from first: HanStates.Step) {
    move(to: place)
    let bytes = text.bytes
    let walk = text.words.walk
    var found = Found()
    var isMore = false
    var (state, end, value) = (first.state, first.end, first.value)
    while true {
      if value >= 0 {
        let roles = text.words.entries[Int(value)].roles
        found.take(roles, length: end - place)
        if roles.contains(.more) {
          isMore = true
          found.take(text.words.entries[Int(value)], number: value, length: end - place)
        }
      }
      guard first.goesOn, end < bytes.count, let next = walk.step(state, bytes[end]) else { break }
      state = next
      end += 1
      value = walk.value(state)
    }
    if isMore { takeMore(of: found, at: place) }
    if found.stops != 0 {
      if place < pairEnd { found.stops &= ~Self.lengths(upTo: pairEnd - place) }
      if place < cueEnd { found.stops &= Self.lengths(upTo: cueEnd - place) }
      stopEnds |= found.stops
    }
    beforeEnds |= found.befores
    edgeEnds |= found.edges
    let cues = (found.befores | found.edges) >> 4
    if cues != 0 { cueEnd = max(cueEnd, place + 4 + 63 - cues.leadingZeroBitCount) }
  }

  /// Takes the names, pairs and abbreviations that begin at a place.
  private mutating func takeMore(of found: Found, at place: Int) {
    if found.home >= 0 { result.homes.append(found.home) }
    guard place >= nameEnd else { return }
    if found.pair >= 0 { take(pair: Int(found.pair), length: found.pairLength, at: place) }
    if let name = mention(found.name, found.nameLength, of: found, at: place)
      ?? mention(found.shorterName, found.shorterLength, of: found, at: place)
    {
      nameEnd = place + name.length
      result.names.append(
        Name(
          from: place, to: nameEnd, target: name.entry.target,
          isOwn: name.entry.roles.contains(.own)))
    } else if found.abbreviation >= 0 {
      take(abbreviation: found, at: place)
    }
  }

  private func mention(
    _ number: Int32, _ length: Int, of found: Found, at place: Int
  ) -> FoundName? {
    guard number >= 0 else { return nil }
    let entry = text.words.entries[Int(number)]
    guard isMention(entry, at: place, length: length, stops: found.stops) else { return nil }
    return FoundName(length: length, entry: entry)
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
    where text.isStop(at: border, beyond: end) && !text.isCueStronger(at: border, end: end) {
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
    let roles = text.words.characters[Int(found.abbreviation)]
    if left.contains(.number), pairing == nil || roles.contains(.counter) && pairing?.start == place
    {
      return
    }
    if stopEnds >> 1 != 0 || found.afters >> 4 != 0 { return }
    let end = pairing == nil ? place + 3 : pairEnd
    let isDoubtful = text.isStop(at: place, beyond: end)
    if isDoubtful, !text.isCueStronger(at: place, end: end) { return }
    result.candidates.append(
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
    if text.isNumber(before: place) {
      left.insert(.number)
    } else if place < 3 || !text.isHan(at: place - 3) {
      left.insert(.open)
    } else if nameEnd != place, text.character(at: place - 3).contains(.sound) {
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
    if text.bytes[place] < 0x80 { return !text.isInsideLatinWord(from: place, to: end) }
    if entry.roles.contains(.own), text.has("方", at: end - 3), !text.isParty(at: end - 3) {
      return false
    }
    // 日本 of 5日本报 is cut as 日 of 今日 is.
    let isCounted =
      text.isNumber(before: place) && text.character(at: place).contains(.counter)
    var border = place + 3
    while border < end {
      let roles = text.roles(at: border, longerThan: end - border)
      if roles.contains(.firm) { return false }
      let isCut = stopEnds >> UInt64(border - place) & 1 != 0 || isCounted && border == place + 3
      if roles.contains(.stop), isCut || entry.roles.contains(.wholeWord) { return false }
      // 湖南 and a word in 非 cut 南非, 陕西 and a name in 德 cut 西德.
      if isCut, border == place + 3, text.isDirection(at: place) { return false }
      // 河北 and 韩国 cut 北韩, and 明白 and 俄罗斯 cut 白俄罗斯.
      if isCut, text.roles(at: border, longerThan: end - border - 1).contains(.name) {
        return false
      }
      border += 3
    }
    return true
  }
}
