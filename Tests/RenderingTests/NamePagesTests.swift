import Foundation
import Testing

/// Places and organisations have indexes and pages of their own, and are linked where nothing else is.
@Suite struct NamePagesTests {
  private static let body = """
    石家庄市与河北省水务厅签约。世界卫生组织派员到场，中国人民银行也派员。

    临江市水务发展有限公司（以下简称“临江水务”）承办。临江水务设在加利福尼亚州。
    """

  private func site(language: String = "zh-Hans") throws -> [String: String] {
    try SampleSite.files("kind: news\ntitle: 签约", body: NamePagesTests.body, language: language)
  }

  private func page(_ path: String) throws -> String {
    try #require(try site()[path], "\(path)")
  }

  @Test("a place is linked in the text, and its page shows the sentence")
  func place() throws {
    let article = try page("articles/2025/2025-05-30-01.html")
    #expect(
      article.contains("<a class=\"mention place\" href=\"../../places/130100.html\">石家庄市</a>"))
    let page = try page("places/130100.html")
    #expect(page.contains("<mark>石家庄市</mark>与河北省水务厅签约。"))
    #expect(page.contains("href=\"../places/130000.html\">河北省</a>"))
  }

  @Test("a province's page names its places, and the index puts them under it")
  func province() throws {
    #expect(try page("places/130000.html").contains("href=\"../places/130100.html\">石家庄市"))
    let index = try page("places/index.html")
    let province = try #require(index.range(of: "<a href=\"../places/130000.html\">河北省</a>"))
    let city = try #require(index.range(of: "../places/130100.html"))
    #expect(province.lowerBound < city.lowerBound)
    #expect(index.contains("href=\"../places/US-CA.html\""))
  }

  @Test("an organisation is linked but where its name holds a country's")
  func organisation() throws {
    let article = try page("articles/2025/2025-05-30-01.html")
    #expect(article.contains("href=\"../../organisations/WHO.html\">世界卫生组织</a>"))
    #expect(article.contains("href=\"../../countries/CN.html\">中国</a>人民银行"))
    #expect(try page("organisations/PBC.html").contains("<mark>中国人民银行</mark>"))
  }

  @Test("a body that an article gives a short name has a page under its full name")
  func defined() throws {
    let site = try site()
    let path = try #require(site.keys.first { $0.hasPrefix("organisations/named/") })
    let page = try #require(site[path])
    #expect(page.contains("<h1>临江市水务发展有限公司</h1>"))
    #expect(page.contains("“<mark>临江水务</mark>”"))
    #expect(page.contains("。<mark>临江水务</mark>设在") || page.contains("<mark>临江水务</mark>设在"))
    #expect(site["organisations/index.html"]?.contains("临江市水务发展有限公司") == true)
  }

  @Test("the index of countries leads to both indexes, and an archive without any has none")
  func further() throws {
    let index = try page("countries/index.html")
    #expect(index.contains("href=\"../places/index.html\""))
    #expect(index.contains("href=\"../organisations/index.html\""))
    let bare = try SampleSite.files("kind: news\ntitle: 无", body: "无。")
    #expect(!bare.keys.contains { $0.hasPrefix("places/") || $0.hasPrefix("organisations/") })
    #expect(bare["countries/index.html"]?.contains("../places/") == false)
  }

  @Test("an English interface names them in English")
  func english() throws {
    let site = try site(language: "en")
    #expect(site["places/130000.html"]?.contains("<h1>Hebei") == true)
    #expect(site["organisations/WHO.html"]?.contains("<h1>World Health Organization") == true)
  }
}
