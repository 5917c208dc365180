/// What the first words of a paragraph say about its place in an article.
enum OpeningWords: Hashable {
  /// `本报讯`, `新华社北京5月29日电`
  case dateline
  /// `（上接第一版）` before the words that go on from another page
  case jump
  /// A day is named at once: `今天（5月29日）`, `5月28日，…`, `记者近日从…`: reports begin so.
  case lead
  /// Something of the kind: `据…`, `29日…`, `近日`.
  case likelyLead
  /// `此外`, `同时`, `他`, `（二）`: nothing begins so.
  case sequel
  /// `…强调，`: somebody goes on speaking; few reports begin so.
  case speech
  /// `…等参加会见。`: the last words of reports about meetings.
  case attendance
  case neutral

  private static let relativeDays: WordList = ["今天", "昨天", "今日", "昨日", "今晚", "昨晚", "明天"]
  private static let reporters: WordList = ["记者从", "记者今", "记者近", "记者昨", "据报道", "据新华社"]
  private static let recent: WordList = ["近日", "日前", "近期", "据"]
  private static let attendances: WordList = ["参加", "出席", "陪同", "列席"]
  private static let verbs: WordList = ["强调，", "指出，", "表示，", "认为，", "说，", "要求，", "介绍，", "称，"]

  private static let days: WordList = ["日"]

  /// What the first characters of words in an opening ask for, as a set.
  private struct Openings: OptionSet {
    let rawValue: UInt16

    /// `今天`, `昨晚`
    static let relativeDay = Openings(rawValue: 1)
    /// `近日`, `据`
    static let recent = Openings(rawValue: 2)
    /// `强调，`, `说，`
    static let verb = Openings(rawValue: 4)
    /// `日`: without it no day stands in a text.
    static let day = Openings(rawValue: 8)
    /// `参加`, `出席`
    static let attendance = Openings(rawValue: 16)
  }

  private static let triggers = Triggers<Openings>(
    (relativeDays, .relativeDay), (recent, .recent), (verbs, .verb), (days, .day),
    (attendances, .attendance))

  /// Reads how a paragraph opens. Of what is none, only what tells its place by itself counts:
  /// datelines, jumps and sequels.
  init(_ text: ArraySlice<UInt32>, isParagraph: Bool = true) {
    let start = text.first.map { LineStart($0) } ?? []
    if start.contains(.parenthesis), JumpReader.head(text) != nil {
      self = .jump
    } else if start.contains(.dateline), DatelineReader.opening(text) != nil {
      self = .dateline
    } else if start.contains(.sequel) && Sequels.words.startsText(text)
      || start.contains(.marker) && ClauseMarker(text) != nil
      || start.contains(.annex) && AnnexReader.begins(text)
    {
      self = .sequel
    } else if isParagraph {
      self = OpeningWords.report(text)
    } else {
      self = .neutral
    }
  }

  /// How a report opens.
  private static func report(_ text: ArraySlice<UInt32>) -> OpeningWords {
    let start = triggers.marks(in: text.prefix(20))
    let more = start.union(triggers.marks(in: text.dropFirst(20).prefix(20)))
    if more.contains(.attendance), isAttendance(text.prefix(40)) { return .attendance }
    if reporters.startsText(text) || more.contains(.relativeDay) && namesDay(text.prefix(30))
      || start.contains(.day) && day(in: text.prefix(20), needsMonth: true)
    {
      return .lead
    }
    if start.contains(.recent) && recent.first(in: text.prefix(12)) != nil
      || start.contains(.relativeDay) && relativeDays.first(in: text.prefix(10)) != nil
      || start.contains(.day) && day(in: text.prefix(20), needsMonth: false)
    {
      return .likelyLead
    }
    return start.contains(.verb) && verbs.first(in: text.prefix(16)) != nil ? .speech : .neutral
  }

  /// Whether a text is one short sentence about who took part.
  private static func isAttendance(_ text: ArraySlice<UInt32>) -> Bool {
    guard text.last == 0x3002 else { return false }
    let isOne = !text.dropLast().contains { $0 == 0x3002 || $0 == 0xFF0C }
    return isOne && attendances.first(in: text).map { $0.index > text.startIndex } ?? false
  }

  /// Whether the first day of this week in a text has its date beside it: `今天（5月29日）`.
  private static func namesDay(_ text: ArraySlice<UInt32>) -> Bool {
    guard let (at, count) = relativeDays.first(in: text), at + count < text.endIndex else {
      return false
    }
    return Glyph.opensParenthesis(text[at + count])
  }

  /// Whether `5月29日` or, where no month is needed, `29日` stands in a text.
  private static func day(in text: ArraySlice<UInt32>, needsMonth: Bool) -> Bool {
    guard let first = text.firstIndex(where: Cursor.isNumeral) else { return false }
    var cursor = Cursor(text[first...])
    while !cursor.isAtEnd {
      guard let scalar = cursor.current, Cursor.isNumeral(scalar) else {
        cursor.move(to: cursor.index + 1)
        continue
      }
      var probe = cursor
      if DateReader.take(&probe) != nil { return true }
      guard cursor.takeNumber() != nil else {
        cursor.move(to: cursor.index + 1)
        continue
      }
      if !needsMonth, cursor.take(.day) { return true }
    }
    return false
  }
}
