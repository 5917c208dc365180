import ArchiveModel
import Testing

/// Protects places in files and texts, and the order and form in which problems are reported.
@Suite struct PlaceTests {
  @Test("line ranges are read as they are written", arguments: ["12", "12-18", "1-1000000"])
  func lineRange(_ text: String) {
    #expect(LineRange(text)?.description == text)
  }

  @Test(
    "a line range must count from 1, run forward and end at a line that a file can have",
    arguments: [
      "", "0", "-1", "5-", "-", "18-12", "1-2-3", "a-b", "1 - 2", "+1", "1-+2",
      "2147483648", "1-9223372036854775807", "99999999999999999999",
    ])
  func badLineRange(_ text: String) {
    #expect(LineRange(text) == nil)
  }

  @Test("a line range holds both of its ends")
  func lineRangeEnds() {
    let range = LineRange(first: 3, last: 5)
    #expect([2, 3, 4, 5, 6].map { range.contains($0) } == [false, true, true, true, false])
  }

  @Test("spans are half open: neighbours do not overlap")
  func spans() {
    let span = SourceSpan(from: 3, to: 6)
    #expect(span.count == 3)
    #expect(!span.overlaps(SourceSpan(from: 6, to: 9)))
    #expect(!span.overlaps(SourceSpan(from: 0, to: 3)))
    #expect(span.overlaps(SourceSpan(from: 5, to: 9)))
    #expect(span.contains(SourceSpan(from: 3, to: 6)))
    #expect(!span.contains(SourceSpan(from: 3, to: 7)))
  }

  @Test("of two spans that start together the longer comes first")
  func spanOrder() {
    let spans = [
      SourceSpan(from: 3, to: 4), SourceSpan(from: 0, to: 3), SourceSpan(from: 3, to: 9),
    ]
    #expect(spans.sorted().map(\.to) == [3, 9, 4])
  }

  @Test("a diagnostic is one line that an editor can jump to")
  func diagnosticText() {
    let diagnostic = Diagnostic(
      code: "unknown-key", at: SourceLocation(file: "content/site.yml", line: 4, column: 2),
      "unknown key 'titel'", fix: "write title")
    #expect(
      diagnostic.description
        == "content/site.yml:4:2: error: unknown key 'titel'; write title [unknown-key]")
    #expect(diagnostic.isError)
  }

  @Test("diagnostics sort by file, by line as a number, by column and by code")
  func diagnosticOrder() {
    func make(_ file: String, _ line: Int, _ column: Int, _ code: String) -> Diagnostic {
      Diagnostic(
        .warning, code: code, at: SourceLocation(file: file, line: line, column: column), "m",
        fix: "f")
    }
    let sorted = [
      make("b", 1, 1, "a"), make("a", 10, 1, "a"), make("a", 9, 2, "a"), make("a", 9, 1, "b"),
      make("a", 9, 1, "a"),
    ]
    #expect(
      sorted.sorted().map { "\($0.location) \($0.code)" }
        == ["a:9:1 a", "a:9:1 b", "a:9:2 a", "a:10:1 a", "b:1:1 a"])
  }
}
