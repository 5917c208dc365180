import ArchiveModel
import Foundation
import Publishing
import Testing

/// Every kind of bad input is told with its place and the way out, and what is published stays.
@Suite struct BadInputTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    /// The beginning of the message: file, line, column, severity and what is wrong.
    let message: String
    let code: String
    let spoil: @Sendable (ScratchArchive) throws -> Void

    var testDescription: String { name }

    /// Builds the sample, spoils it, builds again, and looks at the message and at the published folder.
    func expectTold() async throws {
      let archive = try ScratchArchive()
      defer { archive.remove() }
      #expect(await archive.build().isPublished)
      let before = try archive.files(in: archive.output)
      try spoil(archive)
      let report = await archive.build()
      #expect(!report.isPublished)
      let told = archive.messages(report).first {
        $0.hasPrefix(message) && $0.hasSuffix("[\(code)]")
      }
      #expect(told != nil, "\(archive.messages(report).prefix(5))")
      #expect(told?.contains("; ") == true, "the way out stands behind a semicolon")
      #expect(try archive.files(in: archive.output) == before)
    }

    init(
      _ name: String, _ message: String, _ code: String,
      _ spoil: @escaping @Sendable (ScratchArchive) throws -> Void
    ) {
      self.name = name
      self.message = message
      self.code = code
      self.spoil = spoil
    }
  }

  private static let article = "content/articles/2025/2025-05-30-03.md"
  private static let list = "content/lists/gulf-visa-free.yml"

  static let faults: [Fault] = [
    Fault("broken front matter", "\(article):5:10: error: not YAML", "yaml-syntax") {
      try $0.replace("kind: sponsored", with: "kind: [oops", in: article)
    },
    Fault(
      "unclosed front matter", "\(article):1:1: error: the front matter", "front-matter-unclosed"
    ) {
      try $0.replace("\n---\n\n", with: "\n\n", in: article)
    },
    Fault("no front matter", "\(article):1:1: error: the file does not", "front-matter-missing") {
      try $0.replace("---\nid", with: "id", in: article)
    },
    Fault("unknown key", "\(article):6:1: error: unknown key 'colunm'", "unknown-key") {
      try $0.replace("column:", with: "colunm:", in: article)
    },
    Fault("duplicate key", "\(article):5:1: error: the key 'kind' stands twice", "duplicate-key") {
      try $0.replace("kind: sponsored", with: "kind: sponsored\nkind: news", in: article)
    },
    Fault("YAML anchor", "\(article):6:9: error: a YAML anchor", "yaml-alias") {
      try $0.replace("column: 缤纷体彩", with: "column: &a 体彩\nsource: *a", in: article)
    },
    Fault("YAML alias", "\(article):6:9: error: found undefined alias", "yaml-alias") {
      try $0.replace("column: 缤纷体彩", with: "column: *a", in: article)
    },
    Fault("bad date", "\(article):5:12: error: '2025-02-30' is not a day", "bad-date") {
      try $0.replace("published: 2025-05-30", with: "published: 2025-02-30", in: article)
    },
    Fault(
      "two articles with one id", "content/articles/2025/2025-05-30-09.md:2:1: error: the id",
      "shared-id"
    ) { archive in
      try archive.write(try archive.read(article), to: "content/articles/2025/2025-05-30-09.md")
    },
    Fault(
      "template with a missing key", "templates/pages/lists.mustache:4:5: error: no key 'headnig'",
      "missing-key"
    ) {
      try $0.replace("{{heading}}", with: "{{headnig}}", in: "templates/pages/lists.mustache")
    },
    Fault(
      "missing partial", "templates/layouts/page.mustache:4:1: error: no template",
      "missing-partial"
    ) {
      try $0.replace(
        "partials/head}}", with: "partials/haed}}", in: "templates/layouts/page.mustache")
    },
    Fault(
      "unclosed section", "templates/pages/lists.mustache:8:1: error: 'items' is opened here",
      "unclosed-section"
    ) {
      try $0.replace("{{/items}}", with: "", in: "templates/pages/lists.mustache")
    },
    Fault("unreadable file", "content/articles/2025/x.md:1:1: error: a link", "link") {
      try FileManager.default.createSymbolicLink(
        atPath: "\($0.path)/content/articles/2025/x.md", withDestinationPath: "/nonexistent")
    },
    Fault(
      "a folder in a file's place", "content/site.yml:1:1: error: cannot read: it is a folder", "io"
    ) {
      try FileManager.default.removeItem(atPath: "\($0.path)/content/site.yml")
      try FileManager.default.createDirectory(
        atPath: "\($0.path)/content/site.yml", withIntermediateDirectories: false)
    },
    Fault("invalid UTF-8", "\(article):25:1: error: the byte 0xFF", "invalid-utf8") { archive in
      let file = URL(filePath: "\(archive.path)/\(article)")
      try (Data(contentsOf: file) + [0xFF, 0xFE]).write(to: file)
    },
    Fault("quote that is not there", "\(list):16:41: error: the quote", "evidence-quote") {
      try $0.replace("quote: 东盟", with: "quote: 西盟", in: list)
    },
    Fault(
      "dates that the sentence does not support",
      "\(list):10:11: error: the sentence of the evidence", "evidence-unsupported"
    ) {
      try $0.replace("from: 2025-06-09", with: "from: 2025-06-10", in: list)
    },
    Fault(
      "a country that the sentence does not name",
      "\(list):8:14: error: the sentence of the evidence", "evidence-unsupported"
    ) {
      try $0.replace("country: SA", with: "country: US", in: list)
    },
    Fault("a misspelt setting", "content/site.yml:2:1: error: unknown key 'titel'", "unknown-key") {
      try $0.replace("title:", with: "titel:", in: "content/site.yml")
    },
    Fault("a link that runs code", "\(article):26:5: error: the link's scheme", "unsafe-link") {
      try $0.write($0.read(article) + "\n[x](javascript:alert)\n", to: article)
    },
    Fault("a link to no article", "\(article):26:5: error: the link", "broken-link") {
      try $0.write($0.read(article) + "\n[x](2025-05-30-99.md)\n", to: article)
    },
    Fault("an alias on a page's path", "\(article):2:1: error: two pages", "shared-path") {
      try $0.replace("kind: sponsored", with: "kind: sponsored\naliases: [index.html]", in: article)
    },
    Fault(
      "an alias in a folder where a page is", "\(article):2:1: error: two pages", "shared-path"
    ) {
      try $0.replace(
        "kind: sponsored", with: "kind: sponsored\naliases: [index.html/x.html]", in: article)
    },
    Fault(
      "a folder named like an article", "content/articles/2025/x.md:1:1: error: a folder",
      "strange-file"
    ) {
      try FileManager.default.createDirectory(
        atPath: "\($0.path)/content/articles/2025/x.md", withIntermediateDirectories: false)
    },
    Fault("a file of another kind", "content/lists/x.yaml:1:1: error: not a .yml", "strange-file") {
      try $0.write("title: x", to: "content/lists/x.yaml")
    },
    Fault(
      "a file that is not named as its id", "content/articles/2025/x.md:2:1: error: the article's",
      "file-name"
    ) { archive in
      try archive.write(try archive.read(article), to: "content/articles/2025/x.md")
    },
    Fault("no settings", "content/site.yml:1:1: error: cannot read: No such file", "io") {
      try FileManager.default.removeItem(atPath: "\($0.path)/content/site.yml")
    },
    Fault("no table of countries", "content/data/countries.tsv:1:1: error: cannot read", "io") {
      try FileManager.default.removeItem(atPath: "\($0.path)/content/data/countries.tsv")
    },
    Fault("a zone that nobody knows", "content/site.yml:1:1: error: no time zone", "time-zone") {
      try $0.replace("Asia/Shanghai", with: "Asia/Nowhere", in: "content/site.yml")
    },
    Fault(
      "a word that the interface lacks", "templates/strings.tsv:1:1: error: the program needs",
      "strings-missing"
    ) {
      try $0.replace("\nnav_dates\t", with: "\nnav_datse\t", in: "templates/strings.tsv")
    },
    Fault(
      "a template that is gone", "pages/lists:1:1: error: no template", "missing-template"
    ) {
      try FileManager.default.removeItem(atPath: "\($0.path)/templates/pages/lists.mustache")
    },
    Fault(
      "a template with a link to no page", "404.html:", "broken-link"
    ) {
      try $0.replace(
        "{{heading}}", with: "<a href=\"none.html\">x</a>{{heading}}",
        in: "templates/pages/not-found.mustache")
    },
    Fault("a raw page that is gone", "\(article):2:1: error: the raw page", "raw-missing") {
      try FileManager.default.removeItem(atPath: "\($0.path)/content/raw/2025-05-30.txt")
    },
    Fault("an entry without evidence", "\(list):8:5: error: an entry without", "evidence-missing") {
      let text = try $0.read(list)
      guard let start = text.range(of: "    evidence:"), let end = text.range(of: "  - country: OM")
      else { throw ScratchArchive.Missing(text: "evidence", file: list) }
      try $0.write(
        text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: ""), to: list)
    },
    Fault(
      "a text that libcmark chokes on", "\(article):26:1: error: more than 500 '['",
      "markdown-brackets"
    ) {
      try $0.write(
        $0.read(article) + "\n" + String(repeating: "![[]()", count: 40_000) + "\n", to: article)
    },
  ]

  @Test("is told with file, line, column and the way out, and publishes nothing", arguments: faults)
  func isTold(fault: Fault) async throws {
    try await fault.expectTold()
  }

  @Test("all of it in one run")
  func allInOneRun() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.replace(
      "kind: news", with: "kind: nws", in: "content/articles/2025/2025-05-30-04.md")
    try archive.replace("title:", with: "titel:", in: "content/site.yml")
    try archive.replace("{{/items}}", with: "", in: "templates/pages/lists.mustache")
    let report = await archive.build()
    #expect(
      Set(report.diagnostics.map(\.code)).isSuperset(of: [
        "bad-value", "unknown-key", "unclosed-section",
      ]))
  }

  @Test("a folder with files of another is refused and kept")
  func foreignFolder() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.write("mine", to: "public/letter.txt")
    let report = await archive.build()
    #expect(!report.isPublished)
    #expect(try archive.files(in: archive.output).keys.sorted() == ["letter.txt"])
  }
}
