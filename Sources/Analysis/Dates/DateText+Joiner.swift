extension DateText {
  /// The offset after a sign or word that joins the two ends of an interval: `1—4月`, `5日至8日`.
  ///
  /// A blank on either side belongs to it.
  func endOfJoiner(at offset: Int) -> Int? {
    let start = afterBlank(at: offset)
    guard start < count else { return nil }
    let end: Int?
    switch scalar(at: start) {
    case "至", "到", "–", "－", "～", "〜", "―", "─": end = start + 3
    case "—": end = self.end(of: "——", at: start) ?? start + 3
    case "-", "~": end = start + 1
    default: end = nil
    }
    return end.map { afterBlank(at: $0) }
  }
}
