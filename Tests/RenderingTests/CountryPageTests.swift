import Foundation
import Testing

/// Countries by year, countries that are named together, and the groups that they belong to.
@Suite struct CountryPageTests {
  private static let articles: [SampleSite.Article] = [
    ("2024-01-01-01", "kind: news", "阿曼和科威特。"), ("2025-01-01-01", "kind: news", "阿曼、科威特和日本。"),
    ("2025-01-02-01", "kind: news", "阿曼。阿曼。"),
  ]

  @Test("the table of countries and years counts mentions by the year of the article")
  func matrix() throws {
    let page = try #require(
      try SampleSite.files(CountryPageTests.articles)["countries/matrix.html"])
    let row = try #require(page.components(separatedBy: "<tr>").first { $0.contains("OM.html") })
    let cells = row.matches(of: /<td[^>]*>(\d*)<\/td>/).map { String($0.1) }
    #expect(cells == ["1", "3", "4"])
    let japan = try #require(page.components(separatedBy: "<tr>").first { $0.contains("JP.html") })
    #expect(japan.matches(of: /<td[^>]*>(\d*)<\/td>/).map { String($0.1) } == ["", "1", "1"])
  }

  @Test("pairs are counted by article, and lead to the newest one")
  func pairs() throws {
    let files = try SampleSite.files(CountryPageTests.articles)
    let page = try #require(files["countries/pairs.html"])
    let rows = page.components(separatedBy: "<tr>").filter { $0.contains("scope=\"row\"") }
    #expect(rows.count == 3)
    #expect(rows[0].contains("KW.html") && rows[0].contains("OM.html"))
    #expect(rows[0].contains(">2</td>") && rows[0].contains("2025-01-01-01.html"))
    let oman = try #require(files["countries/OM.html"])
    #expect(oman.contains("KW.html\">科威特 <span class=\"count\">2</span>"))
  }
}
