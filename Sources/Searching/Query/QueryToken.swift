/// A piece of a query between blanks.
struct QueryToken: Hashable, Sendable {
  /// `country` in `country:SA`; `nil` for a word.
  let key: String?
  let value: String
  let isQuoted: Bool
  let isExcluded: Bool

  /// The keys that stand before a colon.
  private static let keys: Set<String> = [
    "kind", "source", "country", "document", "year", "date", "in",
  ]

  private static let quotes: Set<UInt16> = [0x22, 0xFF02]

  /// Cuts a query; quotation marks are `"` and `＂` alone, since “ and ” may be looked for.
  static func read(_ text: String, folding: Folding) -> [QueryToken] {
    let units = Array(text.utf16)
    var tokens: [QueryToken] = []
    var index = 0
    func isBlank(_ place: Int) -> Bool { folding[units[place]] == Folding.blank }
    func quoted() -> String {
      let start = index + 1
      let end = units[start...].firstIndex { quotes.contains($0) } ?? units.count
      index = min(end + 1, units.count)
      return String(decoding: units[start..<end], as: UTF16.self)
    }
    while index < units.count {
      if isBlank(index) {
        index += 1
        continue
      }
      let isExcluded = units[index] == 0x2D && index + 1 < units.count && !isBlank(index + 1)
      if isExcluded { index += 1 }
      if quotes.contains(units[index]) {
        tokens.append(
          QueryToken(key: nil, value: quoted(), isQuoted: true, isExcluded: isExcluded))
        continue
      }
      let start = index
      var key: String?
      while index < units.count, !isBlank(index), key == nil {
        if units[index] == 0x3A, !isExcluded {
          let name = String(decoding: units[start..<index], as: UTF16.self)
          if keys.contains(name), index + 1 < units.count, !isBlank(index + 1) {
            key = name
          }
        }
        index += 1
      }
      if key != nil, quotes.contains(units[index]) {
        tokens.append(QueryToken(key: key, value: quoted(), isQuoted: true, isExcluded: false))
        continue
      }
      let valueStart = key == nil ? start : index
      while index < units.count, !isBlank(index) { index += 1 }
      let value = String(decoding: units[valueStart..<index], as: UTF16.self)
      tokens.append(QueryToken(key: key, value: value, isQuoted: false, isExcluded: isExcluded))
    }
    return tokens
  }
}
