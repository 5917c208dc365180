/// Sentences in the manner of a newspaper, made from a vocabulary and numbers.
struct Grammar {
  var random: RandomSource
  let day: Day
  /// Five of so many sentences speak of dates, countries or documents.
  var kinds = 10

  /// A paragraph with about as many sentences as are asked for.
  mutating func paragraph(_ sentences: Int) -> String {
    (0..<sentences).map { _ in sentence() }.joined()
  }

  /// The name of a document: `《港口管理条例》`.
  mutating func document() -> String {
    "《\(random.word(Vocabulary.subjects))\(random.word(Vocabulary.documentKinds))》"
  }

  private mutating func sentence() -> String {
    switch random.number(0...kinds - 1) {
    case 0: trade()
    case 1: visit()
    case 2: citation()
    case 3: target()
    case 4: figure()
    default: plain()
    }
  }

  private mutating func plain() -> String {
    let place = place()
    let actor = random.word(Vocabulary.actors)
    let work = "\(random.word(Vocabulary.manners))\(random.word(Vocabulary.verbs))"
    let object = random.word(Vocabulary.objects)
    return "\(place)的\(actor)\(work)\(object)，\(random.word(Vocabulary.results))。"
  }

  /// Whose people act: one sentence in eight names a city, one an office; real papers have four or five of
  /// each in three kilobytes.
  private mutating func place() -> String {
    switch random.number(0...7) {
    case 0: random.word(Vocabulary.cities)
    case 1: random.word(Vocabulary.offices)
    default: random.word(Vocabulary.areas)
    }
  }

  private mutating func trade() -> String {
    let country = random.word(Vocabulary.countries)
    let share = "\(random.number(2...48)).\(random.number(0...9))%"
    let (first, last) = (random.number(1...5), random.number(6...11))
    return "今年\(first)月至\(last)月，自\(country)进口的\(random.word(Vocabulary.goods))增长\(share)。"
  }

  private mutating func visit() -> String {
    let (one, two) = (random.word(Vocabulary.countries), random.word(Vocabulary.countries))
    // Most days that a paper names are near its own.
    let isNear = random.number(0...9) > 0
    let month = isNear ? day.month : random.number(1...12)
    let year = day.year - (isNear ? 0 : random.number(0...6))
    let date = "\(year)年\(month)月\(random.number(1...28))日"
    return "\(date)，\(one)和\(two)的代表在\(random.word(Vocabulary.cities))会谈，"
      + "\(random.word(Vocabulary.groups))派员列席。"
  }

  private mutating func citation() -> String {
    let number = Vocabulary.numerals[random.number(0...9)]
    return "依照\(document())第\(number)条，\(random.word(Vocabulary.actors))应当"
      + "\(random.word(Vocabulary.verbs))\(random.word(Vocabulary.objects))。"
  }

  private mutating func target() -> String {
    let year = day.year + random.number(1...5)
    return "到\(year)年，\(random.word(Vocabulary.subjects))领域的"
      + "\(random.word(Vocabulary.objects))全部\(random.word(Vocabulary.verbs))一遍。"
  }

  private mutating func figure() -> String {
    let decade = 50 + 10 * random.number(0...4)
    return "20世纪\(decade)年代全市只有\(random.number(3...90))处，如今已有\(random.number(100...990))处。"
  }
}
