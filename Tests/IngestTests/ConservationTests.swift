import ArchiveModel
import TestSupport
import Testing

@testable import Ingest

/// No page loses a character, however odd it is.
@Suite struct ConservationTests {
  @Test(arguments: [
    "", "\n\n\n", " ", "\u{0C}", "字", "一行没有结尾", "。", "（上接第一版）", "——", "（新华社北京5月29日电）", "责任编辑：某某",
    "（", "）\n（", "本报讯", "1\n2\n3", "\u{1F600}\n\n😀晨报",
  ])
  func `the smallest pages are whole`(text: String) throws {
    try WholePage(text: text).expect()
  }

  @Test(arguments: 1...60)
  func `shuffled and cut pages are whole`(seed: UInt64) throws {
    var dice = SeededRandom(seed: seed)
    var setter = PageSetter()
    let stories = [Stories.library, Stories.bridge, Stories.greenway, Stories.watchmaker]
    for story in stories.shuffled(using: &dice) {
      let em = Int.random(in: 3...40, using: &dice)
      for text in story {
        setter.paragraph(text, em: em, indent: Int.random(in: 0...2, using: &dice))
      }
      setter.block(
        [Stories.libraryTitle, Stories.bridgeTitle, ["（下转第三版）"], ["新华社记者"]].randomElement(
          using: &dice) ?? [])
    }
    var lines = setter.lines
    for _ in 0..<Int.random(in: 0...30, using: &dice) {
      lines.swapAt(
        Int.random(in: 0..<lines.count, using: &dice), Int.random(in: 0..<lines.count, using: &dice)
      )
    }
    if seed % 3 == 0 { lines.removeAll { $0.isEmpty } }
    if seed % 5 == 0 { lines.shuffle(using: &dice) }
    try WholePage(text: lines.joined(separator: seed % 2 == 0 ? "\n" : "\r\n")).expect()
  }

  /// Long runs of one sort of line must neither take quadratic time nor the whole stack.
  @Test(arguments: [
    ["李树", "西河村", "二十四元"], ["李树", "西河村", ""], ["河水涨了又落，渡口的人都说今年雨多。", ""],
    ["渡口", "", "河水涨了又落，渡口的人都说今年雨多。", ""], ["（下转第三版）", ""], ["责任编辑：某某"], ["新华社记者", ""],
  ])
  func `a page of forty thousand lines of a few sorts is whole`(sort: [String]) throws {
    let text = String(
      repeating: sort.joined(separator: "\n") + "\n", count: 40_000 / sort.count)
    let page = try RawPage(name: "p", bytes: Array(text.utf8))
    let segmented = PageSegmentation.segment(page, published: nil)
    #expect(segmented.diagnostics.filter(\.isError) == [])
    #expect(!segmented.articles.isEmpty || !segmented.leftovers.isEmpty)
  }

  @Test func `a draft that lost a character is an error at its line`() throws {
    let page = try RawPage(name: "p", bytes: Array("甲乙。\n\n丙丁。\n".utf8))
    let draft = try #require(PageSegmentation.segment(page, published: nil).articles.first)
    #expect(Conservation.check(page, [draft], []).isEmpty)
    let missing = Conservation.check(page, [], [LineRange(first: 1, last: 1)])
    #expect(missing.map(\.location.line) == [3])
    #expect(missing.map(\.code) == ["line-lost"])
    let doubled = Conservation.check(page, [draft], [LineRange(first: 3, last: 3)])
    #expect(doubled.contains { $0.code == "line-doubled" })
    let other = try RawPage(name: "p", bytes: Array("甲乙。\n\n丙戊。\n".utf8))
    let changed = Conservation.check(other, [draft], [])
    #expect(changed.map(\.code) == ["text-changed"])
    #expect(changed.map(\.location.line) == [3])
  }
}
