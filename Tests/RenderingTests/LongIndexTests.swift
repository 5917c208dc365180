import Foundation
import Testing

/// Indexes of more entries than a page may have go on on dated pages, and nothing moves when the
/// archive grows.
@Suite struct LongIndexTests {
  /// Articles that each name Oman so often, numbered by day.
  private static func articles(
    _ days: [(day: String, count: Int)], mentions: Int = 10
  ) -> [SampleSite.Article] {
    let body = (1...mentions).map { "阿曼的第\($0)句话。" }.joined(separator: "\n\n")
    return days.flatMap { day, count in
      (1...count).map { ("\(day)-\($0 < 10 ? "0" : "")\($0)", "kind: news\ntitle: 题\($0)", body) }
    }
  }

  private static func entries(_ page: String) -> Int {
    page.components(separatedBy: "<li class=\"mention-entry\">").count - 1
  }

  @Test("a country with 200 mentions has one page, with one more it has a page for each year")
  func limit() throws {
    let twenty = LongIndexTests.articles([("2024-12-31", 10), ("2025-01-01", 10)])
    let short = try SampleSite.files(twenty)
    #expect(LongIndexTests.entries(try #require(short["countries/OM.html"])) == 200)
    #expect(short["countries/OM/2024.html"] == nil)
    let long = try SampleSite.files(twenty + [("2025-01-02-01", "kind: news", "阿曼。")])
    let first = try #require(long["countries/OM.html"])
    #expect(LongIndexTests.entries(first) == 31)
    #expect(first.contains("href=\"../countries/OM/2024.html\""))
    #expect(LongIndexTests.entries(try #require(long["countries/OM/2024.html"])) == 100)
    #expect(LongIndexTests.entries(try #require(long["countries/OM/2025.html"])) == 101)
  }

  @Test(
    "a long year is a list of months, a long month one of days, and a long day goes on in parts")
  func days() throws {
    let days = [("2024-03-01", 5), ("2025-04-30", 5), ("2025-05-01", 25), ("2025-05-30", 5)]
    let files = try SampleSite.files(LongIndexTests.articles(days))
    let expected = [
      ("2024", 50), ("2025", 0), ("2025-04", 50), ("2025-05", 0), ("2025-05-01", 200),
      ("2025-05-01-part-2", 50), ("2025-05-30", 50),
    ]
    let found = files.keys.filter { $0.hasPrefix("countries/OM/2") }.sorted()
    #expect(found == expected.map { "countries/OM/\($0.0).html" }.sorted())
    for (key, count) in expected {
      #expect(LongIndexTests.entries(files["countries/OM/\(key).html"] ?? "") == count, "\(key)")
    }
    let month = try #require(files["countries/OM/2025-05.html"])
    #expect(month.contains("2025年5月1日 <span class=\"count\">250</span>"))
    let part = try #require(files["countries/OM/2025-05-01-part-2.html"])
    #expect(part.contains("<h1>阿曼 · 2025年5月1日（2）</h1>"))
    #expect(part.contains("rel=\"next\" href=\"../../countries/OM/2025-05-30.html\""))
    #expect(part.contains("rel=\"prev\" href=\"../../countries/OM/2025-05-01.html\""))
  }

  @Test("what is added leaves every older page at its address with its entries")
  func stable() throws {
    let older = [("2024-03-01", 15), ("2025-04-30", 15)]
    let before = try SampleSite.files(LongIndexTests.articles(older))
    let after = try SampleSite.files(LongIndexTests.articles(older + [("2025-06-01", 30)]))
    // The shards of the search bear a fingerprint, and nobody cites them.
    let lasting = before.keys.filter { !$0.hasPrefix("search/") }
    #expect(lasting.filter { after[$0] == nil } == [])
    let year = "countries/OM/2024.html"
    #expect(LongIndexTests.entries(try #require(before[year])) == 150)
    func entries(_ files: [String: String]) throws -> String {
      let page = try #require(files[year])
      let start = try #require(page.range(of: "<section class=\"from-article\">"))
      let end = try #require(page.range(of: "<nav class=\"pager\""))
      return String(page[start.lowerBound..<end.lowerBound])
    }
    let isSame = try entries(before) == entries(after)
    #expect(isSame)
  }

