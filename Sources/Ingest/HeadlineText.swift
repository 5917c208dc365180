/// Joins the lines of a headline.
enum HeadlineText {
  /// The headline: lines joined, with a space where two of its words would otherwise run together.
  ///
  /// A space is put between two lines only where the body shows that a word ends and another
  /// begins there: it has the last two characters of the one and the first two of the other, and
  /// never the one next to the other. So no word is cut, though a phrase may be. Titles of
  /// documents are names and get none, but for the one between two issuers.
  static func join(_ lines: [[UInt32]], body: [UInt32]) -> [UInt32] {
    let isName = DocumentHeadReader.isDocumentTitle(lines.flatMap(\.self)[...])
    var title: [UInt32] = []
    for line in lines {
      if !isName, isBreak(title, line, body: body) { title.append(0x20) }
      title += line
    }
    return spaced(title)
  }

  private static func isBreak(_ left: [UInt32], _ right: [UInt32], body: [UInt32]) -> Bool {
    guard left.count > 1, right.count > 1, let last = left.last, let first = right.first
    else { return false }
    if EmWidth.isLetter(last), EmWidth.isLetter(first) { return true }
    guard EmWidth.isHan(last), EmWidth.isHan(first) else { return false }
    return contains(left.suffix(2), in: body) && contains(right.prefix(2), in: body)
      && !contains([last, first], in: body)
  }

  private static func contains(_ pair: ArraySlice<UInt32>, in body: [UInt32]) -> Bool {
    contains(Array(pair), in: body)
  }

  private static func contains(_ pair: [UInt32], in body: [UInt32]) -> Bool {
    guard body.count > 1 else { return false }
    for index in 0..<(body.count - 1) where body[index] == pair[0] && body[index + 1] == pair[1] {
      return true
    }
    return false
  }

  /// Puts back the space between two issuers: 中共中央办公厅 国务院办公厅关于….
  private static func spaced(_ title: [UInt32]) -> [UInt32] {
    let ends = DocumentHeadReader.issuers(in: title[...]).dropLast().map(\.upperBound)
    guard !ends.isEmpty else { return title }
    var text: [UInt32] = []
    for (index, scalar) in title.enumerated() {
      if ends.contains(index), !EmWidth.isSpace(scalar), scalar != 0x3001 { text.append(0x20) }
      text.append(scalar)
    }
    return text
  }
}
