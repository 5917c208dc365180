extension CountryScan {
  /// A name that begins at a place; whether it is a mention is open.
  struct FoundName {
    let length: Int
    let entry: CountryLexicon.Entry
  }

  /// All that begins at a place.
  struct Found {
    // Masks of lengths in bytes.
    var stops: UInt64 = 0
    var befores: UInt64 = 0
    var edges: UInt64 = 0
    var afters: UInt64 = 0
    // What is more than a role: where words of it end, by their numbers; -1 for none.
    var name: Int32 = -1
    var nameLength = 0
    var shorterName: Int32 = -1
    var shorterLength = 0
    var abbreviation: Int32 = -1
    var pair: Int32 = -1
    var pairLength = 0
    /// The country of the longest place.
    var home: Int32 = -1

    @inline(__always)
    mutating func take(_ roles: CountryLexicon.Roles, length: Int) {
      // A shift by 64 and more leaves nothing, so longer words have no roles.
      let bit: UInt64 = 1 << UInt64(length)
      if roles.contains(.stop) { stops |= bit }
      if roles.contains(anyOf: [.before, .edge, .after, .between]) {
        if roles.contains(.before) { befores |= bit }
        if roles.contains(.edge) { edges |= bit }
        if roles.contains(anyOf: [.after, .between]) { afters |= bit }
      }
    }

    mutating func take(_ entry: CountryLexicon.Entry, number: Int32, length: Int) {
      if entry.target >= 0 {
        shorterName = name
        shorterLength = nameLength
        name = number
        nameLength = length
      }
      if entry.abbreviation >= 0 { abbreviation = entry.abbreviation }
      if entry.pair >= 0 {
        pair = entry.pair
        pairLength = length
      }
      if entry.home >= 0 { home = entry.home }
    }
  }
}
