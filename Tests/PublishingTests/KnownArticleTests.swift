import ArchiveModel
import Foundation
import Markup
import TestSupport
import Testing

@testable import Publishing

/// What the archive has already: found quickly, matched by lines, never made twice.
@Suite struct KnownArticleTests {
  private static let head = "id: 2025-06-03-07\nkind: news\npublished: 2025-06-03\n"

  @Test(
    "a sketch is what the whole front matter says, however it is written",
    arguments: [
      "", "raw:\n  file: a.txt\n  lines: [1-8, 12]\n", "raw: {file: a.txt, lines: [1-8, 12]}\n",
      "raw:\n  file: \"a b.txt\"\n  lines: [3]\n", "raw:\n  file: 'a.txt'\n",
      "raw:\n  file: \"\\u7532.txt\"\n",
      "raw:\n    file: a.txt\n    lines:\n      - 1-8\n      - 12\n",
      "\"raw\":\n  file: a.txt\n", "raw: # 原版\n  file: a.txt # 第一版\n  lines: [ 1-8,12 ]\n",
      "raw:\n  lines: [1-8]\n  file: 甲：乙.txt\nreview: draft\n",
      "printed:\n  - \"raw:\"\nraw:\n  file: a.txt\n",
      "title: |\n  raw:\n    file: b.txt\nraw:\n  file: a.txt\n",
    ])
  func sketch(yaml: String) throws {
    try ScratchArchive.empty { archive in
      for end in ["\n", "\r\n"] {
        let text = "---\n\(KnownArticleTests.head)\(yaml)---\n\n正文。\n".replacing("\n", with: end)
        try archive.write(text, to: "a.md")
        let path = "\(archive.path)/a.md"
        let (sketch, problems) = try ArticleSketch.read(path)
        let document = MarkdownReader.read(Array(text.utf8), file: path).0
        let frontMatter = try #require(document?.frontMatter)
        #expect(problems == [])
        #expect(sketch?.id == frontMatter.id)
        #expect(sketch?.page == frontMatter.raw?.file)
        #expect(sketch?.lines == frontMatter.raw?.lines ?? [])
      }
    }
  }

  @Test("an article whose front matter cannot be read holds the import back")
  func unreadable() throws {
    try ScratchArchive.empty { archive in
      try archive.write("---\nid: [\n---\n", to: "content/articles/2025/2025-06-03-01.md")
      let report = try ImportedPage.run(Array(ImportedPage.text.utf8), into: archive)
      #expect(report.diagnostics.filter(\.isError).map(\.code) == ["yaml-syntax"])
      #expect(report.written == [])
    }
  }

  @Test("a page under another day is refused; the message names the articles and the way out")
  func otherDay() throws {
    try ScratchArchive.empty { archive in
      let text = Array(ImportedPage.text.utf8)
      _ = try ImportedPage.run(text, into: archive)
      let before = try archive.files(in: archive.content)
      let report = try ImportedPage.run(text, into: archive, day: "2025-06-04")
      let expected = """
        \(archive.path)/page.txt:1:1: error: the archive has articles of this page under another \
        day (2025-06-03-01, 2025-06-03-02), so the import under 2025-06-04 would make them twice; \
        import it with --date 2025-06-03, or remove those articles if their day is wrong \
        [other-date]
        """
      #expect(report.diagnostics.filter(\.isError).map(\.description) == [expected])
      #expect(try archive.files(in: archive.content) == before)
    }
  }

  @Test("an article that was moved to another folder stays where it is")
  func moved() throws {
    try ScratchArchive.empty { archive in
      let text = Array(ImportedPage.text.utf8)
      _ = try ImportedPage.run(text, into: archive)
      let article = try archive.read("content/articles/2025/2025-06-03-02.md")
      try FileSystem.remove("\(archive.content)/articles/2025/2025-06-03-02.md")
      try archive.write(article, to: "content/articles/渡口/2025-06-03-02.md")
      #expect(try ImportedPage.run(text, into: archive).written == [])
    }
  }

