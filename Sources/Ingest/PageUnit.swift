/// A piece of a page that no article boundary cuts: a paragraph, a headline, a byline.
struct PageUnit {
  enum Kind: Hashable {
    /// A paragraph of body text.
    case paragraph
    /// Lines printed as a block, without blank lines between them: a headline.
    case headline
    /// A line of its own without a final stop: a headline, a heading or a column's name.
    case short
    /// A line that its own words tell: `（下转第三版）`.
    case furniture(LineRole)
  }

  /// What the words of a paragraph close with.
  enum Closing: Hashable {
    case none
    case dateline
    case picture
    case supplied
    case jump
  }

  /// What a person has laid down about a unit.
  struct Given: Hashable {
    /// Whether an article begins with it; `nil` where nothing was said.
    var begins: Bool?
    var isHeadline = false
    /// Whether a paragraph begins with it; `nil` where nothing was said.
    var opens: Bool?
  }

  let kind: Kind
  /// The places of its lines among the page's lines.
  let lines: Range<Int>
  /// The width of the column at the first line of a paragraph, in half em; 0 elsewhere.
  let column: Int
  /// The width of the widest line in half em.
  let width: Int
  let closing: Closing
  let endsSentence: Bool
  /// Whether it begins with `——`, as subtitles do.
  let isSubtitle: Bool
  /// How many blank lines stand before it.
  let blankLinesBefore: Int
  let opening: OpeningWords
  /// How much more it costs not to begin a paragraph with its first line, where that is known.
  let margin: Int?
  var given = Given()

  var isTitleCandidate: Bool {
    (kind == .headline || kind == .short) && (!isSubtitle || given.isHeadline)
  }
  /// Whether it begins with a dateline.
  var startsDateline: Bool { opening == .dateline }
  /// Whether it belongs to the page and to no article.
  var isPageFurniture: Bool { kind == .furniture(.pageFurniture) }
  var isParagraph: Bool { kind == .paragraph }
}
