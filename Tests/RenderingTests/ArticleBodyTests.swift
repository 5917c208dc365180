import Foundation
import Testing

/// Links stand exactly around what they link, also where Markdown stands in their way.
@Suite struct ArticleBodyTests {
  private static let link = "<a class=\"mention country\" href=\"../../countries/OM.html\">"
  private static let day = "<a class=\"mention date\" href=\"../../dates/2025/05/28.html\">"

  private func article(_ body: String, kind: String = "news") throws -> String {
    try #require(
      try SampleSite.files("kind: \(kind)\ntitle: 题", body: body)[
        "articles/2025/2025-05-30-01.html"])
  }

  @Test(
    "a mention is linked to the byte, whatever surrounds it",
    arguments: [
      ("甲阿曼乙", "甲\(link)阿曼</a>乙"), ("**阿曼**港", "<strong>\(link)阿曼</a></strong>港"),
      ("&lt;阿曼&gt;", "&lt;\(link)阿曼</a>&gt;"), ("\\*阿曼\\*", "*\(link)阿曼</a>*"),
      ("🚀阿曼", "🚀\(link)阿曼</a>"), ("5月28日阿曼", "\(day)5月28日</a>\(link)阿曼</a>"),
    ])
  func exact(body: String, html: String) throws {
    #expect(try article(body).contains(html))
  }

  @Test("a mention inside a link of the author's is not linked twice")
  func linkInLink() throws {
    let page = try article("见[阿曼新闻](https://e.org/x)。")
    let link = try #require(
      page.components(separatedBy: "href=\"https://e.org/x\"").last?.components(separatedBy: "</a>")
        .first)
    #expect(!link.contains("<a "))
  }

  @Test("a mention that Markdown cuts in two leaves the page well-formed")
  func cut() throws {
    let page = try article("到5月**28**日，阿**曼**外交。")
    #expect(page.components(separatedBy: "<a ").count == page.components(separatedBy: "</a>").count)
    #expect(
      page.components(separatedBy: "<strong>").count
        == page.components(separatedBy: "</strong>").count)
  }

  @Test("number and heading of a clause have their own spans, and its alias an anchor")
  func clause() throws {
    let page = try article("## 一、甲\n\n（一）子。\n\n## 二、乙\n\n（二）丑寅。卯。", kind: "policy")
    #expect(page.contains("<span class=\"num\">（二）</span><span class=\"lead\">丑寅。</span>卯。"))
    for id in ["sec_1", "sec_1__subsec_1", "item_1", "sec_2", "sec_2__subsec_2", "item_2"] {
      #expect(page.components(separatedBy: "id=\"\(id)\"").count == 2, "\(id)")
    }
  }

  @Test("no id stands twice on a page")
  func ids() throws {
    let page = try article(
      "第一章 总则\n\n第一条 甲。\n\n乙：\n\n（一）子；\n\n（二）丑。\n\n第二条 丙。\n\n- 丁\n- 戊\n\n---\n\n> 己",
      kind: "policy")
    let ids = page.matches(of: /[ ]id="([^"]*)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count, "\(ids)")
    #expect(Set(ids).isSuperset(of: ["chp_1", "art_1", "art_1__para_2__point_1", "art_2"]))
  }

  @Test("HTML in an article is text")
  func html() throws {
    let page = try article("<img src=x onerror=alert(1)>阿曼\n\n<div onclick=x>乙</div>")
    #expect(!page.contains("<img src=x") && !page.contains("<div onclick"))
  }
}
