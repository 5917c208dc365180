import ArchiveModel
import Testing

@testable import Ingest

/// Where articles begin and end, and which headline belongs to which body.
@Suite struct BoundaryTests {
  private func set(_ body: [String], em: Int, on setter: inout PageSetter) {
    for text in body { setter.paragraph(text, em: em) }
  }

  private func titles(_ setter: PageSetter) throws -> [String] {
    try setter.segmented().articles.map { ($0.title ?? "-").filter { $0 != " " } }
  }

  private let library = Stories.libraryTitle.joined()
  private let bridge = Stories.bridgeTitle.joined()

  @Test func `headlines after their bodies go to the body that they repeat`() throws {
    var setter = PageSetter()
    set(Stories.library, em: 21, on: &setter)
    setter.block(Stories.libraryTitle)
    set(Stories.bridge, em: 21, on: &setter)
    setter.block(Stories.bridgeTitle)
    #expect(try titles(setter) == [library, bridge])
  }

  @Test func `headlines before their bodies go to the body that they repeat`() throws {
    var setter = PageSetter()
    setter.block(Stories.libraryTitle)
    set(Stories.library, em: 21, on: &setter)
    setter.block(Stories.bridgeTitle)
    set(Stories.bridge, em: 21, on: &setter)
    #expect(try titles(setter) == [library, bridge])
  }

  @Test func `two bodies with no line between them are two articles`() throws {
    var setter = PageSetter()
    setter.block(Stories.bridgeTitle)
    set(Stories.bridge, em: 21, on: &setter)
    set(Stories.library, em: 21, on: &setter)
    setter.block(Stories.libraryTitle)
    #expect(try titles(setter) == [bridge, library])
  }

  @Test func `a jump line glued to its body opens an article without a headline`() throws {
    var setter = PageSetter()
    set(Stories.library, em: 21, on: &setter)
    setter.block(Stories.libraryTitle)
    setter.line("（上接第一版）")
    let lines = PageSetter.wrap(Stories.watchmaker[0], em: 21)
    for (number, line) in lines.enumerated() { setter.line(line, glued: number == 0) }
    set(Array(Stories.watchmaker.dropFirst()), em: 21, on: &setter)
    let articles = try setter.segmented().articles
    #expect(articles.map { $0.title == nil } == [false, true])
    #expect(articles.last?.continuedFrom == Jump(text: "（上接第一版）", page: 1))
    #expect(articles.last?.paragraphs.map(\.text) == Stories.watchmaker)
    #expect(articles.last?.kind == .feature)
  }

  @Test func `a caption ends with its credit and needs no headline`() throws {
    var setter = PageSetter()
    setter.paragraph(Stories.caption, em: 21)
    setter.line("新华社发（沈维 摄）")
    set(Stories.library, em: 21, on: &setter)
    setter.block(Stories.libraryTitle)
    let articles = try setter.segmented().articles
    #expect(
      articles.map(\.kind) == [.caption, .brief] || articles.map(\.kind) == [.caption, .news])
    #expect(articles.first?.credit == "新华社发（沈维 摄）")
    #expect(articles.first?.title == nil)
    #expect(articles.first?.paragraphs.map(\.role) == [.caption])
  }

  @Test func `subtitle, byline and name of the column stand with the headline`() throws {
    var setter = PageSetter()
    set(Stories.bridge, em: 23, on: &setter)
    setter.block(Stories.bridgeTitle + ["——六国企业联合设计"])
    setter.line("新华社记者")
    setter.line("海外见闻")
    set(Stories.library, em: 23, on: &setter)
    setter.block(Stories.libraryTitle)
    let first = try #require(try setter.segmented().articles.first)
    #expect(first.subtitle == "——六国企业联合设计")
    #expect(first.byline == "新华社记者")
    #expect(first.authors.isEmpty)
    #expect(first.columnName == "海外见闻")
    #expect(first.printed.map(\.role) == [.byline, .columnName])
  }

  @Test func `a document is read with its issuer, date and clauses`() throws {
    var setter = PageSetter()
    set(Stories.greenway, em: 18, on: &setter)
    setter.line("（新华社东川5月29日电）")
    setter.block(Stories.greenwayTitle)
    setter.line("（二〇二五年五月十四日）")
    let segmented = try setter.segmented()
    let draft = try #require(segmented.articles.first)
    #expect(segmented.articles.count == 1)
    #expect(draft.kind == .policy)
    #expect(draft.title == "东川省人民政府关于加快城市绿道建设的意见")
    #expect(draft.issuers == ["东川省人民政府"])
    #expect(draft.documentDate == CalendarDate("2025-05-14"))
    #expect(draft.dateline?.place == "东川")
    #expect(draft.dateline?.date == CalendarDate("2025-05-29"))
  }

  @Test func `run-in datelines and bylines are understood and stay in the text`() throws {
    var setter = PageSetter()
    set(Stories.library, em: 21, on: &setter)
    setter.block(Stories.libraryTitle)
    set(Stories.bridge, em: 21, on: &setter)
    setter.block(Stories.bridgeTitle)
    let articles = try setter.segmented().articles
    #expect(articles.map(\.datelineText) == ["本报讯", "（据新华社里斯本5月28日电）"])
    #expect(articles.first?.authors == ["林小舟"])
    #expect(articles.flatMap(\.paragraphs).map(\.text) == Stories.library + Stories.bridge)
    #expect(try setter.segmented(published: nil).articles.last?.dateline?.date == nil)
  }

  @Test func `copy that was supplied is sponsored`() throws {
    var setter = PageSetter()
    set(Stories.library.dropLast() + [Stories.library[2] + "（县图书馆供稿）"], em: 21, on: &setter)
    setter.block(Stories.libraryTitle)
    #expect(try setter.segmented().articles.map(\.kind) == [.sponsored])
  }

  @Test func `what belongs to the page is left over with a warning`() throws {
    var setter = PageSetter()
    setter.line("2025年5月30日 星期五 要闻")
    set(Stories.library, em: 21, on: &setter)
    setter.block(Stories.libraryTitle)
    let segmented = try setter.segmented()
    #expect(segmented.leftovers == [LineRange(first: 1, last: 1)])
    #expect(segmented.diagnostics.map(\.code) == ["leftover"])
    #expect(segmented.articles.count == 1)
  }
}
