/// What a line may be, told from its last character, as `LineStart` tells from the first.
struct LineEnd: OptionSet {
  let rawValue: UInt16

  /// `。`, `，`, `）`: punctuation that may hang over the edge of the column
  static let punctuation = LineEnd(rawValue: 1)
  /// `（王芳摄）`, `（下转第三版）`: what closes a report
  static let closing = LineEnd(rawValue: 2)
  /// `·广告·`: a sign behind what stands on a line of its own
  static let sign = LineEnd(rawValue: 4)
  /// `摄`, `专版`, `号`: a word behind what stands on a line of its own
  static let word = LineEnd(rawValue: 8)

  /// The words with which ends what stands on a line of its own.
  private static let words =
    CreditReader.ends + SponsorReader.ends + DocumentHeadReader.numberEnds
    + PageFurnitureReader.ends

  private static let triggers = {
    var triggers = Triggers<LineEnd>(last: [(CreditReader.ends, .closing), (words, .word)])
    triggers.add([.closing, .sign], where: Glyph.closesParenthesis)
    triggers.add(.sign, where: SponsorReader.isFrame)
    triggers.add(.punctuation) {
      Glyph.closes($0) || Glyph.endsSentence($0) || Glyph.parts($0)
    }
    return triggers
  }()

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// What a line that ends with a character may be.
  @inline(__always)
  init(_ last: UInt32) {
    self = LineEnd.triggers.marks(of: last)
  }

  /// Whether a line of which it tells the end ends with a sign or a word of what stands alone.
  func closesAlone(_ line: ArraySlice<UInt32>) -> Bool {
    contains(.sign) || contains(.word) && LineEnd.words.endsText(line)
  }
}
