import Foundation
import Testing

/// Pages made from small archives with the real templates.
@Suite struct PageTests {
  private static let article = "articles/2025/2025-05-30-01.html"

  @Test("a clause shows number and heading, and links stand inside them")
  func clause() throws {
    let page = try SampleSite.files("kind: policy\ntitle: 意见", body: "（一）面向阿曼开放。5月28日起。\n")[
      PageTests.article]
    #expect(
      page?.contains(
        "<span class=\"num\">（一）</span><span class=\"lead\">面向</span>"
          + "<span class=\"lead\"><a class=\"mention country\" href=\"../../countries/OM.html\">阿曼</a></span>"
          + "<span class=\"lead\">开放。</span>"
          + "<a class=\"mention date\" href=\"../../dates/2025/05/28.html\">5月28日</a>起。")
        == true)
    #expect(page?.contains("id=\"subsec_1\"") == true)
  }

  @Test("an article of law bears its own address and that of its first paragraph")
  func law() throws {
    let page = try SampleSite.files("kind: policy\ntitle: 条例", body: "第一条 甲。\n\n乙。\n\n第二条 丙。\n")[
      PageTests.article]
    for id in ["art_1", "art_1__para_1", "art_1__para_2", "art_2", "art_2__para_1"] {
      #expect(page?.components(separatedBy: "id=\"\(id)\"").count == 2, "\(id)")
    }
  }

  @Test("texts in lists have anchors, and printed lines too where there is no raw page")
  func anchors() throws {
    let page = try SampleSite.files(
      "kind: news\nprinted: [（新华社多哈5月29日电）]", body: "- 阿曼\n- 巴林\n\n> 科威特\n")[PageTests.article]
    for id in ["p-1", "p-2", "p-3", "printed-1", "title"] {
      #expect(page?.components(separatedBy: "id=\"\(id)\"").count == 2, "\(id)")
    }
  }

  @Test("what an article says is escaped wherever it is shown")
  func escaped() throws {
    let files = try SampleSite.files(
      "kind: news\ntitle: \"<b>&\\\"'\"\naliases: [old/x.html]", body: "阿曼<script>x</script>。\n")
    for (path, text) in files where path.hasSuffix("ml") {
      #expect(!text.contains("<b>") && !text.contains("<script>x"), "\(path)")
    }
    #expect(files["old/x.html"]?.contains("url=../articles/2025/2025-05-30-01.html") == true)
  }

  @Test("feed and sitemap are relative without an address and absolute with one")
  func exports() throws {
    let offline = try SampleSite.files("kind: news\ntitle: 甲", body: "乙。")
    #expect(offline["feed.xml"]?.contains("href=\"articles/2025/2025-05-30-01.html\"") == true)
    #expect(offline["feed.xml"]?.contains("<updated>2025-05-30T00:00:00+08:00</updated>") == true)
    let online = try SampleSite.files(
      "kind: news\ntitle: 甲", body: "乙。", baseURL: "https://e.org/p/")
    #expect(
      online["sitemap.xml"]?.contains("<loc>https://e.org/p/articles/2025/2025-05-30-01.html</loc>")
        == true)
    #expect(online["404.html"]?.contains("href=\"/p/index.html\"") == true)
  }

  @Test("the interface speaks English where the site says so")
  func english() throws {
    let page = try SampleSite.files("kind: news\ntitle: 甲", body: "5月28日，阿曼。", language: "en")[
      PageTests.article]
    #expect(page?.contains("<html lang=\"en\">") == true)
    #expect(page?.contains("30 May 2025") == true)
    #expect(page?.contains(">Oman") == true)
  }
}
