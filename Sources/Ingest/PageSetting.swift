/// How the lines of a page were set and extracted, told from the page as a whole.
struct PageSetting {
  /// Whether lines without a blank line between them belong together; false where none are blank.
  let gluesBlocks: Bool
  /// Whether an ideographic space before a line means a paragraph.
  let indentsParagraphs: Bool
  /// Whether each line is a paragraph already, its line breaks removed.
  let isUnwrapped: Bool

  /// A line of so many half em is body text and no headline.
  private static let long = 40

  init(_ page: RawPage) {
    let glued = page.lines.dropFirst().count { !$0.followsBlankLine }
    gluesBlocks = glued * 5 < page.lines.count * 2
    let indented = page.lines.count { $0.indent > 0 }
    isUnwrapped = PageSetting.isUnwrapped(page)
    indentsParagraphs = indented > 0 && (isUnwrapped || indented * 3 < page.lines.count * 2)
  }

  /// Where lines are broken by the column, one in six of the long ones ends a sentence; where they
  /// aren't, nearly all do, and many lines are long.
  private static func isUnwrapped(_ page: RawPage) -> Bool {
    var (long, ended) = (0, 0)
    for line in page.lines where line.halfEms >= PageSetting.long {
      long += 1
      let text = page.text(of: line)
      if Glyph.isSentence(text) || text.last == 0xFF1A || text.last == 0xFF1B { ended += 1 }
    }
    return long * 4 >= page.lines.count && ended * 4 >= long * 3
  }
}
