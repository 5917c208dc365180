import Foundation
import Testing

/// A page of very many lines becomes files that a browser opens, and every line keeps one place.
@Suite struct ProofPartsTests {
  /// Articles one behind the other; each line has words of its own.
  private func site(_ lengths: [Int]) throws -> [String: String] {
    var lines: [String] = []
    var articles: [SampleSite.Article] = []
    for (index, length) in lengths.enumerated() {
      let first = lines.count + 1
      lines += (0..<length).map { "第\(lines.count + 1 + $0)行的字句" }
      let number = index + 1 < 10 ? "0\(index + 1)" : "\(index + 1)"
      articles.append(
        (
          "2025-06-03-\(number)",
          "kind: news\nraw: {file: p.txt, lines: [\(first)-\(lines.count)]}",
          lines[(first - 1)...].joined()
        ))
    }
    return try SampleSite.files(articles, rawPages: [("p.txt", lines.joined(separator: "\n"))])
  }

  private func parts(_ files: [String: String]) -> [String] {
    var parts = [files["pages/p.html"]].compactMap { $0 }
    while let part = files["pages/p/\(parts.count + 1).html"] { parts.append(part) }
    return parts
  }

  @Test("parts are cut between articles where that keeps them small")
  func betweenArticles() throws {
    let parts = parts(try site([500, 500, 500]))
    #expect(parts.count == 2)
    #expect(parts[0].contains("id=\"L1000\"") && !parts[0].contains("id=\"L1001\""))
    #expect(parts[1].contains("id=\"2025-06-03-03\""))
    #expect(parts[0].contains("rel=\"next\" href=\"../pages/p/2.html\""))
    #expect(parts[1].contains("rel=\"prev\" href=\"../../pages/p.html\""))
    #expect(
      parts[0].contains(
        "<a class=\"chip\" href=\"../pages/p/2.html\" data-first=\"1001\" data-last=\"1500\">"))
  }

  @Test("one paragraph of thousands of lines is cut too, without losing or doubling a word")
  func insideParagraph() throws {
    let files = try site([3000, 40])
    let parts = parts(files)
    #expect(parts.count == 3 && parts.allSatisfy { $0.utf8.count < 600_000 })
    let ids = parts.flatMap { $0.matches(of: /<li id="L([0-9]+)"/).map { Int($0.1) } }
    #expect(ids == Array(1...3040))
    let words = parts.flatMap { $0.matches(of: /data-l="([0-9]+)"/).map { Int($0.1) } }
    #expect(words == Array(1...3040))
    #expect(parts[1].contains("id=\"2025-06-03-01.p-1.L"))
  }

  @Test("an article leads to the part that has its lines")
  func links() throws {
    let files = try site([1100, 1100])
    let page = try #require(files["articles/2025/2025-06-03-02.html"])
    #expect(page.contains("href=\"../../pages/p/2.html#2025-06-03-02\""))
    #expect(page.contains("href=\"../../pages/p/2.html#L1101\""))
  }
}
