/// Which lines begin a paragraph, and how wide the column is at each line.
struct ColumnPath {
  struct Step {
    /// The width of the column in half em.
    let column: Int
    let startsParagraph: Bool
    /// How much more the best path costs that reads the line the other way, in tenths of a natural
    /// logarithm.
    let margin: Int
  }

  /// The margin of what cannot be read in another way.
  private static let certain = 200

  let steps: [Step]

  /// Lines that are paragraphs already, in no column.
  static func paragraphs(_ count: Int) -> ColumnPath {
    ColumnPath(
      steps: [Step](
        repeating: Step(column: 0, startsParagraph: true, margin: certain), count: count))
  }
}
