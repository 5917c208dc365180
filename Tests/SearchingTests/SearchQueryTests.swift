import ArchiveModel
import Searching
import Testing

@Suite struct SearchQueryTests {
  private func archive() throws -> SearchArchive {
    try SearchArchive([
      SearchArchive.article(
        "2023-01-05-01", ["山地灌渠整修", "全县今年整修灌渠三百公里。第十二条所称灌渠，含支渠。"], kind: .policy,
        documents: ["灌渠管理条例"]),
      SearchArchive.article(
        "2024-03-01-01", ["与阿曼签署备忘录", "双方同意互免签证，自三月起试行。", "此前过境须办签证。"],
        source: "甲报", countries: ["OM"]),
      SearchArchive.article(
        "2024-07-09-01", ["GDP 同比增长", "上半年ＧＤＰ增长百分之五，Bao Li 说。", "第 12 条规定了报送时限。"],
        source: "乙报"),
      SearchArchive.article("2025-02-01-01", ["备忘", "與會者說，灌渠的整修\u{200B}已經完成。"]),
    ])
  }

  @Test("a word is found from the first character to the last, in any article")
  func anySubstring() throws {
    #expect(try archive().places("互免签") == ["2024-03-01-01#p-1"])
    #expect(try archive().places("须") == ["2024-03-01-01#p-2"])
    #expect(try archive().places("。").count == 6)
  }

  @Test(
    "folded writings find each other",
    arguments: [
      ("gdp增长", "2024-07-09-01#p-1"), ("ＧＤＰ增長", "2024-07-09-01#p-1"),
      ("bao li", "2024-07-09-01#p-1"), ("与会者说", "2025-02-01-01#p-1"),
      ("整修已经", "2025-02-01-01#p-1"), ("第12条规定", "2024-07-09-01#p-2"),
      ("第十二条规定", "2024-07-09-01#p-2"),
    ])
  func folding(query: String, place: String) throws {
    // A blank parts words of Latin letters alone, so the query with one is a phrase.
    let query = query.contains(" ") ? "\"\(query)\"" : query
    #expect(try archive().places(query) == [place])
  }

  @Test("the number of an article is found in both numerals, unless it stands in quotation marks")
  func numerals() throws {
    #expect(try archive().places("第12条").count == 2)
    #expect(try archive().places("第十二条").count == 2)
    #expect(try archive().places("\"第十二条\"") == ["2023-01-05-01#p-1"])
  }

  @Test("blanks between Latin words count, others do not")
  func blanks() throws {
    #expect(try archive().places("baoli").isEmpty)
    #expect(try archive().places("\"第1 2条\"").isEmpty)
  }

  @Test("several words stand in one passage, and a word with - does not")
  func words() throws {
    #expect(try archive().places("签证 试行") == ["2024-03-01-01#p-1"])
    #expect(try archive().places("签证 -试行") == ["2024-03-01-01#p-2"])
    #expect(try archive().places("签证 灌渠").isEmpty)
  }

  @Test(
    "filters narrow the articles, several of one key widen each other",
    arguments: [
      ("灌渠 kind:policy", ["2023-01-05-01#title", "2023-01-05-01#p-1"]),
      ("灌渠 in:title", ["2023-01-05-01#title"]), ("签证 country:OM year:2023", []),
      ("灌渠 year:2025", ["2025-02-01-01#p-1"]), ("灌渠 date:2024..", ["2025-02-01-01#p-1"]),
      ("灌渠 document:灌渠管理条例 in:text", ["2023-01-05-01#p-1"]),
      ("12条 date:2024-07..2024-07-08", []), ("12条 date:2024-07..2024-07", ["2024-07-09-01#p-2"]),
      ("增长 source:甲报 source:乙报 in:title", ["2024-07-09-01#title"]),
      ("备忘 source:甲报", ["2024-03-01-01#title"]),
    ])
  func filters(query: String, places: [String]) throws {
    #expect(try archive().places(query) == places)
  }

  @Test("every part of a number and of a Latin word is found, and no other one")
  func numbers() throws {
    let archive = try SearchArchive([
      SearchArchive.article("2024-01-01-01", ["一", "截至2024年，共12024件。", "COVID-19疫情"]),
      SearchArchive.article(
        "2024-01-02-01", ["二", "202条，24年，电话20248。", "covad 19", "长34.8%，至2025-06-09止"]),
    ])
    #expect(try archive.places("2024年") == ["2024-01-01-01#p-1"])
    #expect(try archive.places("024").count == 2)
    #expect(try archive.places("24年").count == 2)
    #expect(try archive.places("12024") == ["2024-01-01-01#p-1"])
    #expect(try archive.places("0248") == ["2024-01-02-01#p-1"])
    #expect(try archive.places("Ovid-1") == ["2024-01-01-01#p-2"])
    #expect(try archive.places("2026").isEmpty)
    #expect(try archive.places("4.8％") == ["2024-01-02-01#p-3"])
    #expect(try archive.places("5-06").count == 1)
  }

