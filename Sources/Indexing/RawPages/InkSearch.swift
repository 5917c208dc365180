/// Finds the words of raw lines in the texts of an article, blanks aside, one line after the other.
///
/// No words of a text are found twice, so a line that is printed twice needs two places.
struct InkSearch {
  /// A stretch of one text in bytes without blanks.
  struct Hit: Hashable {
    let unit: Int
    let range: Range<Int>
  }

  private let texts: [[UInt8]]
  /// Whether a line has each of the bytes.
  private(set) var covered: [[Bool]]
  /// The place behind the last line that was found: the next one usually follows it.
  private var next = (unit: 0, offset: 0)
  /// Where each beginning of a line might stand; made when a line does not follow the last one.
  private var beginnings: [UInt64: [(unit: Int, offset: Int)]]?

  /// So many places are looked at for a line; where more begin alike, the words tell nothing.
  private static let mostPlaces = 4096

  /// The bytes that tell a place; shorter lines are found only where they follow the last one.
  private static let keyLength = 6

  init(_ texts: [[UInt8]]) {
    self.texts = texts
    covered = texts.map { [Bool](repeating: false, count: $0.count) }
  }

  /// The text without blanks.
  static func ink(_ text: String) -> [UInt8] {
    Array(
      String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
        .utf8)
  }

  /// Where the words of a line stand: in one text, or at the end of one and the start of the next.
  mutating func find(_ ink: [UInt8]) -> [Hit] {
    let hits = following(ink) ?? anywhere(ink)
    for hit in hits {
      for index in hit.range { covered[hit.unit][index] = true }
    }
    if let last = hits.last { next = (last.unit, last.range.upperBound) }
    return hits
  }

  private func following(_ ink: [UInt8]) -> [Hit]? {
    if next.unit < texts.count, let hits = match(ink, from: next) { return hits }
    let after = (unit: next.unit + 1, offset: 0)
    return after.unit < texts.count ? match(ink, from: after) : nil
  }

  private mutating func anywhere(_ ink: [UInt8]) -> [Hit] {
    guard ink.count >= InkSearch.keyLength else { return [] }
    if beginnings == nil { beginnings = index() }
    let places = beginnings?[InkSearch.key(ink, at: 0)] ?? []
    for place in places.prefix(InkSearch.mostPlaces) {
      if let hits = match(ink, from: place) { return hits }
    }
    return []
  }

  /// The words from a place on, through as many texts as it takes.
  private func match(_ ink: [UInt8], from place: (unit: Int, offset: Int)) -> [Hit]? {
    var hits: [Hit] = []
    var (unit, offset) = place
    var start = 0
    while start < ink.count, unit < texts.count {
      let count = min(ink.count - start, texts[unit].count - offset)
      let range = offset..<offset + count
      guard texts[unit][range].elementsEqual(ink[start..<start + count]),
        !covered[unit][range].contains(true)
      else { return nil }
      if count > 0 { hits.append(Hit(unit: unit, range: range)) }
      start += count
      (unit, offset) = (unit + 1, 0)
    }
    return start == ink.count ? hits : nil
  }

  private func index() -> [UInt64: [(unit: Int, offset: Int)]] {
    var index: [UInt64: [(unit: Int, offset: Int)]] = [:]
    for (unit, text) in texts.enumerated() where text.count >= InkSearch.keyLength {
      for offset in 0...(text.count - InkSearch.keyLength) where text[offset] & 0xC0 != 0x80 {
        index[InkSearch.key(text, at: offset), default: []].append((unit, offset))
      }
    }
    return index
  }

  private static func key(_ text: [UInt8], at offset: Int) -> UInt64 {
    text[offset..<offset + keyLength].reduce(0) { $0 << 8 | UInt64($1) }
  }
}
