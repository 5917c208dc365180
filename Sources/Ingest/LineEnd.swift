/// What a line may be, told from its last character, as `LineStart` tells from the first.
struct LineEnd: OptionSet {
  let rawValue: UInt8

  /// `。`, `，`, `）`: punctuation that may hang over the edge of the column
  static let punctuation = LineEnd(rawValue: 1)
  /// `（王芳摄）`, `（下转第三版）`: what closes a report
  static let closing = LineEnd(rawValue: 2)
  /// A mark of paid copy, a document's number, a page's: what stands on a line of its own.
  static let alone = LineEnd(rawValue: 4)

  private static let triggers = {
    var triggers = Triggers<LineEnd>(last: [
      (CreditReader.ends, [.closing, .alone]), (SponsorReader.ends, .alone),
      (DocumentHeadReader.numberEnds, .alone), (PageFurnitureReader.ends, .alone),
    ])
    triggers.add([.closing, .alone], where: Glyph.closesParenthesis)
    triggers.add(.alone, where: SponsorReader.isFrame)
    triggers.add(.punctuation) {
      Glyph.closes($0) || Glyph.endsSentence($0) || Glyph.parts($0)
    }
    return triggers
  }()

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// What a line that ends with a character may be.
  @inline(__always)
  init(_ last: UInt32) {
    self = LineEnd.triggers.marks(of: last)
  }
}
