/// Reads who took a picture or supplied the copy: `新华社发（… 摄）`, `（市商务局供稿）`.
enum CreditReader {
  enum Sort: Hashable, Sendable {
    /// A picture's credit; what it ends is a caption.
    case picture
    /// Copy supplied by the party that it speaks of.
    case supplied
  }

  struct Finding {
    let sort: Sort
    /// The characters of the credit, to the end of the text.
    let range: Range<Int>
  }

  private static let makers: WordList = [
    "新华社记者", "新华社发", "新华社供", "本报记者", "本报通讯员", "人民日报记者", "中新社记者",
    "中新社发", "通讯员", "记者", "视觉中国", "资料图片", "资料照片",
  ]
  /// With these or a parenthesis a credit ends.
  static let ends: WordList = [
    "摄", "摄影", "摄影报道", "供图", "图片", "资料图", "照片", "制图", "绘", "摄/影", "影/报道",
  ]
  /// `（附图片）` says that pictures stand elsewhere on the paper: it closes a report and no caption.
  private static let attached: Word = "附图片"
  private static let signed: Word = "摄）"
  private static let agenciesAtEnd: WordList = [
    "（新华社发）", "（本报发）", "（新华社供图）", "（中新社发）",
  ]

  /// A line that is a credit and nothing else.
  static func whole(_ line: ArraySlice<UInt32>) -> Finding? {
    guard line.count <= 32, mayEnd(line), !line.contains(0x3002), !line.contains(0xFF0C) else {
      return nil
    }
    let inside = Glyph.parenthesised(line) ?? line
    if inside.count != line.count, SponsorReader.tail(line) == line.startIndex {
      return Finding(sort: .supplied, range: line.startIndex..<line.endIndex)
    }
    guard isPicture(inside) else { return nil }
    return Finding(sort: .picture, range: line.startIndex..<line.endIndex)
  }

  /// A credit with which a paragraph ends, after the stop of its last sentence.
  static func tail(_ text: ArraySlice<UInt32>) -> Finding? {
    guard mayEnd(text) else { return nil }
    if let open = SponsorReader.tail(text) {
      return Finding(sort: .supplied, range: open..<text.endIndex)
    }
    var index = text.endIndex
    while index > text.startIndex, text.endIndex - index <= 30 {
      if Glyph.endsSentence(text[index - 1]), index < text.endIndex {
        guard let credit = whole(text[index...]) else { return nil }
        return Finding(sort: credit.sort, range: index..<text.endIndex)
      }
      index -= 1
    }
    return nil
  }

  /// A quick look at the last characters, which nearly all lines fail.
  private static func mayEnd(_ text: ArraySlice<UInt32>) -> Bool {
    guard let last = text.last else { return false }
    return Glyph.closesParenthesis(last) || ends.endsText(text)
  }

  private static func isPicture(_ text: ArraySlice<UInt32>) -> Bool {
    if ends.endsText(text), !attached.ends(text) {
      let first: UInt32 = text.first ?? 0
      return makers.startsText(text) || text.contains(where: EmWidth.isSpace)
        || first == 0x25A1 || first == 0x56FE || text.count <= 6
    }
    if agenciesAtEnd.endsText(text) { return true }
    return makers.startsText(text) && signed.ends(text)
  }
}