  @Test("a number is decided by its digits, though their pairs stand everywhere")
  func rareNumbers() throws {
    let archive = try SearchArchive(
      (1...28).map { day in
        let id = "2024-01-\(day < 10 ? "0" : "")\(day)-01"
        return try SearchArchive.article(
          id,
          [id] + (0..<9).map { _ in "2019年、1920年、24年" + String(repeating: "田", count: 390) }
            + [day == 3 ? "1924年" : "9年"])
      })
    var engine = try archive.engine()
    let query = SearchQuery("1924年", folding: engine.folding)
    #expect(try engine.search(query, limit: 0).map(\.article) == ["2024-01-03-01"])
    #expect(engine.loaded.count { $0.hasPrefix("x") } == 1)
  }

  @Test("where the rarest pairs of a word deceive, further ones are asked before further texts")
  func deceivingPairs() throws {
    // All pairs of the word but one stand in each slot, in an order that never makes the word.
    let filler = String(repeating: "田", count: 380)
    let archive = try SearchArchive(
      [SearchArchive.article("2023-01-01-01", ["题", "甲乙丙丁戊己庚"])]
        + (1...28).map { day in
          let id = "2024-01-\(day < 10 ? "0" : "")\(day)-01"
          let pairs = "甲、丙丁、乙丙、丁戊、戊己、己庚" + (day == 2 ? "、甲乙" : "")
          return try SearchArchive.article(id, ["题"] + (0..<4).map { _ in pairs + filler })
        })
    var engine = try archive.engine()
    let query = SearchQuery("甲乙丙丁戊己庚", folding: engine.folding)
    #expect(try engine.search(query, limit: 0).map(\.article) == ["2023-01-01-01"])
    #expect(engine.loaded.count { $0.hasPrefix("x") } <= 8)
  }

  @Test("a search in some days reads no text of others")
  func days() throws {
    let archive = try SearchArchive(
      (1...28).map { day in
        let id = "2024-01-\(day < 10 ? "0" : "")\(day)-01"
        return try SearchArchive.article(id, ["灌渠", String(repeating: "修渠", count: 1800)])
      })
    var engine = try archive.engine()
    let query = SearchQuery("修渠 date:2024-01-05", folding: engine.folding)
    #expect(try engine.search(query, limit: 0).map(\.article) == ["2024-01-05-01"])
    #expect(engine.loaded.count { $0.hasPrefix("x") } <= 2)
  }

  @Test("a search in headlines reads no text without one")
  func headlines() throws {
    let archive = try SearchArchive(
      (1...28).map { day in
        let id = "2024-01-\(day < 10 ? "0" : "")\(day)-01"
        return try SearchArchive.article(
          id, [day == 4 ? "修整灌渠" : "备忘", String(repeating: "灌渠", count: 1800)])
      })
    var engine = try archive.engine()
    for word in ["灌渠", "渠", "渠 灌", "修 灌渠 date:2024-01"] {
      let query = SearchQuery("\(word) in:title", folding: engine.folding)
      #expect(try engine.search(query, limit: 0).map(\.article) == ["2024-01-04-01"], "\(word)")
    }
    #expect(engine.loaded.count { $0.hasPrefix("x") } == 1)
  }

  @Test("a hit in a headline comes first, then the newer article")
  func order() throws {
    #expect(
      try archive().places("灌渠") == [
        "2023-01-05-01#title", "2023-01-05-01#p-1", "2025-02-01-01#p-1",
      ])
    #expect(try archive().places("备忘").first == "2025-02-01-01#title")
  }

  @Test("a hit is quoted in its sentence, with bytes that name the find")
  func sentence() throws {
    let hit = try #require(try archive().hits("所称").first)
    #expect(hit.sentence == "第十二条所称灌渠，含支渠。")
    let bytes = Array(hit.sentence.utf8)[hit.from..<hit.to]
    #expect(String(decoding: bytes, as: UTF8.self) == "所称")
    #expect(hit.url == "articles/2023/2023-01-05-01.html#p-1")
  }

  @Test(
    "odd queries have no hits and do no harm",
    arguments: [
      "", "   ", "\"", "\"\"", "-", "--", "\u{200B}", "<script>alert(1)</script>", "country:",
      "kind:policy", "\u{FFFD}", "𠮷", String(repeating: "灌", count: 10_000),
      String(repeating: "灌 渠 ", count: 300) + "无此词",
    ])
  func oddQueries(query: String) throws {
    #expect(try archive().hits(query).isEmpty)
  }

  @Test("fewer hits are the first of all hits")
  func limit() throws {
    let all = try archive().hits("。")
    #expect(try archive().hits("。", limit: 2) == Array(all.prefix(2)))
  }
}
