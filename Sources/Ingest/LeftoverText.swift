package import ArchiveModel

/// Says which lines belong to no article, as `sitegen import` prints it.
package enum LeftoverText {
  /// A warning for each stretch of such lines between which no other stands, unless a person has laid
  /// down that they are left over.
  package static func warnings(
    _ leftovers: [LineRange], _ corrections: PageCorrections, on page: RawPage
  ) -> [Diagnostic] {
    var stretches: [LineRange] = []
    for range in leftovers where !corrections.has(.leftover, at: range.first) {
      if let last = stretches.last, isEmpty(last.last + 1, range.first - 1, on: page) {
        stretches[stretches.count - 1] = LineRange(first: last.first, last: range.last)
      } else {
        stretches.append(range)
      }
    }
    return stretches.map { warning($0, on: page) }
  }

  /// Whether no line between two has text.
  private static func isEmpty(_ first: Int, _ last: Int, on page: RawPage) -> Bool {
    first > last || page.lines(in: LineRange(first: first, last: last)).isEmpty
  }

  private static func warning(_ range: LineRange, on page: RawPage) -> Diagnostic {
    Diagnostic(
      .warning, code: "leftover", at: SourceLocation(file: page.name, line: range.first),
      range.first == range.last
        ? "the line belongs to no article that was found"
        : "the lines \(range) belong to no article that was found",
      fix: "add them to an article by hand, or leave them out on purpose")
  }
}
