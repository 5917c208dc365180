import ArchiveModel
import Testing

/// Protects whoever reads messages: they are lines, whatever stands in the files they speak of.
@Suite struct DiagnosticTests {
  private func message(_ text: String, file: String = "a.md") -> String {
    "\(Diagnostic(code: "x", at: SourceLocation(file: file), text, fix: "mend it"))"
  }

  @Test(
    "what a terminal obeys is written as its number",
    arguments: [
      ("甲\u{1B}[31m乙", "甲<U+001B>[31m乙"), ("a\nb.md:1:1: error: x", "a<U+000A>b.md:1:1: error: x"),
      ("\u{0}", "<U+0000>"), ("\u{9B}0m", "<U+009B>0m"), ("\u{202E}lmth", "<U+202E>lmth"),
      ("\u{2066}", "<U+2066>"), ("\u{2028}", "<U+2028>"), ("江城", "江城"), ("é\u{301}", "é\u{301}"),
    ])
  func obeyed(text: String, shown: String) {
    #expect(message(text) == "a.md:1:1: error: \(shown); mend it [x]")
    #expect(message("m", file: text) == "\(shown):1:1: error: m; mend it [x]")
  }

  @Test("a message is shorter than what it quotes may be")
  func long() {
    let text = message(String(repeating: "江", count: 100_000))
    #expect(text.count < 1_000)
    #expect(text.hasSuffix("江; mend it [x]"))
  }

  @Test("of each kind in each file a hundred are told, and then how many more there are")
  func bounds() {
    func made(_ count: Int, _ code: String, _ file: String) -> [Diagnostic] {
      (1...count).map {
        Diagnostic(code: code, at: SourceLocation(file: file, line: $0), "m", fix: "f")
      }
    }
    let many = made(5_000, "x", "a.md") + made(101, "y", "a.md") + made(3, "x", "b.md")
    let told = DiagnosticBounds.bounded(many.reversed())
    #expect(told == told.sorted())
    #expect(told.count { $0.code == "x" && $0.location.file == "a.md" } == 101)
    #expect(told.count { $0.code == "y" } == 101)
    #expect(told.count { $0.location.file == "b.md" } == 3)
    #expect(
      told.filter { $0.message != "m" }.map(\.message) == ["m (and 4899 more like it in this file)"]
    )
    #expect(told.first { $0.message != "m" }?.location.line == 101)
  }
}
