import Foundation
import Indexing
import Testing

/// Fact lists on pages: rows keep their addresses, long lists go on, and what the archive does not say is
/// marked.
@Suite struct ListPageTests {
  private static let head = """
    title: 表
    reference: true
    fields:
      - {key: country, label: 国, type: country}
      - {key: from, label: 自, type: date, role: start}
      - {key: until, label: 至, type: date, role: end}
    entries:

    """

  private func files(_ entries: [String], head: String = head) throws -> [String: String] {
    let text = head + entries.map { "  - {\($0), evidence: {source: 《条约》}}\n" }.joined()
    let (list, problems) = FactListReader.read(text, slug: "x", file: "x.yml")
    #expect(problems == [])
    return try SampleSite.files("kind: news", body: "阿曼。", lists: [try #require(list)])
  }

  @Test("a second row of a country has an address of its own, and the first keeps the code")
  func anchors() throws {
    let page = try #require(
      try files(["country: OM, from: 2020", "country: OM, from: 2021", "from: 2022"])[
        "lists/x.html"])
    for id in ["OM", "OM-2", "row-3"] { #expect(page.contains("<tbody id=\"\(id)\">"), "\(id)") }
  }

  @Test("a list of more than 200 rows goes on on a second page, and links lead to the right one")
  func parts() throws {
    let files = try files(
      (1...203).map {
        "from: 20\($0 < 150 ? "10" : "11")-01-01, until: 2030-01-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1)"
      })
    let first = try #require(files["lists/x.html"])
    let second = try #require(files["lists/x/2.html"])
    #expect(first.components(separatedBy: "<tbody id=").count == 201)
    #expect(second.components(separatedBy: "<tbody id=").count == 4)
    #expect(second.contains("<tbody id=\"row-203\">"))
    #expect(files["dates/2011.html"]?.contains("href=\"../lists/x/2.html#row-203\"") == true)
    #expect(files["lists/x/3.html"] == nil)
  }

  @Test("a work outside the archive is marked so, also on the country's page")
  func sources() throws {
    let files = try files(["country: OM, from: 2020-01-01"])
    for path in ["lists/x.html", "countries/OM.html"] {
      let page = try #require(files[path])
      #expect(page.contains("<p class=\"where\">非本档案所载</p>"), "\(path)")
      #expect(page.contains("《条约》"), "\(path)")
    }
    #expect(files["calendar.ics"]?.contains("VEVENT") == false)
  }

  @Test("members of a group show when they joined, and are neither in force nor expired")
  func members() throws {
    let head = ListPageTests.head.replacing(
      "reference: true", with: "reference: true\nmembers_of: GCC")
    let files = try files(["country: OM, from: 1981-05-25"], head: head)
    #expect(
      files["countries/groups/GCC.html"]?.contains("<span class=\"alt\">1981年5月25日起</span>") == true
    )
    let list = try #require(files["lists/x.html"])
    #expect(!list.contains("class=\"status\"") && !list.contains("id=\"on\""))
    #expect(list.contains("<svg class=\"timeline\""))
    #expect(files["dates/1981/05/25.html"]?.contains("data-from=\"\"") == true)
  }
}
