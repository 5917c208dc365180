import ArchiveModel
import TestSupport
import Testing

@testable import Ingest

/// What a person lays down about a page holds, and what can't hold is said.
@Suite struct CorrectionTests {
  private typealias Kind = PageCorrections.Kind

  /// Two reports in one column, the first with its headline before it and the second without one,
  /// as where an extractor lost a headline.
  private func page() throws -> RawPage {
    var setter = PageSetter()
    setter.block(Stories.libraryTitle)
    for text in Stories.library { setter.paragraph(text, em: 21) }
    for text in Stories.watchmaker { setter.paragraph(text, em: 21) }
    return try setter.page()
  }

  private func segment(
    _ page: RawPage, _ items: [(Kind, Int, Int)]
  ) -> SegmentedPage {
    let corrections = items.enumerated().map { place, item in
      PageCorrections.Item(
        item.0, LineRange(first: item.1, last: item.2),
        at: SourceLocation(file: "page.corrections.yml", line: place + 2))
    }
    return PageSegmentation.segment(
      page, published: CalendarDate("2025-05-30"), corrections: PageCorrections(corrections))
  }

  private func line(of text: String, on page: RawPage) throws -> Int {
    try #require(page.lines.first { text.hasPrefix(page.string(of: $0)) }).number
  }

  private func errors(_ page: SegmentedPage) -> [String] {
    page.diagnostics.filter(\.isError).map { "\($0.code) \($0.location.line)" }
  }

  @Test func `an article begins where a boundary is laid down`() throws {
    let page = try page()
    for text in Stories.watchmaker + Stories.library.dropFirst() {
      let line = try line(of: text, on: page)
      let segmented = segment(page, [(.boundary, line, line)])
      #expect(segmented.articles.contains { $0.lines.first?.first == line }, "\(text)")
      #expect(errors(segmented).isEmpty)
    }
  }

  @Test func `a boundary inside a paragraph parts the paragraph`() throws {
    let page = try page()
    let second = try line(of: Stories.library[1], on: page) + 2
    let segmented = segment(page, [(.boundary, second, second)])
    #expect(segmented.articles.contains { $0.lines.first?.first == second })
    #expect(errors(segmented).isEmpty)
  }

  @Test func `two articles that are joined are one`() throws {
    let page = try page()
    let line = try line(of: Stories.watchmaker[0], on: page)
    let parted = segment(page, [(.boundary, line, line)])
    let joined = segment(page, [(.join, line, line)])
    #expect(parted.articles.count == 2 && joined.articles.count == 1)
    #expect(errors(joined).isEmpty)
  }

  @Test func `the headline is what a person says`() throws {
    let page = try page()
    let first = try line(of: Stories.watchmaker[0], on: page)
    let segmented = segment(page, [(.boundary, first, first), (.headline, first, first)])
    let article = segmented.articles.first { $0.lines.first?.first == first }
    let title = try #require(article?.title)
    #expect(Stories.watchmaker[0].hasPrefix(title))
    #expect(errors(segmented).isEmpty)
  }

  @Test func `a headline that a person calls text is text`() throws {
    let page = try page()
    let segmented = segment(page, [(.text, 1, 2)])
    #expect(segmented.articles.allSatisfy { $0.title == nil })
    #expect(segmented.articles.first?.paragraphs.first?.text.hasPrefix("青禾县图书馆") == true)
    #expect(errors(segmented).isEmpty)
  }

  @Test func `paragraphs are parted and joined at the lines that are named`() throws {
    let page = try page()
    let second = try line(of: Stories.library[1], on: page)
    let segmented = segment(
      page, [(.paragraphJoin, second, second), (.paragraphBreak, second + 2, second + 2)])
    let paragraphs = segmented.articles.flatMap(\.paragraphs)
    #expect(!paragraphs.contains { $0.lines.first?.first == second })
    #expect(paragraphs.contains { $0.lines.first?.first == second + 2 })
    #expect(errors(segmented).isEmpty)
  }

  @Test func `lines that are left over are in no article`() throws {
    let page = try page()
    let last = try #require(page.lines.last).number
    let segmented = segment(page, [(.leftover, last, last)])
    #expect(segmented.leftovers == [LineRange(first: last, last: last)])
    #expect(errors(segmented).isEmpty)
    #expect(!segmented.diagnostics.contains { $0.code == "leftover" })
  }

  @Test func `what is laid down is not doubtful`() throws {
    let page = try page()
    let line = try line(of: Stories.watchmaker[0], on: page)
    let segmented = segment(page, [(.boundary, line, line), (.headline, 1, 2)])
    let subjects = segmented.articles.flatMap(\.doubts).map(\.subject)
    #expect(!subjects.contains(.boundary) && !subjects.contains(.headline))
  }

