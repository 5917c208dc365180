/// How likely a reading is right whose rival costs so much more, in hundredths.
///
/// Source: counted over 6,400 boundaries, 6,200 headlines and 26,000 paragraphs on 1,290 pages in 32
/// layouts whose articles are known, and rounded down; docs/import.md has the counts.
enum Confidence {
  /// Below this a boundary or a headline is reported as doubtful.
  static let doubtful = 80

  /// Below this a paragraph break is reported as doubtful; there are many, and little hangs on one.
  static let doubtfulParagraph = 65

  /// Of boundaries, and of places inside articles where another might begin.
  static func boundary(margin: Int) -> Int {
    read(
      margin,
      [(0, 50), (4, 60), (8, 70), (12, 80), (16, 85), (20, 90), (30, 95), (60, 98), (100, 99)])
  }

  /// Of headlines.
  static func headline(margin: Int) -> Int {
    read(margin, [(0, 50), (8, 70), (20, 85), (40, 92), (60, 95), (100, 98), (160, 99)])
  }

  /// Of paragraph breaks, and of lines at which a paragraph goes on.
  static func paragraph(margin: Int) -> Int {
    read(margin, [(0, 50), (5, 65), (10, 80), (20, 92), (40, 98), (80, 99)])
  }

  /// The value of the last step that a margin reaches.
  private static func read(_ margin: Int, _ steps: [(margin: Int, hundredths: Int)]) -> Int {
    steps.last { $0.margin <= abs(margin) }?.hundredths ?? 50
  }
}
