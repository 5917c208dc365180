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
  /// Whether it begins a list of annexes: `附件：1.…`.
  let opensAnnex: Bool
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

  /// What stands around a line and what a person has laid down about it.
  struct Setting {
    let indent: Indent
    let place: Place
    let mustStart: Bool
    let mustGoOn: Bool
    let followsClosing: Bool
    let followsStop: Bool
    let precedesByline: Bool
    /// Whether its paragraph may have begun with the line before, at whose end a dateline may break.
    let isJoined: Bool
  }

  /// Reads the line at a place among a page's lines.
  ///
  /// Most lines are asked for their first and last character alone.
  init(_ page: borrowing RawPage, _ index: Int, _ setting: Setting) {
    let line = page.lines[index]
    let (first, last) = page.ends(of: line)
    self.index = index
    width = line.halfEms
    indent = setting.indent
    place = setting.place
    mustStart = setting.mustStart
    mustGoOn = setting.mustGoOn
    followsClosing = setting.followsClosing
    precedesByline = setting.precedesByline
    let (start, end) = (LineStart(first), LineEnd(last))
    let isClosed = end.contains(.punctuation) && Glyph.closes(last)
    let isStop = end.contains(.punctuation) && Glyph.endsSentence(last)
    endsSentence = isClosed ? Glyph.isSentence(page.text(of: line)) : isStop
    isHung = isClosed || isStop || end.contains(.punctuation) && Glyph.parts(last)
    endsClause = last == 0xFF1A || last == 0xFF1B
    isPlain = line.marks.isDisjoint(with: [.stop, .comma, .semicolon])
    hasSpace = line.marks.contains(.space)
    marker = start.contains(.marker) ? ClauseMarker(page.text(of: line)) : nil
    nextUnbroken = BodyLine.unbroken(page, after: index)
    startsDateline =
      !start.isDisjoint(with: [.dateline, .parenthesis]) && BodyLine.startsDateline(page, index)
    opensAnnex = start.contains(.annex) && AnnexReader.begins(page.text(of: line))
    opening = setting.followsStop ? OpeningWords(page.text(of: line)) : nil
    closesReport =
      end.contains(.closing)
      && BodyLine.closesReport(page, (setting.isJoined ? index - 1 : index)..<(index + 1))
    neverStarts = start.contains(.kinsoku) && Glyph.neverStarts(first)
  }

  /// Whether a line begins with a dateline or a jump, which may go on on the next one.
  private static func startsDateline(_ page: RawPage, _ index: Int) -> Bool {
    let next = min(index + 2, page.lines.count)
    return DatelineReader.opening(page.scalars[page.scalars(of: index..<next)]) != nil
      || JumpReader.head(page.text(of: page.lines[index])) != nil
  }

  /// Whether lines end with a dateline, a credit or a jump.
  private static func closesReport(_ page: RawPage, _ lines: Range<Int>) -> Bool {
    let text = page.scalars[page.scalars(of: lines)]
    return JumpReader.tail(text) != nil || DatelineReader.closing(text) != nil
      || CreditReader.tail(text) != nil
  }

  /// Whether it may be a headline or a column's name, of one line.
  var isTitular: Bool {
    isPlain && !endsSentence && !endsClause && marker == nil && !startsDateline && !opensAnnex
  }

  /// Whether it may be the first line of a clause's heading that runs over two.
  var opensHeading: Bool {
    (marker == .section || marker == .article) && isPlain && !endsSentence
  }

  /// Whether the line is short only because what comes next could not be broken.
  func endsEarly(before column: Int) -> Bool {
    nextUnbroken > 3 && width < column && width + nextUnbroken > column
  }

  /// The width of a number or a Latin word with which the next line starts, with what opens before it.
  private static func unbroken(_ page: RawPage, after index: Int) -> Int {
    guard index + 1 < page.lines.count else { return 0 }
    let next = page.lines[index + 1].scalars
    var width = 0
    while width < min(24, next.count) {
      let scalar = page.scalars[next.lowerBound + width]
      guard scalar < 0x80 && !EmWidth.isSpace(scalar) || Glyph.opens(scalar) else { break }
      width += 1
    }
    return width
  }
}
