/// Which lines begin a paragraph, and how wide the column is at each line.
struct ColumnPath {
  struct Step {
    /// The width of the column in half em.
    let column: Int
    let startsParagraph: Bool
  }

  let steps: [Step]
}
