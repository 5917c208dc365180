import ArchiveModel
import Markup
import TestSupport
import Testing

/// Markdown to texts and to HTML: nothing is lost, nothing runs, and places hold.
@Suite struct MarkdownTests {
  private func document(_ body: String) throws -> MarkdownDocument {
    let file = "---\nid: 2025-05-30-07\nkind: news\npublished: 2025-05-30\n---\n\(body)"
    let (document, diagnostics) = MarkdownReader.read(Array(file.utf8), file: "a.md")
    return try #require(document, "\(diagnostics)")
  }

  private func html(_ body: String, _ marks: [[InlineMark]] = []) throws -> [String] {
    try document(body).html(marks: marks).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("lines of Chinese join, lines of Latin words keep a space")
  func joins() throws {
    let texts = try document("免签政策\n自六月起\n\nvisa\nfree\n\n免签\nvisa").texts.map(\.text)
    #expect(texts == ["免签政策自六月起", "visa free", "免签visa"])
  }

  @Test(
    "raw HTML is shown as text, never live and never dropped",
    arguments: [
      ("前<unclear>字</unclear>后", "前&lt;unclear&gt;字&lt;/unclear&gt;后"),
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("<div>\n甲\n</div>", "&lt;div&gt;<br />\n甲<br />\n&lt;/div&gt;"),
      ("<!-- 注 -->", "&lt;!-- 注 --&gt;"),
    ])
  func rawHTML(body: String, html expected: String) throws {
    #expect(try html(body) == [expected])
  }

  @Test("marks stand at their bytes, also across emphasis, and leave links alone")
  func marks() throws {
    func mark(_ from: Int, _ to: Int) -> InlineMark {
      InlineMark(span: SourceSpan(from: from, to: to), open: "<m>", close: "</m>")
    }
    #expect(try html("沙特和阿曼", [[mark(0, 6), mark(9, 15)]]) == ["<m>沙特</m>和<m>阿曼</m>"])
    #expect(
      try html("自**2025年**6月起", [[mark(3, 14)]])
        == ["自<strong><m>2025年</m></strong><m>6月</m>起"])
    #expect(
      try html("见[阿曼](https://e.org)与阿曼", [[mark(3, 9), mark(12, 18)]])
        == ["见<a href=\"https://e.org\">阿曼</a>与<m>阿曼</m>"])
    #expect(try html("甲\n乙", [[mark(0, 6)]]) == ["<m>甲乙</m>"])
  }

  @Test("texts know their lines in the file and the number of their item")
  func places() throws {
    let document = try document("\n## 一、要求\n\n甲\n乙\n\n3. 丙\n4. 丁\n")
    #expect(document.blocks.map(\.kind) == [.heading(2), .paragraph, .list])
    #expect(document.texts.map(\.lines.first) == [7, 9, 12, 13])
    #expect(document.texts.map(\.itemNumber) == [nil, nil, 3, 4])
  }

  @Test("each item of a long ordered list knows its number")
  func numbers() throws {
    let items = 18_000
    let texts = try document("7. 甲\n" + String(repeating: "1. 乙\n", count: items - 1)).texts
    #expect(texts.map(\.itemNumber) == (7..<7 + items).map { $0 })
    let nested = try document("0. 甲\n   - 乙\n\n     丙\n   3) 丁\n1. 戊\n").texts
    #expect(nested.map(\.itemNumber) == [0, nil, nil, 3, 1])
  }

  @Test(
    "unsafe links are refused with their place",
    arguments: [
      "[x](javascript:alert)", "[x](JaVaScRiPt:alert)", "[x](data:text/html;x)", "[x](vbscript:x)",
      "[x](file:///etc/passwd)", "[x](//evil.example)", "<javascript:alert>",
      "[x](java&#x0A;script:alert)", "![x](y.png)",
    ])
  func unsafeLinks(body: String) {
    let file = "---\nid: 2025-05-30-07\nkind: news\npublished: 2025-05-30\n---\n\(body)"
    let diagnostics = MarkdownReader.read(Array(file.utf8), file: "a.md").1
    #expect(diagnostics.map(\.isError) == [true], "\(body)")
    #expect(diagnostics.first?.location.line == 6)
  }

  @Test("plain text is written so that Markdown reads it back")
  func escape() throws {
    let pieces = [
      "1978. 年初", "# ", "> ", "- ", "+ ", "* ", "**", "_", "__文__", "`", "[", "]", "(x)", "<b>",
      "&amp;",
      "&", "\\", "!", "![", "~~~", "===", "1) ", "：", "重要", "a", " ", "|", "http://e.org", "\t",
      "12", ".",
      "　", "#", "<!--", "😀", "“引文”",
    ]
    var random = SeededRandom(seed: 11)
    for _ in 0..<3000 {
      let text = random.text(of: pieces, upTo: 7).trimmed
      guard !text.isEmpty else { continue }
      let read = try document(MarkdownEscape.paragraph(text)).texts.map(\.text)
      #expect(read == [text], "\(MarkdownEscape.paragraph(text))")
      let heading = try document(MarkdownEscape.heading(text, level: 2))
      #expect(heading.texts.map(\.text) == [text], "\(MarkdownEscape.heading(text, level: 2))")
      #expect(heading.blocks.map(\.kind) == [.heading(2)])
    }
  }

  @Test("a reader of the page sees the text of the Markdown, for random Markdown")
  func visibleText() throws {
    let pieces = [
      "# ", "## ", "> ", "- ", "1. ", "**", "*", "_", "`", "```\n", "[甲](https://e.org)", "<b>",
      "</b>",
      "<div>\n", "&lt;", "&", "\\", "\n", "\n\n", "    ", "政策", "条款", "a b", "！", "---\n", "===\n",
      "<!--",
    ]
    var random = SeededRandom(seed: 13)
    for _ in 0..<3000 {
      let body = random.text(of: pieces, upTo: 14)
      let document = try document(body)
      let shown = document.html().map { visible(String(decoding: $0, as: UTF8.self)) }.joined()
      #expect(shown.ink == document.texts.map(\.text).joined().ink, "\(body.debugDescription)")
    }
  }

  private func visible(_ html: String) -> String {
    var text = ""
    var isInTag = false
    for character in html {
      switch character {
      case "<": isInTag = true
      case ">": isInTag = false
      default: if !isInTag { text.append(character) }
      }
    }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}

extension String {
  fileprivate var trimmed: String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t"]
    let scalars = unicodeScalars.drop { blanks.contains($0) }
    let end = scalars.lastIndex { !blanks.contains($0) }
    return end.map { String(scalars[...$0]) } ?? ""
  }

  /// The text without blanks.
  fileprivate var ink: String { filter { !$0.isWhitespace } }
}
