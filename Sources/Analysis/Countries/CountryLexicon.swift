/// The words of a gazetteer in one trie, each with all that it may be.
struct CountryLexicon: Sendable {
  /// What a word may be; one word may be several.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt16
    static let stop = Roles(rawValue: 1 << 0)
    static let before = Roles(rawValue: 1 << 1)
    static let after = Roles(rawValue: 1 << 2)
    static let edge = Roles(rawValue: 1 << 3)
    static let verb = Roles(rawValue: 1 << 4)
    static let firm = Roles(rawValue: 1 << 5)
    static let alone = Roles(rawValue: 1 << 6)
    static let continent = Roles(rawValue: 1 << 7)
    /// A name that counts only as a whole word.
    static let wholeWord = Roles(rawValue: 1 << 8)
    /// The paper's own country.
    static let own = Roles(rawValue: 1 << 9)
    static let counter = Roles(rawValue: 1 << 10)
    static let act = Roles(rawValue: 1 << 11)

    func contains(anyOf roles: Roles) -> Bool { !isDisjoint(with: roles) }
  }

  /// All that is known of one word.
  struct Entry: Sendable {
    var roles: Roles = []
    /// The number of the target that it names; -1 for none. Of an own-country word too.
    var target: Int32 = -1
    /// The number of the abbreviation that it is; -1 for none.
    var abbreviation: Int32 = -1
    /// The number of the pair that it is; -1 for none.
    var pair: Int32 = -1
  }

  /// What one character may stand for.
  struct Abbreviation: Sendable {
    var readings: [(target: Int32, need: Country.Abbreviation.Need)] = []
    /// Whether it is a character for a continent, or rarely means anything but its country.
    var roles: Roles = []
  }

  /// What the characters of a pair stand for: byte offset in the pair, number of the country.
  typealias Pair = [(offset: Int, target: Int32)]

  private(set) var entries: [Entry] = []
  private(set) var abbreviations: [Abbreviation] = []
  private(set) var pairs: [Pair] = []
  /// What the numbers of targets mean: countries first, groups after them.
  let targets: [CountryMention.Target]
  let trie: ByteTrie

  init(_ gazetteer: Gazetteer) {
    targets =
      gazetteer.countries.map { .country($0.code) } + gazetteer.groups.map { .group($0.code) }
    var words = WordNumbers()
    var entries: [Entry] = []
    var abbreviations: [Abbreviation] = []
    var pairs: [Pair] = []
    func change(_ word: String, _ body: (inout Entry) -> Void) {
      let number = words.number(of: word)
      if number == entries.count { entries.append(Entry()) }
      body(&entries[number])
    }
    func abbreviate(_ word: String, _ body: (inout Abbreviation) -> Void) {
      change(word) { entry in
        if entry.abbreviation < 0 {
          entry.abbreviation = Int32(abbreviations.count)
          abbreviations.append(Abbreviation())
        }
        body(&abbreviations[Int(entry.abbreviation)])
      }
    }
    for (number, country) in gazetteer.countries.enumerated() {
      for form in country.forms {
        change(form.text) {
          $0.target = Int32(number)
          if form.isWholeWord { $0.roles.insert(.wholeWord) }
        }
      }
      for abbreviation in country.abbreviations {
        abbreviate(abbreviation.character) {
          $0.readings.append((Int32(number), abbreviation.need))
        }
      }
    }
    for (number, group) in gazetteer.groups.enumerated() {
      for form in group.forms {
        change(form) { $0.target = Int32(gazetteer.countries.count + number) }
      }
    }
    for word in gazetteer.stops.lazy.flatMap(\.words) { change(word) { $0.roles.insert(.stop) } }
    for cue in gazetteer.cues {
      let countries = cue.codes.compactMap { code in
        gazetteer.countries.firstIndex { $0.code == code }
      }
      for form in cue.forms {
        switch cue.kind {
        case .pair:
          let named = countries.map { gazetteer.countries[$0] }
          let places = CountryCue.places(of: named, in: form) ?? []
          change(form) { $0.pair = Int32(pairs.count) }
          pairs.append(zip(places, countries).map { ($0, Int32($1)) })
        case .own:
          change(form) {
            $0.roles.insert(.own)
            $0.target = Int32(countries[0])
          }
        case .alone: abbreviate(form) { $0.roles.insert(.alone) }
        case .counter: abbreviate(form) { $0.roles.insert(.counter) }
        case .continent: abbreviate(form) { $0.roles.insert(.continent) }
        case .before: change(form) { $0.roles.insert(.before) }
        case .after: change(form) { $0.roles.insert(.after) }
        case .edge: change(form) { $0.roles.insert(.edge) }
        case .act: change(form) { $0.roles.insert(.act) }
        case .verb: change(form) { $0.roles.insert(.verb) }
        case .firm: change(form) { $0.roles.insert(.firm) }
        }
      }
    }
    self.entries = entries
    self.abbreviations = abbreviations
    self.pairs = pairs
    trie = ByteTrie(words.words)
  }
}
