import ArchiveModel
import Foundation
import Testing

@testable import Publishing

/// A page that is too large to be segmented at once gives the articles that it gives whole.
@Suite struct WindowTests {
  /// A long page of different articles, made of a few sentences of our own.
  private static func dump(_ count: Int) -> String {
    let places = ["青石镇", "石门渡", "柳林乡", "白沙湾", "长桥村", "北山口"]
    let things = ["图书室", "渡船", "果园", "水库", "夜校", "粮站", "卫生院"]
    return (0..<count).map { number in
      let place = places[number % places.count]
      let thing = things[number * 5 % things.count]
      return """
        \(place)\(thing)第\(number)期工程完工

        　　本报\(place)6月\(number % 28 + 1)日电　\(place)\(thing)第\(number)期工程昨天完工，来看的人很多。
        管\(thing)的老周说，这里从前没有\(thing)，大家要走\(number)里路。
        　　今年\(place)还要修\(number % 7 + 2)处\(thing)，其中一处在山后，明年春天开工。

        """
    }.joined(separator: "\n")
  }

  private func articles(_ text: String, window: Int) throws -> [String] {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    try archive.write(text, to: "dump.txt")
    return ImportedPage.json(
      ImportedPage.request(["\(archive.path)/dump.txt"], archive, isDryRun: true, window: window))
  }

  /// The headline and lines of each article; how sure they are depends on the window.
  private func outlines(_ text: String, window: Int) throws -> [String] {
    let json = try articles(text, window: window)
    let page = try JSONSerialization.jsonObject(with: Data(json[0].utf8)) as? [String: Any]
    let articles = page?["articles"] as? [[String: Any]] ?? []
    return articles.map { "\($0["title"] ?? "") \($0["lines"] ?? "") \($0["paragraphs"] ?? "")" }
  }

  @Test("windows that hold many articles give what the whole gives")
  func same() throws {
    let text = WindowTests.dump(1200)
    let whole = try outlines(text, window: .max / 4)
    #expect(whole.count == 1200)
    #expect(try outlines(text, window: 1 << 16) == whole)
  }

  /// The words of a page are weighed by how often they stand in the window, so a small one may draw
  /// some boundaries elsewhere; but it must not lose or double a line.
  @Test(
    "however small the windows, each line is in one article or left over, whatever ends the lines",
    arguments: [1, 700, 4096], ["\n", "\r\n", "\r"])
  func conserved(window: Int, end: String) throws {
    let text = WindowTests.dump(60)
    let json = try articles(text.replacing("\n", with: end), window: window)
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(json[0].utf8)) as? [String: Any])
    let articles = try #require(page["articles"] as? [[String: Any]])
    let ranges =
      articles.flatMap { $0["lines"] as? [[Int]] ?? [] } + (page["leftovers"] as? [[Int]] ?? [])
    var owners = [Int: Int]()
    for range in ranges { for line in range[0]...range[1] { owners[line, default: 0] += 1 } }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      #expect(owners[index + 1] == 1, "line \(index + 1)")
    }
    #expect(articles.count > 50)
  }

  @Test("only the first article of a page begins for certain, wherever windows begin")
  func openings() throws {
    let json = try articles(WindowTests.dump(60), window: 3000)
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(json[0].utf8)) as? [String: Any])
    let articles = try #require(page["articles"] as? [[String: Any]])
    let shares = articles.compactMap { ($0["confidence"] as? [String: Any])?["boundary"] as? Int }
    #expect(shares.count == articles.count)
    #expect(shares.first == 100)
    #expect(shares.dropFirst().allSatisfy { $0 < 100 })
  }

  @Test("an article that is larger than the window stays whole")
  func oneLine() throws {
    let text = "　　本报讯　" + String(repeating: "图书室昨晚亮灯到九点，", count: 2000) + "。\n"
    let json = try articles(text, window: 512)
    #expect(json[0].contains("\"lines\":[[1,1]]"))
  }

  @Test("an import through small windows keeps every id when it is repeated")
  func repeated() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let text = Array(WindowTests.dump(80).utf8)
    let report = try ImportedPage.run(text, into: archive, window: 2000)
    #expect(report.diagnostics.filter(\.isError) == [])
    #expect(report.written.count == 81)
    let before = try archive.files(in: archive.content)
    let again = try ImportedPage.run(text, into: archive, window: 2000)
    #expect(again.written == [])
    #expect(again.unchanged.count == 81)
    #expect(try archive.files(in: archive.content) == before)
  }
}
