/// Which countries an article tells, and how surely: by their names, by its listed pairs, by places in
/// them.
struct CountryEvidence {
  /// A way of telling, the surest first.
  enum Kind: UInt8, CaseIterable {
    /// A full or short name.
    case named = 1
    /// A listed pair: 巴 of 巴方 is PS in an article of 巴以冲突 that never writes 巴勒斯坦.
    case paired = 2
    /// A place, where no name competes: 喀布尔 tells 阿富汗.
    case home = 4
  }

  /// By the number of the target, a bit for each kind.
  private var told: [UInt8]

  /// - Parameter count: How many targets there are.
  init(count: Int) {
    told = [UInt8](repeating: 0, count: count)
  }

  /// Takes down what a unit tells.
  mutating func add(_ scan: CountryScan.Result) {
    for name in scan.names where !name.isOwn { told[Int(name.target)] |= Kind.named.rawValue }
    for home in scan.homes { told[Int(home)] |= Kind.home.rawValue }
    for candidate in scan.candidates {
      if let pairing = candidate.pairing { told[Int(pairing.target)] |= Kind.paired.rawValue }
    }
  }

  /// What a character stands for: the one country that the article names; if it names none, the one in
  /// its pairs, the one of its places, the one that needs no name, and as a guess the only one that the
  /// character may be.
  func reading(
    of readings: CountryLexicon.Readings
  ) -> (target: Int32, need: Country.Abbreviation.Need, isGuessed: Bool)? {
    for kind in Kind.allCases {
      let (first, isOnly) = Self.first(of: readings) {
        told[Int($0.target)] & kind.rawValue != 0
      }
      if let first { return isOnly ? (first.target, first.need, false) : nil }
    }
    let (sure, isOnly) = Self.first(of: readings) { $0.need != .fullName }
    if let sure, isOnly { return (sure.target, sure.need, false) }
    guard readings.count == 1, let only = readings.first else { return nil }
    return (only.target, only.need, true)
  }

  /// The first reading of some kind, and whether it is the only one.
  @inline(__always)
  private static func first(
    of readings: CountryLexicon.Readings, where isWanted: (CountryLexicon.Readings.Element) -> Bool
  ) -> (CountryLexicon.Readings.Element?, isOnly: Bool) {
    var found: CountryLexicon.Readings.Element?
    for reading in readings where isWanted(reading) {
      if found != nil { return (found, false) }
      found = reading
    }
    return (found, true)
  }
}
