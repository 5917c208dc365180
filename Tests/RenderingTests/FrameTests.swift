import ArchiveModel
import Rendering
import Testing

/// Addresses and words: links work from a folder, and words come from the table.
@Suite struct FrameTests {
  @Test("links are relative from every depth and end in a file name")
  func hrefs() throws {
    let id = try #require(ArticleID("2025-05-30-07"))
    let pages: [PageAddress] = [
      .home, .article(id), .articles(year: nil), .articles(year: 2025), .countries,
      .country(code: "SA"), .group(code: "GCC"), .dates, .period(key: "2025"),
      .period(key: "2025-05"), .period(key: "2025-05-30"), .clauses, .documents,
      .document(name: "节约用水条例"), .lists, .list(slug: "gulf"), .rawPages,
      .rawPage(name: "2025-05-30.txt"), .rawPage(name: "2025-05-30.txt", part: 2), .notFound,
      .alias(path: "old/a.html"), .clauseTree(id), .clauseTree(id, part: 2), .clauseNumber(7),
      .citingClause(id, eId: "sec_4__subsec_7"), .unresolved(fault: "no-antecedent"),
      .shelf(of: .country(code: "SA"), key: "2025-05"),
      .shelf(of: .articles(year: nil), key: "2025-05"),
      .shelf(of: .period(key: "2025"), key: "2025"), .shelf(of: .documents, key: "2025"),
      .shelf(of: .clauses, key: "2025"), .shelf(of: .rawPages, key: "2025"),
      .list(slug: "gulf", part: 2),
    ]
    #expect(Set(pages.map(\.path)).count == pages.count)
    for page in pages {
      for target in pages {
        let href = page.href(to: target, at: target.path, up: page.root)
        #expect(href.hasSuffix(".html") && !href.hasPrefix("/"))
        #expect(resolve(href, from: page.path) == target.path)
      }
    }
    let page = pages[1]
    #expect(page.href(to: page, at: page.path, up: page.root, anchor: "p-1") == "#p-1")
    #expect(
      page.href(to: .home, at: "index.html", up: page.root, anchor: "x") == "../../index.html#x")
  }

  private func resolve(_ href: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast()
    for part in href.split(separator: "/") {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  @Test("an asset's name changes with its bytes")
  func fingerprint() {
    let first = Asset(name: "style.css", bytes: [1]).output.path
    let second = Asset(name: "style.css", bytes: [2]).output.path
    #expect(first != second)
    #expect(first.hasPrefix("assets/style-") && first.hasSuffix(".css"))
  }

  @Test(
    "a word that is missing or stands twice is told with its line",
    arguments: [
      ("key\tzh-Hans\nhome\t首页\nhome\t主页\n", 3, "strings-row"),
      ("key\tzh-Hans\nhome\t\n", 2, "strings-row"), ("key\ten\n", 1, "strings-header"),
      ("key\tzh-Hans\n", 1, "strings-missing"),
      ("key\tzh-Hans\njump_to\t下转他版\n", 1, "strings-place"),
    ])
  func strings(table: String, line: Int, code: String) {
    let diagnostics = InterfaceStrings.read(table, language: "zh-Hans", file: "s.tsv").1
    #expect(diagnostics.contains { $0.code == code && $0.location.line == line }, "\(diagnostics)")
  }
}