  @Test("an import without newspaper and page keeps those that its articles have")
  func keepsSource() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    try archive.write(ImportedPage.text, to: "page.txt")
    let named = ImportRequest(
      files: ["\(archive.path)/page.txt"], content: ContentFolder(archive.content),
      published: CalendarDate("2025-06-03"), source: "青石日报", page: "2")
    _ = PageImport.run(named)
    let report = PageImport.run(ImportedPage.request(named.files, archive))
    #expect(report.written == [] && report.diagnostics == [])
    #expect(try ImportedPage.frontMatter(archive).allSatisfy { $0.source == "青石日报" })
  }

  @Test("the same page under another name is told")
  func samePage() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let text = Array(ImportedPage.text.utf8)
    _ = try ImportedPage.run(text, into: archive)
    let report = try ImportedPage.run(text, named: "copy.txt", into: archive)
    #expect(report.diagnostics.map(\.code) == ["raw-same"])
    #expect(report.diagnostics.first?.message.contains("page.txt") == true)
  }

  @Test("an edited article is kept, its draft put beside it once")
  func edited() throws {
    try ScratchArchive.empty { archive in
      let text = Array(ImportedPage.text.utf8)
      _ = try ImportedPage.run(text, into: archive)
      let file = "content/articles/2025/2025-06-03-02.md"
      try archive.replace("review: draft", with: "review: reviewed", in: file)
      let report = try ImportedPage.run(text, into: archive)
      #expect(report.written == ["\(archive.path)/\(file).draft"])
      #expect(report.diagnostics.map(\.code).contains("article-kept"))
      #expect(try archive.read(file).contains("review: reviewed"))
      #expect(try ImportedPage.run(text, into: archive).written == [])
    }
  }

  @Test("a day with the last number taken uses the numbers that are free")
  func lastNumber() throws {
    try ScratchArchive.empty { archive in
      try archive.write(
        "---\nid: 2025-06-03-99999\nkind: news\npublished: 2025-06-03\n---\n\n文。\n",
        to: "content/articles/2025/2025-06-03-99999.md")
      _ = try ImportedPage.run(Array(ImportedPage.text.utf8), into: archive)
      #expect(try ImportedPage.frontMatter(archive).map(\.id.order) == [1, 2, 99_999])
    }
  }

  @Test("a full day has no number left, whatever was left out is used first")
  func fullDay() throws {
    try ScratchArchive.empty { archive in
      let day = try #require(CalendarDate("2025-06-03"))
      for order in ["02", "04", "99998"] {
        try archive.write(
          "---\nid: 2025-06-03-\(order)\nkind: news\npublished: 2025-06-03\n---\n\n文。\n",
          to: "content/articles/2025/2025-06-03-\(order).md")
      }
      var known = KnownArticles(ContentFolder(archive.content), on: day)
      #expect((1...4).map { _ in known.nextFree()?.order } == [99_999, 1, 3, 5])
      for _ in 6...99_997 { _ = known.nextFree() }
      #expect(known.nextFree() == nil)
    }
  }

  @Test("a known article with an endless range of lines holds no draft back")
  func endless() throws {
    let id = try #require(ArticleID("2025-06-03-01"))
    var match = LineMatch([
      ArticleSketch(path: "", id: id, page: "p", lines: [LineRange(first: 1, last: .max)])
    ])
    match.add([[LineRange(first: 1, last: 3)], [LineRange(first: 4, last: 9)]])
    #expect(match.decide(before: 10).isEmpty)
    #expect(match.decide(before: .max).map { $0?.id } == [nil, id])
  }

  /// The rule said plainly: of all pairs the one with most lines in common, again and again.
  private func plainMatch(_ drafts: [[LineRange]], _ known: [ArticleSketch]) -> [ArticleID?] {
    var pairs: [(Int, Int, Int)] = []
    for (draft, lines) in drafts.enumerated() {
      for (place, article) in known.enumerated() {
        let common = ArticleSketch.common(lines, article.lines)
        if common > 0 { pairs.append((-common, draft, place)) }
      }
    }
    var ids = [ArticleID?](repeating: nil, count: drafts.count)
    var used: Set<Int> = []
    for (_, draft, place) in pairs.sorted(by: <) where ids[draft] == nil {
      if used.insert(place).inserted { ids[draft] = known[place].id }
    }
    return ids
  }

  @Test("drafts that come in pieces find the same articles as all at once")
  func pieces() throws {
    var random = SeededRandom(seed: 3)
    func ranges(_ count: Int) -> [[LineRange]] {
      var line = 1
      return (0..<count).map { _ in
        line += Int.random(in: 0...3, using: &random)
        let range = LineRange(first: line, last: line + Int.random(in: 0...9, using: &random))
        line = range.last + 1
        return [range]
      }
    }
    let day = CalendarDate("2025-06-03")
    let date = try #require(day)
    for _ in 0..<500 {
      let drafts = ranges(Int.random(in: 0...12, using: &random))
      let known = ranges(Int.random(in: 0...12, using: &random)).enumerated().compactMap {
        place, lines in
        ArticleID(date: date, order: place + 1).map {
          ArticleSketch(path: "", id: $0, page: "p", lines: lines)
        }
      }
      var match = LineMatch(known)
      var found: [ArticleSketch?] = []
      var place = 0
      while place < drafts.count {
        let end = min(drafts.count, place + Int.random(in: 1...4, using: &random))
        match.add(Array(drafts[place..<end]))
        found += match.decide(before: end < drafts.count ? drafts[end][0].first : .max)
        place = end
      }
      #expect(found.map { $0?.id } == plainMatch(drafts, known))
    }
  }
}
