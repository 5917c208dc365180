/// Reads marks of copy that was paid for or supplied: `·广告·`, `【推广】`, `（特约刊登）`, `企业专版`.
enum SponsorReader {
  /// With these or a frame such a mark begins.
  static let starts: WordList = [
    "广告", "推广", "商业推广", "企业推广", "品牌推广", "特约刊登", "特约", "专版", "形象展示", "企业形象", "商讯",
    "公益广告", "广而告之", "推介", "廣告", "推廣", "特約",
  ]
  private static let suppliers: WordList = ["供稿", "提供稿件", "特约刊登", "特约刊发", "特約刊登"]
  /// With these or a frame one ends that begins otherwise.
  static let ends: WordList = ["专版", "特约刊登", "特约刊发", "特约", "專版"]

  /// Whether a line is such a mark and nothing else, bare or between brackets, dots or dashes.
  static func isMark(_ line: ArraySlice<UInt32>) -> Bool {
    guard line.count <= 24, let first = line.first, let last = line.last,
      isFrame(first) || isFrame(last) || starts.startsText(line) || ends.endsText(line)
    else { return false }
    let words = trimmed(line)
    guard !words.isEmpty, !words.contains(where: Glyph.parts),
      !words.contains(where: Glyph.endsSentence)
    else { return false }
    if let count = starts.match(words, at: words.startIndex), count == words.count { return true }
    if ends.endsText(words) { return words.count <= 14 }
    return suppliers.endsText(words) && words.count < line.count
  }

  /// The start of the parenthesis with which a text ends and which says that it was supplied:
  /// `（市商务局供稿）`, `（广告）`.
  static func tail(_ text: ArraySlice<UInt32>) -> Int? {
    guard let open = Glyph.openingOfTail(text) else { return nil }
    let inside = text[(open + 1)..<(text.endIndex - 1)]
    return suppliers.endsText(inside) || isMark(inside) ? open : nil
  }

  private static func trimmed(_ line: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    var words = line
    while let first = words.first, isFrame(first) { words = words.dropFirst() }
    while let last = words.last, isFrame(last) { words = words.dropLast() }
    return words
  }

  static func isFrame(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2022, 0x2014, 0x2015, 0x2D, 0x25A0, 0x25A1, 0x25CF, 0x25C6, 0x2605, 0x7C: true
    default: Glyph.opens(scalar) || Glyph.closes(scalar) || EmWidth.isSpace(scalar)
    }
  }
}
