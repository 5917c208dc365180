/// What a line may be, told from its first character: a look that answers most questions about most
/// lines with no. What it answers with yes has to be asked of the reader.
struct LineStart: OptionSet {
  let rawValue: UInt8

  /// `（上接第一版）`, `（2025年5月14日）`
  static let parenthesis = LineStart(rawValue: 1)
  /// `本报讯`
  static let dateline = LineStart(rawValue: 2)
  /// `一、`
  static let marker = LineStart(rawValue: 4)
  /// `附件：`
  static let annex = LineStart(rawValue: 8)
  /// `此外`
  static let sequel = LineStart(rawValue: 16)
  /// `，`, with which no line begins
  static let kinsoku = LineStart(rawValue: 32)
  /// `▼下转第3版`
  static let jump = LineStart(rawValue: 64)
  /// A mark of paid copy, an editor's line, a byline: what stands on a line of its own.
  static let alone = LineStart(rawValue: 128)

  private static let triggers = {
    var triggers = Triggers<LineStart>(
      (DatelineReader.starts, .dateline), (ClauseMarker.starts, .marker),
      (AnnexReader.starts, .annex), (OpeningWords.sequels, .sequel),
      (JumpReader.starts, [.jump, .alone]), (SponsorReader.starts, .alone),
      (PageFurnitureReader.starts, .alone), (BylineReader.starts, .alone))
    triggers.add([.parenthesis, .marker, .jump, .alone], where: Glyph.opensParenthesis)
    triggers.add(.kinsoku, where: Glyph.neverStarts)
    triggers.add(.marker, where: Cursor.isNumeral)
    triggers.add([.jump, .alone], where: JumpReader.points)
    triggers.add(.alone, where: SponsorReader.isFrame)
    triggers.add(.alone, where: BylineReader.isBullet)
    return triggers
  }()

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// What a line that begins with a character may be.
  @inline(__always)
  init(_ first: UInt32) {
    self = LineStart.triggers.marks(of: first)
  }
}
