import ArchiveModel
import Testing

@testable import Markup

/// Protects readers from links that run code, and the run from inputs that take minutes.
@Suite struct MarkdownBoundsTests {
  @Test(
    "a link that can run code or leads to another host without a scheme is refused",
    arguments: [
      "[x](javascript:alert)", "[x](JaVaScRiPt:alert)", "[x](data:text/html,a)", "[x](vbscript:a)",
      "[x](file:///etc/passwd)", "[x](<java\tscript:alert>)", "[x](java&#9;script:alert)",
      "[x](&#106;avascript:alert)", "[x](//host/a)", "[x](/\\host)",
      "<javascript:alert>", "[x]\n\n[x]: javascript:alert", "[x](/&#9;/host)",
    ])
  func unsafeLinks(_ markdown: String) {
    #expect(Sample.problems(Sample.head + markdown).map(\.code) == ["unsafe-link"])
  }

  @Test(
    "an ordinary link passes",
    arguments: [
      "[x](https://a.cn/b)", "[x](http://a.cn)", "<mailto:a@b.cn>", "[x](2025-05-30-01.md)",
      "[x](../lists/a.html#b:c)", "[x](#p-1)", "[x](a.md?b=//c)",
    ])
  func safeLinks(_ markdown: String) {
    #expect(Sample.problems(Sample.head + markdown) == [])
  }

  @Test("a control character does not hide a scheme")
  func hiddenScheme() {
    #expect(
      Sample.problems(Sample.head + "[x](&#1;javascript:alert)").map(\.code)
        == ["unsafe-link", "invalid-character"])
  }

  @Test("a list without empty lines is many paragraphs")
  func longList() {
    let item = "- " + String(repeating: "江城", count: 40) + "\n"
    #expect(Sample.problems(Sample.head + String(repeating: item, count: 2_000)) == [])
    #expect(
      Sample.problems(Sample.head + String(repeating: "12. 江城大桥今日通车\n", count: 10_000)) == [])
  }

  @Test("an image is refused at its place")
  func images() {
    #expect(Sample.places(Sample.head + "字\n![图](a.png)") == ["image 8:8"])
  }

  /// Source: inputs for which libcmark 0.30.2 takes seconds to minutes, and some of their kin.
  private static let hostile: [(String, String)] = [
    ("images in brackets", String(repeating: "![[]()", count: 40_000)),
    (
      "emphasis in deep quotes",
      String(repeating: String(repeating: "> ", count: 20) + "*a **b\n", count: 3000)
    ),
    (
      "empty lines in nested lists",
      (0..<12).map { String(repeating: "  ", count: $0) + "- 甲\n" }.joined()
        + String(repeating: "\n", count: 18_000)
    ),
    (
      "empty lines and items by turns",
      String(
        repeating: (0..<8).map { String(repeating: "  ", count: $0) + "- 甲\n" }.joined()
          + String(repeating: "\n", count: 190), count: 250)
    ),
    ("deep quotes", String(repeating: ">", count: 10_000) + "甲"),
    ("deep lists", String(repeating: "- ", count: 10_000) + "甲"),
    ("deep ordered lists", String(repeating: "1. ", count: 10_000) + "甲"),
    (
      "brackets",
      String(repeating: "[", count: 10_000) + "甲" + String(repeating: "]", count: 10_000)
    ),
    ("brackets in many lines", String(repeating: "[甲\n", count: 50_000)),
    ("a long line", String(repeating: "江城今日通车。", count: 50_000)),
    ("a long line of stars", String(repeating: "*a_b", count: 250_000)),
    (
      "a long line of backticks",
      (1...1400).map { String(repeating: "`", count: $0) + "a" }.joined()
    ),
    ("open tags", String(repeating: "<a ", count: 100_000)),
    ("open comments", String(repeating: "<!-- a", count: 50_000)),
    ("open instructions", String(repeating: "<?", count: 100_000)),
    ("open declarations", String(repeating: "<!A ", count: 80_000)),
    ("open CDATA", String(repeating: "<![CDATA[", count: 40_000)),
    ("entities", String(repeating: "&#x41", count: 100_000)),
    ("link titles", String(repeating: "[a](b \"", count: 1_900)),
    ("link references", (0..<20_000).map { "[a\($0)]: b\n\n" }.joined()),
    (
      "uses of one reference",
      "[a]: " + String(repeating: "u", count: 50_000) + "\n\n"
        + String(repeating: "[a] [a]\n\n", count: 20_000)
    ),
    ("indents", (0..<1500).map { String(repeating: " ", count: $0 % 60) + "- 甲\n" }.joined()),
    ("setext lines", String(repeating: "甲\n", count: 50_000) + "==="),
  ]

  @Test(
    "a reference to what is no character of a text is refused at its place",
    arguments: ["&#1;", "&#x1b;", "&#X7F;", "&#xFFFE;", "&#xd800;", "&#0;", "&#9999999;", "&#13;"])
  func references(_ reference: String) {
    #expect(Sample.places(Sample.head + "字\n字\(reference)字") == ["invalid-character 8:4"])
    #expect(Sample.places(Sample.head + "`\(reference)`") == ["invalid-character 7:2"])
  }

  @Test(
    "a reference to a character, and what is no reference, passes",
    arguments: [
      "&#20013;", "&#x4e2d;", "&#9;", "&#10;", "&#", "&#;", "&#x;", "&#1", "&#00000001;",
      "&amp;#1;",
    ])
  func goodReferences(_ reference: String) {
    #expect(Sample.problems(Sample.head + "字\(reference)字") == [])
  }

  @Test(
    "a text beyond the bounds is told where it goes beyond",
    arguments: [
      (String(repeating: "甲\n\n", count: 10_001), "article-too-long 20006:1"),
      (String(repeating: "江城。\n\n", count: 110_000), "article-too-long 6:1"),
      ("甲\n" + String(repeating: "甲", count: 44_000), "markdown-paragraph 8:1"),
      (String(repeating: "*", count: 5_001), "markdown-delimiters 7:1"),
      (String(repeating: "[", count: 501), "markdown-brackets 7:1"),
    ])
  func bounds(_ body: String, _ place: String) {
    #expect(Sample.places(Sample.head + body).first == place)
  }

  @Test("a hostile text is read or refused, and does not hang", arguments: hostile.indices)
  func hostileTexts(_ index: Int) {
    let (name, body) = Self.hostile[index]
    let (document, problems) = MarkdownReader.read(
      Array((Sample.head + body).utf8), file: Sample.file)
    let isRefused = problems.contains { $0.isError && $0.location.line >= 6 }
    #expect(document != nil || isRefused, "\(name)")
  }

  @Test(
    "the known traps are refused with a diagnostic",
    arguments: [
      (0, "markdown-brackets"), (2, "markdown-empty-lines"), (4, "markdown-depth"),
      (5, "markdown-depth"), (6, "markdown-depth"), (7, "markdown-brackets"),
    ])
  func traps(_ index: Int, _ code: String) {
    #expect(Sample.problems(Sample.head + Self.hostile[index].1).map(\.code).contains(code))
  }
}
