/// The units of a page, and where its paragraphs are doubtful.
struct PageUnits {
  /// A line of a paragraph at which it isn't sure whether a paragraph begins.
  struct Seam {
    /// The place of the line among the page's lines.
    let line: Int
    /// Whether a paragraph begins with it.
    let isStart: Bool
    /// How much more it costs to read it the other way.
    let margin: Int
  }

  /// In the order of the page; together they hold every line once.
  let all: [PageUnit]
  /// In the order of the page.
  let seams: [Seam]

  /// The seams in a stretch of the page's lines.
  func seams(in lines: Range<Int>) -> ArraySlice<Seam> {
    var low = 0
    var high = seams.count
    while low < high {
      let middle = (low + high) / 2
      if seams[middle].line < lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    return seams[low...].prefix { $0.line < lines.upperBound }
  }
}
