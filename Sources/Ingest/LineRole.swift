/// What a line is by its own words, whatever stands around it.
enum LineRole: Hashable, Sendable {
  /// Part of a body or of a headline: only its neighbours can tell.
  case text
  /// `（上接第一版）`
  case jumpFrom
  /// `（下转第三版）`
  case jumpTo
  /// `（新华社北京5月29日电）`
  case dateline
  /// `（2025年5月14日）`
  case documentDate
  /// `国发〔2019〕5号`
  case documentNumber
  /// `新华社记者 李明`
  case byline
  /// `新华社发（王芳 摄）`
  case credit
  /// `·广告·`, `（市商务局供稿）`: what it stands with was supplied or paid for
  case sponsor
  /// `东川市渔业局` and `2025年5月14日` under a document: its neighbours tell
  case signature
  /// `责任编辑：张三`, a page header: belongs to the page, not to an article.
  case pageFurniture

  /// Whether a line with a stop or a comma may be anything but text; hardly any is.
  @inline(__always)
  static func mayTell(running start: LineStart, last: UInt32) -> Bool {
    start.contains(.jump) || DocumentHeadReader.mayEndNumber(with: last)
  }

  /// Whether another line may be anything but text.
  @inline(__always)
  static func mayTell(_ line: ArraySlice<UInt32>, start: LineStart, last: UInt32) -> Bool {
    start.opensAlone(line) || LineEnd(last).closesAlone(line) || PageFurnitureReader.mayHold(line)
  }

  /// Reads a stripped line; `isRunning` says whether a stop or a comma stands in it.
  init(_ text: ArraySlice<UInt32>, isRunning: Bool) {
    guard text.count <= 40, let first = text.first else {
      self = .text
      return
    }
    if let jump = JumpReader.read(text) {
      self = jump.direction == .from ? .jumpFrom : .jumpTo
    } else if let inside = Glyph.parenthesised(text), LineRole.isDateline(text) {
      self = inside.isEmpty ? .text : .dateline
    } else if LineRole.isDocumentDate(text) {
      self = .documentDate
    } else if DocumentHeadReader.isNumber(text) {
      self = .documentNumber
    } else if isRunning, !Glyph.opensParenthesis(first) {
      // Outside parentheses nothing of what follows has a stop or a comma, and most lines do.
      self = .text
    } else if SponsorReader.isMark(text) {
      self = .sponsor
    } else if CreditReader.whole(text) != nil {
      self = .credit
    } else if PageFurnitureReader.isFurniture(text) {
      self = .pageFurniture
    } else if first != 0x2014, BylineReader.whole(text) != nil {
      self = .byline
    } else {
      self = .text
    }
  }

  private static func isDateline(_ text: ArraySlice<UInt32>) -> Bool {
    DatelineReader.closing(text).map { $0.range.lowerBound == text.startIndex } ?? false
  }

  private static func isDocumentDate(_ text: ArraySlice<UInt32>) -> Bool {
    guard let inside = Glyph.parenthesised(text) else { return false }
    var cursor = Cursor(inside)
    return DateReader.take(&cursor).map { $0.year != nil } ?? false
  }
}
