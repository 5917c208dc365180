/// A line of body text with the evidence that its paragraph and its column are told from.
struct BodyLine {
  /// What is left of the indent of a paragraph before a line.
  enum Indent {
    /// Indents were stripped on this page.
    case unknown
    case none
    case kept
  }

  /// Where a line stands among blank lines.
  enum Place {
    /// On a page where blank lines part all lines but those of headlines.
    case apart
    /// After a blank line, on a page with few.
    case afterGap
    /// After another line, on a page with few blank lines or none.
    case dense
  }

  /// The place of the line among the page's lines.
  let index: Int
  /// The width in half em.
  let width: Int
  /// Whether it ends as a sentence does.
  let endsSentence: Bool
  /// Whether it ends with `：` or `；`.
  let endsClause: Bool
  /// Whether punctuation ends it, which may hang over the edge of the column.
  let isHung: Bool
  /// How wide the start of the next line is up to where a line may break, in half em.
  let nextUnbroken: Int
  /// Whether no stop and no comma stands in it, so that it may be a heading.
  let isPlain: Bool
  /// Whether a space stands inside it.
  let hasSpace: Bool
  let marker: ClauseMarker?
  /// Whether it begins with a dateline or with a jump: `本报讯`, `（上接第一版）`.
  let startsDateline: Bool
  /// What it begins with where it follows a full stop.
  let opening: OpeningWords?
  /// Whether a dateline or a credit closes it.
  let closesReport: Bool
  /// Whether no paragraph can begin with it, since it begins with closing punctuation.
  let neverStarts: Bool
  let indent: Indent
  let place: Place
  /// Whether something other than body text stands before it, so that a paragraph must begin.
  let mustStart: Bool
  /// Whether a person has laid down that no paragraph begins with it.
  let mustGoOn: Bool
  /// Whether what stands before it closed a report, so that a headline is likely.
  let followsClosing: Bool
  /// Whether a byline or a document's date stands after it, as after headlines.
  let precedesByline: Bool

  /// Reads a line; the text may reach back one line and ahead one line, since a dateline may break.
  init(
    _ text: ArraySlice<UInt32>, from before: Int, to after: Int, of page: [UInt32], index: Int,
    width: Int, indent: Indent, place: Place, mustStart: Bool, mustGoOn: Bool,
    followsClosing: Bool, followsStop: Bool, precedesByline: Bool
  ) {
    self.index = index
    self.width = width
    self.indent = indent
    self.place = place
    self.mustStart = mustStart
    self.mustGoOn = mustGoOn
    self.followsClosing = followsClosing
    self.precedesByline = precedesByline
    endsSentence = Glyph.isSentence(text)
    let last = text.last ?? 0
    isHung = Glyph.endsSentence(last) || Glyph.closes(last) || Glyph.parts(last)
    nextUnbroken = BodyLine.unbroken(page[text.endIndex..<after])
    endsClause = last == 0xFF1A || last == 0xFF1B
    var (isPlain, hasSpace) = (true, false)
    for scalar in text {
      if scalar == 0x3002 || scalar == 0xFF0C || scalar == 0xFF1B { isPlain = false }
      if EmWidth.isSpace(scalar) { hasSpace = true }
    }
    self.isPlain = isPlain
    self.hasSpace = hasSpace
    marker = ClauseMarker(text)
    startsDateline =
      DatelineReader.opening(page[text.startIndex..<after]) != nil || JumpReader.head(text) != nil
    opening = followsStop ? OpeningWords(text) : nil
    let back = page[before..<text.endIndex]
    closesReport =
      JumpReader.tail(back) != nil
      || (Glyph.closesParenthesis(last) && DatelineReader.closing(back) != nil)
      || CreditReader.tail(back) != nil
    neverStarts = text.first.map(Glyph.neverStarts) ?? false
  }

  /// Whether it may be a headline or a column's name, of one line.
  var isTitular: Bool {
    isPlain && !endsSentence && !endsClause && marker == nil && !startsDateline
  }

  /// Whether it may be the first line of a clause's heading that runs over two.
  var opensHeading: Bool {
    (marker == .section || marker == .article) && isPlain && !endsSentence
  }

  /// Whether the line is short only because what comes next could not be broken.
  func endsEarly(before column: Int) -> Bool {
    nextUnbroken > 3 && width < column && width + nextUnbroken > column
  }

  /// The width of a number or a Latin word at the start of a text, with what opens before it.
  private static func unbroken(_ text: ArraySlice<UInt32>) -> Int {
    var width = 0
    for scalar in text.prefix(24) {
      guard scalar < 0x80 && !EmWidth.isSpace(scalar) || Glyph.opens(scalar) else { break }
      width += 1
    }
    return width
  }
}
