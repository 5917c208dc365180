import ArchiveModel
import Foundation
import Markup
import Publishing
import Testing

/// An import keeps every character, every id, and everything that a person has done.
@Suite struct RepeatedImportTests {
  private static let page = "\(ScratchArchive.repository)/content/raw/2025-05-30.txt"

  private func run(
    _ files: [String] = [page], into archive: ScratchArchive, day: String = "2025-05-30",
    isDryRun: Bool = false
  ) -> ImportReport {
    PageImport.run(
      ImportRequest(
        files: files, content: ContentFolder(archive.content), published: CalendarDate(day),
        isDryRun: isDryRun))
  }

  private static func ink(_ texts: [String]) -> [Unicode.Scalar: Int] {
    texts.joined().unicodeScalars.filter { !$0.properties.isWhitespace }
      .reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test("no character of the page is lost and none is added")
  func keepsText() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let report = run(into: archive)
    var texts: [String] = []
    for file in report.written where file.hasSuffix(".md") {
      let document = MarkdownReader.read(try FileSystem.read(file), file: file).0
      let article = try #require(document)
      texts += [article.frontMatter.title, article.frontMatter.subtitle].compactMap { $0 }
      texts += article.texts.map(\.text) + article.frontMatter.printed
    }
    let page = try String(contentsOfFile: RepeatedImportTests.page, encoding: .utf8)
    #expect(RepeatedImportTests.ink(texts) == RepeatedImportTests.ink([page]))
  }

  @Test("the raw page is kept byte for byte")
  func keepsPage() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    _ = run(into: archive)
    #expect(
      try FileSystem.read("\(archive.content)/raw/2025-05-30.txt")
        == FileSystem.read(RepeatedImportTests.page))
  }

  @Test("an article keeps the id that it has, also where that is out of order")
  func idsStay() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    _ = run(into: archive)
    let folder = "content/articles/2025"
    let moved = try archive.read("\(folder)/2025-05-30-04.md")
      .replacing("id: 2025-05-30-04", with: "id: 2025-05-30-12")
    try FileSystem.remove("\(archive.path)/\(folder)/2025-05-30-04.md")
    try archive.write(moved, to: "\(folder)/2025-05-30-12.md")
    let before = try archive.files(in: archive.content)
    let report = run(into: archive)
    #expect(report.written == [])
    #expect(report.diagnostics == [])
    #expect(try archive.files(in: archive.content) == before)
  }

  @Test("a second page of the day goes on with the numbers")
  func secondPage() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    _ = run(into: archive)
    try archive.write("　　本报讯　今天天气很好。\n", to: "in/second.txt")
    let report = run(["\(archive.path)/in/second.txt"], into: archive)
    #expect(report.written.map { FileSystem.name(of: $0) } == ["second.txt", "2025-05-30-08.md"])
  }

  @Test("another page of a name that is taken is refused before anything is written")
  func nameTaken() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    _ = run(into: archive)
    let before = try archive.files(in: archive.content)
    try archive.write("　　本报讯　今天天气很好。\n", to: "in/2025-05-30.txt")
    let report = run(["\(archive.path)/in/2025-05-30.txt"], into: archive)
    #expect(report.diagnostics.filter(\.isError).map(\.code) == ["raw-exists"])
    #expect(report.written == [])
    #expect(try archive.files(in: archive.content) == before)
  }

  @Test("a page that is named twice is refused before anything is written")
  func namedTwice() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let report = run([RepeatedImportTests.page, RepeatedImportTests.page], into: archive)
    #expect(report.diagnostics.map(\.code) == ["raw-twice"])
    #expect(try archive.files(in: archive.path).isEmpty)
  }

  @Test("one page that cannot be read keeps the others from being written")
  func allOrNothing() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let missing = "\(archive.path)/none.txt"
    let report = run([RepeatedImportTests.page, missing], into: archive)
    #expect(report.diagnostics.map { "\($0.location) \($0.code)" } == ["\(missing):1:1 io"])
    #expect(try archive.files(in: archive.path).isEmpty)
  }

  @Test("a dry run writes nothing and says what it found")
  func dryRun() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let report = run(into: archive, isDryRun: true)
    #expect(report.articleCount == 7)
    #expect(try archive.files(in: archive.path).isEmpty)
  }
}
