import Analysis
import ArchiveModel
import Indexing
import Testing

/// The two halves of an article that jumps from page to page find each other, and nothing else.
@Suite struct JumpLinksTests {
  private static let river = """
    沿河三个村的堤坝今年全部加高。水利站的人说，雨季以前，上游的闸门也要换成新的。
    """
  private static let riverEnd = """
    闸门换好以后，水利站每天记录水位。三个村的村民轮流看守堤坝，雨季过得安稳。
    """
  private static let school = """
    镇上的小学添了一间图书室。校长说，孩子们课后可以借书回家，家长也能来读。
    """
  private static let schoolEnd = """
    图书室开放第一周，孩子们借走了四百本书。校长打算再添一排书架，让家长晚上也来读。
    """

  private func links(
    _ articles: [(keys: String, body: String)], day: String = "2025-06-03"
  ) throws -> (JumpLinks, [String]) {
    let documents = try articles.enumerated().map { index, article in
      try SampleDocuments.document(
        "\(day)-0\(index + 1)", "kind: feature\n\(article.keys)", body: article.body)
    }
    let (archive, diagnostics) = try SampleDocuments.archive(documents)
    return (archive.jumps, diagnostics.map { "\($0.location) \($0.severity.rawValue) \($0.code)" })
  }

  @Test("two halves that print each other's pages are joined both ways")
  func pages() throws {
    let (links, faults) = try links([
      ("page: 1\ncontinued_to: 3", JumpLinksTests.river),
      ("page: 3\ncontinued_from: 第一版", JumpLinksTests.riverEnd),
      ("page: 4\ncontinued_from: 1", JumpLinksTests.riverEnd),
    ])
    #expect(links.continuation(of: 0) == 1 && links.beginning(of: 1) == 0)
    #expect(links.beginning(of: 0) == nil && links.continuation(of: 1) == nil)
    #expect(links.beginning(of: 2) == nil)
    #expect(faults == [])
  }

  @Test("what is not known forbids nothing, but then the words must agree")
  func unknown() throws {
    let same = try links([
      ("continued_to: 3", JumpLinksTests.river), ("continued_from: 1", JumpLinksTests.riverEnd),
    ])
    #expect(same.0.continuation(of: 0) == 1)
    let other = try links([
      ("continued_to: 3", JumpLinksTests.river), ("continued_from: 1", JumpLinksTests.schoolEnd),
    ])
    #expect(other.0.continuation(of: 0) == nil)
    #expect(
      other.1 == [
        "2025-06-03-01.md:5:15 note jump-unclear", "2025-06-03-02.md:5:17 note jump-unclear",
      ])
  }

  @Test("of several the words decide, and each half has one other")
  func words() throws {
    let (links, faults) = try links([
      ("page: 1\ncontinued_to: 2", JumpLinksTests.school),
      ("page: 1\ncontinued_to: 2", JumpLinksTests.river),
      ("page: 2\ncontinued_from: 1", JumpLinksTests.riverEnd),
      ("page: 2\ncontinued_from: 1", JumpLinksTests.schoolEnd),
    ])
    #expect(links.continuation(of: 0) == 3 && links.continuation(of: 1) == 2)
    #expect(links.beginning(of: 2) == 1 && links.beginning(of: 3) == 0)
    #expect(faults == [])
  }

  @Test("where neither pages nor words decide, all stay apart and a note says so")
  func unclear() throws {
    let (links, faults) = try links([
      ("page: 1\ncontinued_to: 2", JumpLinksTests.school),
      ("page: 2\ncontinued_from: 1", JumpLinksTests.schoolEnd),
      ("page: 2\ncontinued_from: 1", JumpLinksTests.schoolEnd),
    ])
    #expect(links.continuation(of: 0) == nil)
    #expect(faults.count == 3 && faults.allSatisfy { $0.hasSuffix("note jump-unclear") })
  }

  @Test(
    "another day, newspaper or page is never the other half",
    arguments: [
      "source: 乙报\npage: 3\ncontinued_from: 1", "source: 甲报\npage: 4\ncontinued_from: 1",
      "source: 甲报\npage: 3\ncontinued_from: 2",
    ])
  func forbidden(second: String) throws {
    let (links, faults) = try links([
      ("source: 甲报\npage: 1\ncontinued_to: 3", JumpLinksTests.river),
      (second, JumpLinksTests.riverEnd),
    ])
    #expect(links.continuation(of: 0) == nil)
    #expect(faults == [])
  }

  @Test("halves that have nothing in common are passed over where there are several")
  func strangers() throws {
    let (links, faults) = try links([
      ("continued_to: 3", JumpLinksTests.river), ("continued_from: 1", "天气晴好，气温回升。"),
      ("continued_from: 1", "航班增加，票价下降。"),
    ])
    #expect(links.continuation(of: 0) == nil)
    #expect(faults == [])
  }

  @Test("an article may go on twice")
  func chain() throws {
    let (links, faults) = try links([
      ("page: 1\ncontinued_to: 3", JumpLinksTests.river),
      ("page: 3\ncontinued_from: 1\ncontinued_to: 5", JumpLinksTests.riverEnd),
      ("page: 5\ncontinued_from: 3", JumpLinksTests.riverEnd),
    ])
    #expect(links.continuation(of: 0) == 1 && links.continuation(of: 1) == 2)
    #expect(faults == [])
  }

  @Test("a person's word settles it, also where the other half prints no jump")
  func named() throws {
    let (links, faults) = try links([
      ("page: 1\ncontinued_to: 2025-06-03-03", JumpLinksTests.school),
      ("page: 2\ncontinued_from: 1", JumpLinksTests.schoolEnd),
      ("page: 2", JumpLinksTests.riverEnd),
    ])
    #expect(links.continuation(of: 0) == 2 && links.beginning(of: 2) == 0)
    #expect(links.beginning(of: 1) == nil)
    #expect(faults == [])
  }

  @Test("a named half that is not there, or that has another half, is an error at its place")
  func wrongName() throws {
    let (_, faults) = try links([
      ("continued_to: 2025-06-03-09", "甲"), ("continued_to: 2025-06-03-04", "乙"),
      ("continued_to: 2025-06-03-04", "丙"), ("page: 2", "丁"),
    ])
    #expect(
      faults == [
        "2025-06-03-01.md:5:15 error jump-missing", "2025-06-03-03.md:5:15 error jump-shared",
      ])
  }

  @Test("every order of the articles gives the same links")
  func order() throws {
    let articles = [
      ("page: 1\ncontinued_to: 2", JumpLinksTests.school),
      ("page: 1\ncontinued_to: 2", JumpLinksTests.river),
      ("page: 2\ncontinued_from: 1", JumpLinksTests.riverEnd),
      ("page: 2\ncontinued_from: 1", JumpLinksTests.schoolEnd),
    ]
    let (links, _) = try links(articles.reversed())
    #expect(links.continuation(of: 3) == 0 && links.continuation(of: 2) == 1)
  }

  @Test(
    "a page's number is read however it is written",
    arguments: [
      ("1", "1"), ("01", "1"), ("第一版", "1"), ("（上接第十二版）", "12"), ("A3版", "A3"),
      ("Ａ０３", "A3"), ("b4", "B4"), ("4版要闻2", "4"),
    ])
  func pageNumber(written: String, number: String) {
    #expect(PageNumber(written)?.text == number)
    #expect(PageNumber("要闻版") == nil)
  }
}
