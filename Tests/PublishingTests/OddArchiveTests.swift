import ArchiveModel
import Foundation
import Publishing
import Testing

/// Archives that are small, large-worded or unusual still make a whole site.
@Suite struct OddArchiveTests {
  /// The tags of a page that are not closed in their order.
  private func unbalanced(_ page: String) -> [String] {
    let void: Set = ["meta", "link", "br", "hr", "wbr", "img", "input", "!doctype", "col"]
    var open: [String] = []
    for match in page.matches(of: /<(\/?)([A-Za-z!][A-Za-z0-9]*)[^>]*?(\/?)>/) {
      let name = match.2.lowercased()
      if void.contains(name) || match.3 == "/" { continue }
      if match.1.isEmpty {
        open.append(name)
      } else if open.popLast() != name {
        return open + ["/\(name)"]
      }
    }
    return open
  }

  @Test("every page of the sample closes its tags in order", arguments: ["zh-Hans", "en"])
  func balanced(language: String) async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.replace(
      "language: zh-Hans", with: "language: \(language)", in: "content/site.yml")
    #expect(await archive.build().isPublished)
    for (name, bytes) in try archive.files(in: archive.output) where name.hasSuffix(".html") {
      #expect(unbalanced(String(decoding: bytes, as: UTF8.self)) == [], "\(name)")
    }
  }

  @Test("an archive with nothing but settings and tables is a site that says so")
  func empty() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    for part in ["articles", "lists", "raw"] {
      try FileSystem.remove("\(archive.content)/\(part)")
    }
    let report = await archive.build()
    #expect(report.isPublished, "\(report.diagnostics)")
    #expect(report.articleCount == 0)
    let home = try archive.read("public/index.html")
    #expect(unbalanced(home) == [])
  }

  @Test("an article without title and text has a page and a name")
  func bare() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.write(
      "---\nid: 2025-06-01-01\nkind: news\npublished: 2025-06-01\n---\n",
      to: "content/articles/2025/2025-06-01-01.md")
    let report = await archive.build()
    #expect(report.isPublished, "\(report.diagnostics)")
    let page = try archive.read("public/articles/2025/2025-06-01-01.html")
    #expect(!page.contains("<h1 id=\"title\" lang=\"zh-Hans\"></h1>"))
    #expect(unbalanced(page) == [])
  }

  @Test("with an address every build passes its own link check", arguments: ["", "p/"])
  func withAddress(path: String) async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.replace(
      "# base_url: https://archive.example.org",
      with: "base_url: https://archive.example.org/\(path)",
      in: "content/site.yml")
    let report = await archive.build()
    #expect(report.isPublished, "\(report.diagnostics)")
    #expect(try archive.read("public/404.html").contains("href=\"/\(path)index.html\""))
  }

  @Test("an image is told once, for what it is")
  func image() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let file = "content/articles/2025/2025-05-30-03.md"
    try archive.write(try archive.read(file) + "\n![图](x.png)\n", to: file)
    #expect(await archive.build().diagnostics.map(\.code) == ["image"])
  }

  @Test("drafts beside articles and hidden files are no part of the site")
  func drafts() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.write("half", to: "content/articles/2025/2025-05-30-03.md.draft")
    try archive.write("x", to: "content/articles/.DS_Store")
    let report = await archive.build()
    #expect(report.isPublished)
    #expect(report.articleCount == 7)
  }
}
