import TestSupport
import Testing

@testable import Markup

/// Protects printed text on its way through Markdown: no sign is lost and none gets a meaning.
@Suite struct MarkdownEscapeTests {
  private static let signs = [
    "*", "**", "_", "`", "```", "[", "]", "(", ")", "<", ">", "&", "&amp;", "&#35;", "#", "##", "+",
    "-", "---", "=", "===", "~~~", "|", "\\", "!", "![", "1.", "1978.", "12)", "0", "9", ".", ":",
    " ", "汉", "字", "。", "“", "，", "a", "<b>", "http://a.cn", "<!--", "\"", "'", "😀", "é",
  ]

  private func text(_ numbers: inout SeededRandom) -> String {
    let count = Int.random(in: 1...8, using: &numbers)
    let text = (0..<count).map { _ in Self.signs.randomElement(using: &numbers) ?? "" }.joined()
    let bare = text.drop { $0 == " " }
    return bare.last == " " ? bare + "字" : String(bare)
  }

  @Test("a paragraph is read back as it was written", arguments: 0..<8)
  func paragraphs(_ seed: Int) {
    var numbers = SeededRandom(seed: UInt64(seed))
    for _ in 0..<1000 {
      let text = text(&numbers)
      guard !text.isEmpty else { continue }
      let document = Sample.markdown(MarkdownEscape.paragraph(text))
      guard document?.blocks.map(\.kind) == [.paragraph], document?.texts.map(\.text) == [text]
      else {
        Issue.record(
          "\(text.debugDescription) → \(MarkdownEscape.paragraph(text)) → \(document?.texts.map(\.text) ?? [])"
        )
        return
      }
    }
  }

  @Test("a heading is read back as it was written", arguments: 0..<8)
  func headings(_ seed: Int) {
    var numbers = SeededRandom(seed: UInt64(seed) + 100)
    for _ in 0..<1000 {
      let text = text(&numbers)
      guard !text.isEmpty else { continue }
      let level = Int.random(in: 1...6, using: &numbers)
      let document = Sample.markdown(MarkdownEscape.heading(text, level: level))
      guard document?.blocks.map(\.kind) == [.heading(level)], document?.texts.map(\.text) == [text]
      else {
        Issue.record(
          "\(text.debugDescription) → \(MarkdownEscape.heading(text, level: level)) → \(document?.texts.map(\.text) ?? [])"
        )
        return
      }
    }
  }

  @Test(
    "a number with a stop does not begin a list",
    arguments: ["1978. 年初", "1) 一", "12. ", "- 一", "+ 一", "# 一", "> 一", "=== ", "--- "])
  func blockStarts(_ text: String) {
    #expect(
      Sample.markdown(MarkdownEscape.paragraph(text + "字"))?.texts.map(\.text) == [text + "字"])
  }

  @Test("lines of one paragraph stay lines")
  func lines() {
    #expect(Sample.texts(MarkdownEscape.paragraph("第一行\n第二行")) == ["第一行\n第二行"])
  }

  @Test(
    "each line of a paragraph keeps a sign that would begin a block",
    arguments: ["- 乙", "# 乙", "1. 乙", "> 乙", "---", "==="])
  func laterLines(_ line: String) {
    #expect(Sample.texts(MarkdownEscape.paragraph("甲\n" + line)) == ["甲\n" + line])
  }

  @Test(arguments: ["\u{FEFF}", "\u{FEFF}甲", "\u{FEFF}# 甲", "甲\u{FEFF}乙"])
  func `a mark of byte order that is text stays text`(text: String) {
    #expect(Sample.texts(MarkdownEscape.paragraph(text)) == [text])
    #expect(Sample.texts(MarkdownEscape.heading(text, level: 2)) == [text])
  }
}
