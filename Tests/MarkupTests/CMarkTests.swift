import ArchiveModel
import TestSupport
import Testing

@testable import Markup

/// Protects the text between Markdown and the page: nothing live, nothing lost, every place exact.
@Suite struct CMarkTests {
  @Test(
    "a line end between Chinese characters is nothing, between Latin words a space",
    arguments: [
      ("江城今日\n通车", "江城今日通车"), ("one\ntwo", "one two"), ("江城\nBRT", "江城BRT"),
      ("江城，\n通车", "江城，通车"), ("**江城**\n通车", "江城通车"), ("한국\n서울", "한국서울"), ("一  \n二", "一\n二"),
    ])
  func softBreaks(_ markdown: String, _ text: String) {
    #expect(Sample.texts(markdown) == [text])
  }

  @Test(
    "raw HTML is shown as text, never live and never dropped",
    arguments: [
      ("前<unclear>字</unclear>后", "前<unclear>字</unclear>后"),
      ("<script>alert(1)</script>", "<script>alert(1)</script>"),
      ("<div>\n一\n</div>", "<div>\n一\n</div>"), ("一<!-- 注 -->二", "一<!-- 注 -->二"),
      ("<!-- 注 -->", "<!-- 注 -->"), ("> <b>引</b>", "<b>引</b>"),
      ("- <img src=x onerror=y>", "<img src=x onerror=y>"),
      ("<?php 一 ?>", "<?php 一 ?>"), ("<![CDATA[一]]>", "<![CDATA[一]]>"),
    ])
  func rawHTML(_ markdown: String, _ text: String) {
    #expect(Sample.texts(markdown) == [text])
    let html = Sample.html(markdown).joined()
    for tag in ["<script", "<unclear", "<div", "<img", "<b>", "<!", "<?"] {
      #expect(!html.contains(tag))
    }
    #expect(HTMLText.withoutBlanks(HTMLText.visible(html)) == HTMLText.withoutBlanks(text))
  }

  private func mark(_ from: Int, _ to: Int) -> InlineMark {
    InlineMark(span: SourceSpan(from: from, to: to), open: "<a>", close: "</a>")
  }

  @Test("marks are wrapped at their exact bytes")
  func marks() {
    #expect(
      Sample.html("来自2025年5月30日的信", marks: [[mark(6, 22)]]) == ["来自<a>2025年5月30日</a>的信"])
    #expect(Sample.html("甲乙丙", marks: [[mark(0, 3), mark(3, 6)]]) == ["<a>甲</a><a>乙</a>丙"])
    #expect(Sample.html("a<b 丙", marks: [[mark(4, 7)]]) == ["a&lt;b <a>丙</a>"])
    #expect(Sample.html("甲\n\n乙", marks: [[], [mark(0, 3)]]) == ["甲", "<a>乙</a>"])
  }

  @Test("a mark across emphasis is wrapped in pieces that nest")
  func marksAcrossEmphasis() {
    #expect(
      Sample.html("甲*乙丙*丁", marks: [[mark(0, 6)]]) == ["<a>甲</a><em><a>乙</a>丙</em>丁"])
    #expect(Sample.html("*甲*\n乙", marks: [[mark(0, 6)]]) == ["<em><a>甲</a></em><a>乙</a>"])
  }

  @Test("a mark inside a link or code is left out: links do not nest")
  func marksInLinks() {
    let html = Sample.html(
      "[甲乙](https://a.cn)`丙`丁", marks: [[mark(0, 3), mark(6, 9), mark(9, 12)]])
    #expect(html == ["<a href=\"https://a.cn\">甲乙</a><code>丙</code><a>丁</a>"])
  }

  @Test("a mark in the middle of a character or beyond the text loses nothing")
  func strangeMarks() {
    let html = Sample.html("甲乙", marks: [[mark(3, 60)]])
    #expect(html == ["甲<a>乙</a>"])
  }

  @Test("an anchor stands before its text")
  func anchors() {
    let html = Sample.markdown("- 甲\n- 乙")?.html(anchors: [nil, "p-2"]).map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(html?.first?.contains("<span class=\"anchor\" id=\"p-2\"></span>乙") == true)
  }

  @Test("links are rewritten where they lead, images are not live links")
  func links() {
    let html = Sample.markdown("[甲](a.md) [乙](b.md)")?.html(link: { "x/" + $0 })
    #expect(
      html?.map { String(decoding: $0, as: UTF8.self) } == [
        "<a href=\"x/a.md\">甲</a> <a href=\"x/b.md\">乙</a>"
      ])
  }

  @Test("list items keep the numbers of their list")
  func itemNumbers() {
    let document = Sample.markdown("3. 甲\n\n   又\n4. 乙\n\n- 丙")
    #expect(document?.texts.map(\.itemNumber) == [3, nil, 4, nil])
  }

  @Test("lines count the front matter")
  func lines() {
    let text = Sample.head + "# 题\n\n一\n二\n\n- 三\n- 四\n"
    let document = MarkdownReader.read(Array(text.utf8), file: Sample.file).0
    #expect(document?.texts.map(\.lines.description) == ["7", "9-10", "12", "13"])
    #expect(document?.blocks.map(\.kind) == [.heading(1), .paragraph, .list])
  }

  private static let parts = [
    "甲", "乙", "word", " ", "\n", "\n\n", "*", "**", "_", "`", "[x](y)", "[", "](", "<b>", "</b>",
    "<!-- 注 -->", "<div>\n", "&lt;", "&amp;", "# ", "- ", "1. ", "> ", "    ", "```\n", "---\n",
    "===\n", "<https://a.cn>", "\\", "![图](z)", "“", "，", "  \n", "\t", "<script>", "&copy;",
  ]

  @Test("the page shows exactly the visible texts, whatever the Markdown", arguments: 0..<8)
  func visibleText(_ seed: Int) {
    var numbers = SeededRandom(seed: UInt64(seed))
    for _ in 0..<500 {
      let count = Int.random(in: 1...14, using: &numbers)
      let markdown = (0..<count).map { _ in Self.parts.randomElement(using: &numbers) ?? "" }
        .joined()
      guard let document = Sample.markdown("甲\n\n" + markdown) else { continue }
      // The description of an image is an attribute on the page.
      guard !document.texts.contains(where: { $0.links.contains { $0.hasPrefix("!") } }) else {
        continue
      }
      let shown = document.html().map { HTMLText.visible(String(decoding: $0, as: UTF8.self)) }
      let texts = document.texts.map(\.text).joined()
      guard HTMLText.withoutBlanks(shown.joined()) == HTMLText.withoutBlanks(texts) else {
        Issue.record("\(markdown.debugDescription): \(shown) / \(texts)")
        return
      }
    }
  }
}
