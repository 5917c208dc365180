import ArchiveModel
import Foundation
import Publishing
import TestSupport
import Testing

/// A reader of a published page sees the text of its Markdown: nothing less, and nothing that runs.
///
/// The Markdown is made of pieces of which is known what a reader sees, so no other reader of Markdown
/// takes part. Mentions, anchors and numbers of clauses come in between and must not change it.
@Suite struct VisibleTextTests {
  /// A piece of a line, and what a reader sees of it.
  private typealias Piece = (source: String, visible: String)

  private static let pieces: [Piece] = [
    ("江城大桥", "江城大桥"), ("，", "，"), ("。", "。"), ("2027年1月1日起施行", "2027年1月1日起施行"),
    ("科威特", "科威特"), ("中美关系", "中美关系"), ("本法第三条", "本法第三条"), ("本报江城6月1日电", "本报江城6月1日电"),
    ("《江河管理办法》第二条第一款", "《江河管理办法》第二条第一款"), ("（以下简称“办法”）", "（以下简称“办法”）"),
    ("**重**要", "重要"), ("**2025年**初", "2025年初"), ("*斜*体", "斜体"), ("`a<b`式", "a<b式"),
    ("``a`b``式", "a`b式"),
    ("[甲](https://example.org/a)", "甲"), ("[沙特](https://example.org/b)", "沙特"),
    ("<https://example.org/c>", "https://example.org/c"),
    ("<unclear>字</unclear>", "<unclear>字</unclear>"), ("<b>", "<b>"), ("</b>", "</b>"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"), ("<!-- 注 -->", "<!-- 注 -->"),
    ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"), ("<?php x ?>", "<?php x ?>"),
    ("<![CDATA[x]]>", "<![CDATA[x]]>"), ("&lt;", "<"), ("&amp;lt;", "&lt;"), ("&#20013;", "中"),
    ("&nosuch;", "&nosuch;"), ("a & b", "a & b"), ("\\*", "*"), ("\\[x\\]", "[x]"),
    ("\\<b>", "<b>"),
    ("\"x\"", "\"x\""), ("'", "'"), ("é", "é"), ("e\u{301}", "e\u{301}"), ("😀", "😀"), ("𠮷", "𠮷"),
    (" ", " "), ("visa free", "visa free"), ("100%", "100%"), ("http://e.org", "http://e.org"),
  ]

  private static func line(_ dice: inout SeededRandom) -> Piece {
    // A word first, so that no piece begins a block.
    var line: Piece = ("城", "城")
    for _ in 0...(dice.next() % 7) {
      let piece = pieces[Int(dice.next() % UInt64(pieces.count))]
      line.source += piece.source
      line.visible += piece.visible
    }
    return line
  }

  private static let openings = [
    "第一条　", "第二条　", "第三章　", "（一）", "一、", "1．", "第二款 ", "", "", "", "", "",
  ]

  private static func block(_ dice: inout SeededRandom) -> Piece {
    let (one, two) = (line(&dice), line(&dice))
    switch dice.next() % 9 {
    case 0: return ("## \(one.source)", one.visible)
    case 1: return ("> \(one.source)\n> \(two.source)", one.visible + two.visible)
    case 2: return ("- \(one.source)\n- \(two.source)", one.visible + two.visible)
    case 3: return ("1. \(one.source)\n2. \(two.source)", one.visible + two.visible)
    case 4: return ("```\n\(one.source)\n<b>&lt;\n```", one.source + "<b>&lt;")
    case 5: return ("<div>\n\(one.source)\n</div>", "<div>" + one.source + "</div>")
    default:
      let opening = openings[Int(dice.next() % UInt64(openings.count))]
      return ("\(opening)\(one.source)\n\(two.source)", opening + one.visible + two.visible)
    }
  }

  /// What a reader sees of an article's text: tags taken out, entities decoded; without the signs at
  /// the end of each block, which are the page's own.
  private func seen(_ page: String) throws -> String {
    let from = try #require(page.range(of: "<div class=\"text\""))
    let to = try #require(page.range(of: "</div>\n<footer class=\"after\">"))
    var text = page[from.upperBound..<to.lowerBound]
    text = try text[#require(text.firstIndex(of: ">"))...].dropFirst()
    let own: [Regex<Substring>] = [
      /<a class="permalink"[^>]*>¶<\/a>/, /<details class="menu">(?s:.*?)<\/details>/,
      /<details class="cited">(?s:.*?)<\/details>/,
    ]
    var rest = String(text)
    for part in own { rest = rest.replacing(part, with: "") }
    for match in rest.matches(of: /<([a-zA-Z!?\/][^>]*)>/) {
      let name = match.1.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      #expect(VisibleTextTests.tags.contains(String(name)), "the page has the tag \(match.0)")
    }
    return rest.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  private static let tags: Set = [
    "div", "p", "a", "span", "em", "strong", "code", "pre", "h2", "h3", "ul", "ol", "li",
    "blockquote",
    "br", "dfn",
  ]

  private func ink(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  @Test("for random Markdown, on every page", arguments: [1, 2, 3] as [UInt64])
  func everyPage(seed: UInt64) async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    var dice = SeededRandom(seed: seed)
    var expected: [String: String] = [:]
    for number in 10..<60 {
      let blocks = (0...(dice.next() % 8)).map { _ in VisibleTextTests.block(&dice) }
      let id = "2025-06-01-\(number)"
      try archive.write(
        "---\nid: \(id)\nkind: news\npublished: 2025-06-01\n---\n\n"
          + blocks.map(\.source).joined(separator: "\n\n") + "\n",
        to: "content/articles/2025/\(id).md")
      expected[id] = blocks.map(\.visible).joined()
    }
    let report = await archive.build()
    #expect(report.isPublished, "\(archive.messages(report).prefix(3))")
    for (id, text) in expected.sorted(by: { $0.key < $1.key }) {
      let page = try archive.read("public/articles/2025/\(id).html")
      #expect(try ink(seen(page)) == ink(text), "\(id)")
    }
  }
}
