extension PageUnit {
  /// A unit of consecutive lines of a page, with what their words say.
  init(
    _ kind: Kind, _ lines: Range<Int>, column: Int, margin: Int? = nil, on page: RawPage
  ) {
    let text = page.scalars[page.scalars(of: lines)]
    self.init(
      kind: kind, lines: lines, column: column,
      width: page.lines[lines].reduce(0) { max($0, $1.halfEms) },
      closing: PageUnit.closing(text), endsSentence: Glyph.isSentence(text),
      isSubtitle: PageUnit.isSubtitle(page.text(of: page.lines[lines.lowerBound])),
      blankLinesBefore: page.lines[lines.lowerBound].blankLinesBefore,
      opening: OpeningWords(text, isParagraph: kind == .paragraph),
      margin: margin)
  }

  /// Whether a line is a subtitle: `——六国企业联合设计`.
  static func isSubtitle(_ line: ArraySlice<UInt32>) -> Bool {
    line.first == Glyph.dash && Word.dash.starts(line) && line.count <= 24 && !line.contains(0x3002)
      && !line.contains(0xFF0C)
  }

  private static func closing(_ text: ArraySlice<UInt32>) -> Closing {
    guard let last = text.last, LineEnd(last).contains(.closing) else { return .none }
    if JumpReader.tail(text) != nil { return .jump }
    if let credit = CreditReader.tail(text) {
      return credit.sort == .picture ? .picture : .supplied
    }
    return DatelineReader.closing(text) == nil ? .none : .dateline
  }
}
