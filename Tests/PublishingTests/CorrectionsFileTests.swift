import ArchiveModel
import Markup
import Publishing
import Testing

/// Corrections beside a raw page hold at every import, for the page that they were made for.
@Suite struct CorrectionsFileTests {
  /// The line on which the second article of `ImportedPage.text` has its second paragraph.
  private static let second = 13

  private func sha256(_ text: String = ImportedPage.text) -> String {
    SHA256.hexDigest(of: Array(text.utf8))
  }

  private func corrections(_ lines: String) -> String { "sha256: \(sha256())\n\(lines)\n" }

  private func run(_ archive: ScratchArchive) throws -> ImportReport {
    try ImportedPage.run(Array(ImportedPage.text.utf8), into: archive)
  }

  private func firstLines(_ archive: ScratchArchive) throws -> [Int] {
    try ImportedPage.frontMatter(archive).compactMap { $0.raw?.lines.first?.first }.sorted()
  }

  private func errors(_ report: ImportReport) -> [String] {
    report.diagnostics.filter(\.isError).map { "\($0.code) \($0.location.line)" }
  }

  @Test("a boundary that is laid down begins an article, and the file is kept with the page")
  func boundary() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let text = corrections("boundaries: [\(CorrectionsFileTests.second)]")
    try archive.write(text, to: "page.corrections.yml")
    let report = try run(archive)
    #expect(errors(report) == [])
    #expect(try firstLines(archive).contains(CorrectionsFileTests.second))
    #expect(try archive.read("content/raw/page.corrections.yml").hasPrefix(text))
  }

  @Test("the page in the archive is imported with the corrections that are kept beside it")
  func kept() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    try archive.write(
      corrections("boundaries: [\(CorrectionsFileTests.second)]"), to: "page.corrections.yml")
    _ = try run(archive)
    let before = try archive.files(in: archive.content)
    let again = PageImport.run(
      ImportedPage.request(["\(archive.content)/raw/page.txt"], archive))
    #expect(again.written == [] && errors(again) == [])
    #expect(try archive.files(in: archive.content) == before)
  }

  @Test("an article keeps its id when a boundary after it is corrected")
  func idsStay() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    _ = try run(archive)
    let ids = try ImportedPage.frontMatter(archive).map { ($0.id, $0.title) }
    try archive.write(
      corrections("boundaries: [\(CorrectionsFileTests.second)]"), to: "page.corrections.yml")
    let report = try run(archive)
    #expect(errors(report) == [])
    let after = try ImportedPage.frontMatter(archive).map { ($0.id, $0.title) }
    #expect(after.count == ids.count + 1)
    for (id, title) in ids { #expect(after.contains { $0 == (id, title) }, "\(id)") }
  }

  @Test(
    "articles that nobody has edited follow the corrections, edited ones get a draft beside them")
  func follow() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    _ = try run(archive)
    let file = "content/articles/2025/2025-06-03-02.md"
    let before = try archive.read(file)
    try archive.write(corrections("paragraph_breaks: [12]"), to: "page.corrections.yml")
    var report = try run(archive)
    #expect(
      report.written.map { FileSystem.name(of: $0) } == [
        "page.corrections.yml", "2025-06-03-02.md",
      ])
    #expect(try archive.read(file) != before)
    try archive.write(before.replacing("渡口", with: "渡头"), to: file)
    report = try run(archive)
    #expect(report.written.map { FileSystem.name(of: $0) } == ["2025-06-03-02.md.draft"])
    #expect(report.diagnostics.map(\.code).contains("article-kept"))
    #expect(try archive.read(file).contains("渡头"))
  }

  @Test("an article whose lines go to another is named, and stays")
  func joined() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    _ = try run(archive)
    try archive.write(corrections("texts: [9]\njoins: [9, 11]"), to: "page.corrections.yml")
    let report = try run(archive)
    #expect(errors(report) == [])
    #expect(
      report.diagnostics.filter { $0.code == "article-left" }.map {
        FileSystem.name(of: $0.location.file)
      } == ["2025-06-03-02.md"])
    #expect(FileSystem.kind(of: "\(archive.content)/articles/2025/2025-06-03-02.md") == .file)
  }

  @Test("corrections for another page are refused, with the hash of this one")
  func otherPage() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let other = SHA256.hexDigest(of: [1])
    try archive.write("sha256: \(other)\njoins: [14]\n", to: "page.corrections.yml")
    let report = try run(archive)
    #expect(errors(report) == ["correction-page 1"])
    #expect(report.diagnostics.first { $0.isError }?.fix.contains(sha256()) == true)
    #expect(report.written == [])
  }

  @Test(
    "what is wrong with a file of corrections is said at its line",
    arguments: [
      ("boundaries: [14]", "missing-key 1"), ("bounds: [14]", "unknown-key 2"),
      ("boundaries: [3-4]", "bad-value 2"), ("headlines: [x]", "bad-value 2"),
      ("boundaries: [900]", "correction-line 2"), ("joins: [2]", "correction-line 2"),
      ("boundaries: [13]\njoins: [13]", "correction-conflict 2"),
      ("headlines: [1]\njoins: [1]", "correction-unmet 3"), ("a: [", "yaml-syntax 3"),
      ("texts: [1-9223372036854775807]", "bad-value 2"), ("joins: [9999999999]", "bad-value 2"),
      ("leftovers: [900-2000000000]", "correction-line 2"),
    ])
  func wrong(lines: String, error: String) throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let text = error.hasPrefix("missing") ? lines : corrections(lines)
    try archive.write(text, to: "page.corrections.yml")
    let report = try run(archive)
    #expect(errors(report) == [error])
    #expect(
      report.diagnostics.first { $0.isError }?.location.file.hasSuffix("page.corrections.yml")
        == true)
    #expect(report.written == [])
  }

  @Test("corrections that are edited beside the input replace those that the archive keeps")
  func edited() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    for line in [CorrectionsFileTests.second, CorrectionsFileTests.second - 1] {
      try archive.write(corrections("boundaries: [\(line)]"), to: "page.corrections.yml")
      #expect(errors(try run(archive)) == [])
      #expect(try archive.read("content/raw/page.corrections.yml").contains("[\(line)]"))
    }
    #expect(try run(archive).written == [])
  }

  @Test("corrections named after a file of several pages are refused")
  func strays() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    try archive.write(corrections("joins: [14]"), to: "page.corrections.yml")
    let text = ImportedPage.text + "\u{0C}" + ImportedPage.text
    let report = try ImportedPage.run(Array(text.utf8), into: archive)
    #expect(errors(report) == ["corrections-sheets 1"])
    #expect(report.written == [])
  }

  @Test("two files of corrections that differ are refused")
  func twice() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    try archive.write(corrections("joins: [14]"), to: "content/raw/page.corrections.yml")
    try archive.write(corrections("boundaries: [14]"), to: "page.corrections.yml")
    #expect(errors(try run(archive)) == ["corrections-twice 1"])
  }

  @Test("corrections count the lines of their sheet, also where a file has several")
  func sheets() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let sheet = "\n\(ImportedPage.text)"
    try archive.write(
      "sha256: \(sha256(sheet))\nboundaries: [\(CorrectionsFileTests.second + 1)]\n",
      to: "page-002.corrections.yml")
    let report = try ImportedPage.run(
      Array((ImportedPage.text + "\u{0C}" + sheet).utf8), into: archive)
    #expect(errors(report) == [])
    let articles = try ImportedPage.frontMatter(archive)
    #expect(
      articles.contains {
        $0.raw?.file == "page-002.txt"
          && $0.raw?.lines.first?.first == CorrectionsFileTests.second + 1
      })
  }

  @Test("a window that ends before a correction leaves it to the next window")
  func windows() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let text = String(repeating: ImportedPage.text, count: 12)
    let lines = ImportedPage.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let place = 7 * lines + CorrectionsFileTests.second
    try archive.write(
      "sha256: \(sha256(text))\nboundaries: [\(place)]\n", to: "page.corrections.yml")
    let report = try ImportedPage.run(Array(text.utf8), into: archive, window: 1500)
    #expect(errors(report) == [])
    #expect(try firstLines(archive).contains(place))
  }

  @Test("lines that are left over stay so through every window that they reach into")
  func longRange() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let text = String(repeating: ImportedPage.text, count: 24)
    let lines = ImportedPage.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let range = "\(8 * lines + 1)-\(16 * lines)"
    try archive.write(
      "sha256: \(sha256(text))\nleftovers: [\(range)]\n", to: "page.corrections.yml")
    let report = try ImportedPage.run(Array(text.utf8), into: archive, window: 1500)
    #expect(errors(report) == [])
    let starts = try firstLines(archive)
    #expect(starts.count == 32)
    #expect(starts.allSatisfy { $0 <= 8 * lines || $0 > 16 * lines })
  }
}