  @Test func `corrections of lines that are blank, missing or named twice are errors`() throws {
    let page = try page()
    #expect(errors(segment(page, [(.boundary, 3, 3)])) == ["correction-line 2"])
    #expect(errors(segment(page, [(.headline, 9000, 9001)])) == ["correction-line 2"])
    #expect(
      errors(segment(page, [(.boundary, 4, 4), (.join, 4, 4)])) == ["correction-conflict 2"])
    #expect(
      errors(segment(page, [(.text, 1, 1), (.headline, 1, 2)])) == ["correction-conflict 3"])
  }

  @Test func `a correction that can't hold is an error at its line`() throws {
    let page = try page()
    let segmented = segment(page, [(.headline, 1, 2), (.join, 1, 1)])
    #expect(errors(segmented) == ["correction-unmet 3"])
  }

  @Test func `a range ends where the page does, and one that goes on is an error`() throws {
    let page = try page()
    #expect(errors(segment(page, [(.text, 4, page.lastLine)])).isEmpty)
    for last in [page.lastLine + 1, LineRange.largest] {
      #expect(errors(segment(page, [(.text, 4, last)])) == ["correction-line 2"])
      #expect(errors(segment(page, [(.leftover, 9000, last)])) == ["correction-line 2"])
    }
    let message = try #require(
      segment(page, [(.text, 4, page.lastLine + 1)]).diagnostics.first { $0.isError }?.message)
    #expect(message.contains("ends at line \(page.lastLine)"))
  }

  @Test func `a range of a piece of a page may go on in the next piece`() throws {
    let page = try page()
    let correction = PageCorrections.Item(
      .text, LineRange(first: 4, last: page.lastLine + 10), at: SourceLocation(file: "c", line: 2))
    let segmented = PageSegmentation.segment(
      page, published: nil, corrections: PageCorrections([correction]),
      piece: PagePiece(articlesBefore: 0, opening: nil, isEnd: false))
    #expect(errors(segmented).isEmpty)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `no correction loses a character`(seed: UInt64) throws {
    var dice = SeededRandom(seed: seed)
    let page = try page()
    let places = page.lines.map(\.number)
    let items = (0..<4).map { _ in
      let kind = Kind.allCases.randomElement(using: &dice) ?? .text
      let line = places.randomElement(using: &dice) ?? 1
      return (kind, line, line)
    }
    let codes = Set(segment(page, items).diagnostics.filter(\.isError).map(\.code))
    #expect(codes.isDisjoint(with: ["line-lost", "line-doubled", "text-changed"]))
  }

  @Test func `a paragraph that can't go on behind a credit says so and loses nothing`() throws {
    var setter = PageSetter()
    setter.line("县里的茶农在梯田里采摘夏茶，今年雨水充足，")
    setter.line("新华社发（沈维 摄）")
    setter.line("夏茶的产量比去年多出了两成。")
    let segmented = segment(try setter.page(), [(.paragraphJoin, 5, 5)])
    #expect(errors(segmented) == ["correction-unmet 2"])
    #expect(segmented.articles.flatMap(\.paragraphs).flatMap(\.lines).map(\.first) == [1, 5])
  }

  @Test(.timeLimit(.minutes(1)))
  func `ranges that reach far beyond the page take no time`() throws {
    let page = try page()
    #expect(errors(segment(page, [(.text, 1, .max)])) == ["correction-line 2"])
    #expect(errors(segment(page, [(.leftover, 9000, .max)])) == ["correction-line 2"])
    #expect(
      errors(segment(page, [(.text, 1, .max), (.leftover, 3, 1 << 40), (.headline, 1, 1)]))
        == ["correction-line 2", "correction-line 3", "correction-conflict 4"])
    let item = PageCorrections.Item(
      .text, LineRange(first: 2, last: .max), at: SourceLocation(file: "c", line: 1))
    let moved = PageCorrections([item]).moved(down: 3)
    #expect(moved.items.map(\.lines) == [LineRange(first: 5, last: .max)])
  }

  @Test func `corrections of one kind may overlap`() throws {
    let corrections = PageCorrections(
      [(5, 9), (1, 2), (7, 8), (9, 12), (20, 20)].map { first, last in
        PageCorrections.Item(
          .text, LineRange(first: first, last: last), at: SourceLocation(file: "c", line: 1))
      })
    let lines = (0...22).filter { corrections.has(.text, at: $0) }
    #expect(lines == [1, 2] + Array(5...12) + [20])
    #expect(!corrections.has(.leftover, in: LineRange(first: 1, last: 30)))
  }
}
