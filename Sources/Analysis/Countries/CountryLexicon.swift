/// The words of a gazetteer in one trie, each with all that it may be.
///
/// A class, because every text that is read takes it along: one reference, not one for each table.
final class CountryLexicon: Sendable {
  /// What a word may be; one word may be several.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt32
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
    static let between = Roles(rawValue: 1 << 12)
    static let office = Roles(rawValue: 1 << 13)
    static let force = Roles(rawValue: 1 << 14)
    static let everyday = Roles(rawValue: 1 << 15)
    static let sound = Roles(rawValue: 1 << 16)
    /// A country's name, so that another name may run into it: 韩国 in 河北韩国.
    static let name = Roles(rawValue: 1 << 17)
    /// More than a role: a name, an abbreviation, a pair or a place.
    static let more = Roles(rawValue: 1 << 18)

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
    /// The number of the country that the place tells; -1 for none.
    var home: Int32 = -1
  }

  /// What one character may stand for.
  typealias Readings = [(target: Int32, need: Country.Abbreviation.Need)]

  /// What the characters of a pair stand for: byte offset in the pair, number of the country.
  typealias Pair = [(offset: Int, target: Int32)]

  let entries: [Entry]
  /// What each abbreviation may stand for.
  let readings: [Readings]
  /// For each abbreviation whether it is a character for a continent, or rarely means anything but its
  /// country.
  let characters: [Roles]
  let pairs: [Pair]
  /// What the numbers of targets mean: countries first, groups after them.
  let targets: [CountryMention.Target]
  private let trie: ByteTrie
  private let starts: HanStates

  init(_ gazetteer: Gazetteer) {
    var draft = Draft()
    draft.add(gazetteer.countries)
    draft.add(gazetteer.groups, after: gazetteer.countries.count)
    for word in gazetteer.stops.lazy.flatMap(\.words) {
      draft.change(word) { $0.roles.insert(.stop) }
    }
    for word in gazetteer.borderWords { draft.change(word) { $0.roles.insert(.stop) } }
    let numbers = Dictionary(
      gazetteer.countries.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for cue in gazetteer.cues {
      draft.add(cue, naming: cue.codes.compactMap { numbers[$0] }, in: gazetteer.countries)
    }
    targets =
      gazetteer.countries.map { .country($0.code) } + gazetteer.groups.map { .group($0.code) }
    entries = draft.entries.map { entry in
      var entry = entry
      let isMore =
        entry.target >= 0 || entry.abbreviation >= 0 || entry.pair >= 0 || entry.home >= 0
      if isMore { entry.roles.insert(.more) }
      return entry
    }
    readings = draft.readings
    characters = draft.characters
    pairs = draft.pairs
    trie = ByteTrie(draft.words.words)
    let roles = entries.map(\.roles)
    starts = HanStates(trie) { HanStates.Glance(roles[Int($0)]) }
  }

  /// Reads with the words, which stay where they are meanwhile.
  func withWords<Result>(_ body: (Words) -> Result) -> Result {
    trie.withWalk { walk in
      starts.withStart { start in
        entries.withUnsafeBufferPointer { entries in
          characters.withUnsafeBufferPointer { characters in
            body(Words(walk: walk, start: start, entries: entries, characters: characters))
          }
        }
      }
    }
  }

  /// The words as a scan steps through them: borrowed, so that the scan counts no references.
  struct Words {
    let walk: ByteTrie.Walk
    let start: HanStates.Start
    let entries: UnsafeBufferPointer<Entry>
    let characters: UnsafeBufferPointer<Roles>
  }
}

extension CountryLexicon {
  /// A lexicon while its words come in.
  private struct Draft {
    var words = WordNumbers()
    var entries: [Entry] = []
    var readings: [Readings] = []
    var characters: [Roles] = []
    var pairs: [Pair] = []

    mutating func change(_ word: String, _ body: (inout Entry) -> Void) {
      let number = words.number(of: word)
      if number == entries.count { entries.append(Entry()) }
      body(&entries[number])
    }

    /// The number of a character among the abbreviations, a new one if need be.
    mutating func number(ofAbbreviation word: String) -> Int {
      var number: Int32 = -1
      let next = Int32(readings.count)
      change(word) { entry in
        if entry.abbreviation < 0 { entry.abbreviation = next }
        number = entry.abbreviation
      }
      if number == next {
        readings.append([])
        characters.append([])
      }
      return Int(number)
    }

    mutating func add(_ countries: [Country]) {
      for (number, country) in countries.enumerated() {
        for form in country.forms {
          change(form.text) {
            $0.target = Int32(number)
            $0.roles.insert(.name)
            if form.isWholeWord { $0.roles.insert(.wholeWord) }
          }
        }
        for abbreviation in country.abbreviations {
          let place = self.number(ofAbbreviation: abbreviation.character)
          readings[place].append((Int32(number), abbreviation.need))
        }
      }
    }

    mutating func add(_ groups: [CountryGroup], after count: Int) {
      for (number, group) in groups.enumerated() {
        for form in group.forms { change(form) { $0.target = Int32(count + number) } }
      }
    }

    mutating func add(_ cue: CountryCue, naming named: [Int], in countries: [Country]) {
      for form in cue.forms {
        switch cue.kind {
        case .pair:
          let number = Int32(pairs.count)
          change(form) { $0.pair = number }
          let places = CountryCue.places(of: named.map { countries[$0] }, in: form) ?? []
          pairs.append(zip(places, named).map { ($0, Int32($1)) })
        case .own:
          change(form) {
            $0.roles.insert(.own)
            $0.target = Int32(named.first ?? -1)
          }
        case .place:
          change(form) {
            $0.home = Int32(named.first ?? -1)
            $0.roles.insert(.stop)
          }
        case .alone, .continent, .counter, .everyday:
          characters[number(ofAbbreviation: form)].insert(cue.kind.role)
        default: change(form) { $0.roles.insert(cue.kind.role) }
        }
      }
    }
  }
}

extension CountryCue.Kind {
  /// What a word of the kind is in the lexicon; a pair is known by its number instead.
  var role: CountryLexicon.Roles {
    switch self {
    case .before: .before
    case .after: .after
    case .between: .between
    case .office: .office
    case .force: .force
    case .everyday: .everyday
    case .sound: .sound
    case .edge: .edge
    case .verb: .verb
    case .act: .act
    case .firm: .firm
    case .alone: .alone
    case .continent: .continent
    case .counter: .counter
    case .own: .own
    case .pair, .place: []
    }
  }
}

extension HanStates.Glance {
  /// The character may stand before a country, by `before` or by `edge`.
  static let before = HanStates.Glance(rawValue: 1 << 3)
  static let edge = HanStates.Glance(rawValue: 1 << 4)

  /// What a word of one character asks a scan for: to look at it where it may be a country, and otherwise
  /// only to know that a country may follow.
  fileprivate init(_ roles: CountryLexicon.Roles) {
    self = roles.contains(.more) ? .word : []
    if roles.contains(.before) { insert(.before) }
    if roles.contains(.edge) { insert(.edge) }
  }
}
