/// What a line may be, told from its first character: a look that answers most questions about most
/// lines with no. What it answers with yes has to be asked of the reader.
struct LineStart: OptionSet {
  let rawValue: UInt16

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
  /// `·广告·`: a sign before what stands on a line of its own
  static let sign = LineStart(rawValue: 128)
  /// `广告`, `责任编辑：`, `记者`: a word before what stands on a line of its own
  static let word = LineStart(rawValue: 256)

  /// The words with which begins what stands on a line of its own.
  private static let words =
    JumpReader.starts + SponsorReader.starts + PageFurnitureReader.starts + BylineReader.starts

  private static let triggers = {
    var triggers = Triggers<LineStart>(
      (DatelineReader.starts, .dateline), (ClauseMarker.starts, .marker),
      (AnnexReader.starts, .annex), (Sequels.words, .sequel),
      (JumpReader.starts, .jump), (words, .word))
    triggers.add([.parenthesis, .marker, .jump, .sign], where: Glyph.opensParenthesis)
    triggers.add(.kinsoku, where: Glyph.neverStarts)
    triggers.add(.marker, where: Cursor.isNumeral)
    triggers.add([.jump, .sign], where: JumpReader.points)
    triggers.add(.sign, where: SponsorReader.isFrame)
    triggers.add(.sign, where: BylineReader.isBullet)
    return triggers
  }()

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// What a line that begins with a character may be.
  @inline(__always)
  init(_ first: UInt32) {
    self = LineStart.triggers.marks(of: first)
  }

  /// Whether a line of which it tells the start begins with a sign or a word of what stands alone.
  func opensAlone(_ line: ArraySlice<UInt32>) -> Bool {
    contains(.sign) || contains(.word) && LineStart.words.startsText(line)
  }
}
