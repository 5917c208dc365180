/// Writes the shard of names: records of a label, a path below the site, a count, and what it is found
/// by. Of a year that is not a word but, for each month, the days that have a page.
enum NamesShard {
  static func content(_ names: SearchNames, _ provisions: NumberedProvisions) -> [UInt16] {
    var records = names.names.map { [$0.label, $0.path, String($0.count)] + $0.forms }
    let years = Dictionary(grouping: names.dates) { String($0.prefix(4)) }
    records += years.keys.sorted().map { year in
      [year, names.datePath, ""] + months(years[year] ?? [])
    }
    records += provisions.kept.map { entry in
      ["\(entry.number) \(entry.title)", entry.path, String(entry.count), entry.number]
    }
    let lines = records.map { $0.joined(separator: "\u{1F}") }
    return Array(lines.joined(separator: "\u{1E}").utf16)
  }

  /// For each of the twelve months, in hexadecimal, a bit for each of its days; bit 0 is that of the
  /// month itself.
  private static func months(_ keys: [String]) -> [String] {
    var bits = [Int](repeating: 0, count: 12)
    for key in keys where key.utf8.count >= 7 {
      guard let month = Int(key.dropFirst(5).prefix(2)), (1...12).contains(month) else { continue }
      bits[month - 1] |= 1 << (Int(key.dropFirst(8)) ?? 0)
    }
    return bits.map { String($0, radix: 16) }
  }
}