  @Test("no index lists more than 200 entries: articles, documents, clauses, dates, raw pages")
  func allIndexes() throws {
    let articles = (0..<260).map { index -> SampleSite.Article in
      let day = "2025-0\(1 + index / 130)-\(index % 13 + 10)-\(10 + index % 130 / 13)"
      let body = "（一）依照《第\(index)号条例》第一条。\n\n（二）1999年5月1日。19世纪。\n"
      return (day, "kind: policy\ntitle: 意见\(index)", body)
    }
    let pages = (0..<210).map { index in
      ("2025-01-\(10 + index % 20)-\(index).txt", "报纸")
    }
    let files = try SampleSite.files(articles, rawPages: pages)
    let marks = [
      "<li class=\"card", "<li class=\"mention-entry\">", "<li><a href=\"../documents/",
      "<li class=\"d", "<li><a href=\"../pages/", "<section class=\"statute\"",
    ]
    for (path, text) in files where path.hasSuffix(".html") {
      for mark in marks {
        #expect(text.components(separatedBy: mark).count <= 201, "\(path): \(mark)")
      }
    }
    let expected = [
      "articles/2025/index.html", "articles/2025/2025-01.html", "documents/cited-2025-02.html",
      "clauses/2025-02.html", "clauses/number/1/2025-01.html",
      "dates/1999/05/01/mentioned-2025-01.html",
      "dates/18XX/mentioned-2025-02.html", "documents/unresolved/not-in-archive/2025-02.html",
      "pages/dated-2025-01-10.html",
    ]
    #expect(expected.filter { files[$0] == nil } == [])
  }

  @Test(
    "of more than 200 things that begin or end in a period, the rest stands on further pages, by day"
  )
  func validities() throws {
    let laws = (0..<210).map { index -> SampleSite.Article in
      let id = "2025-0\(1 + index / 70)-\(10 + index % 14)-\(10 + index % 70 / 14)"
      let day = index < 5 ? "2026-01-02" : "2026-01-01"
      return (id, "kind: policy\ntitle: 办法\(index)\neffective: \(day)", "第一条 甲。")
    }
    let files = try SampleSite.files(laws)
    func entries(_ path: String) throws -> [Substring] {
      try #require(files[path], "\(path)").matches(of: /\/(2025-[-\d]+)\.html">办法/).map(\.1)
    }
    let day = try entries("dates/2026/01/01.html") + entries("dates/2026/01/01/effective-2.html")
    #expect(day.count == 205 && Set(day).count == 205)
    #expect(try entries("dates/2026/01/01.html").count == 200)
    #expect(files["dates/2026/01/02/effective-2.html"] == nil)
    let month = try entries("dates/2026/01.html") + entries("dates/2026/01/effective-2.html")
    // The five that begin a day later are the oldest articles, and yet the last.
    #expect(
      month.suffix(5) == [
        "2025-01-10-10", "2025-01-11-10", "2025-01-12-10", "2025-01-13-10", "2025-01-14-10",
      ])
    #expect(
      try #require(files["dates/2026/01/01.html"])
        .contains("href=\"../../../dates/2026/01/01/effective-2.html\">更多 (5)</a>"))
    #expect(
      try #require(files["dates/2026/01/01/effective-2.html"])
        .contains("rel=\"prev\" href=\"../../../../dates/2026/01/01.html\""))
  }

  @Test("a clause that is cited often has a page for its citations, and its article leads there")
  func citations() throws {
    let law: SampleSite.Article = (
      "2025-01-01-01", "kind: policy\ntitle: 试行办法", "第一条 甲。\n\n第二条 乙。\n"
    )
    let citing = (10...34).map { number -> SampleSite.Article in
      ("2025-01-02-\(number)", "kind: news", "依照《试行办法》第二条办理。")
    }
    let files = try SampleSite.files([law] + citing)
    let page = try #require(files["clauses/2025-01-01-01/art_2.html"])
    #expect(LongIndexTests.entries(page) == 25)
    let article = try #require(files["articles/2025/2025-01-01-01.html"])
    #expect(article.contains("href=\"../../clauses/2025-01-01-01/art_2.html\">更多 (5)"))
    #expect(files["clauses/2025-01-01-01/art_1.html"] == nil)
  }
}
