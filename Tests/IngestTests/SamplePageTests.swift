import ArchiveModel
import TestSupport
import Testing

@testable import Ingest

/// However the sample's articles are put on a page, the import keeps every character of it.
@Suite struct SamplePageTests {
  private let sample: SamplePage

  init() throws {
    sample = try SamplePage()
  }

  @Test func `the sample has articles with and without headlines`() {
    #expect(sample.articles.count > 4)
    #expect(sample.articles.contains { $0.title != nil && $0.paragraphs.count > 5 })
    #expect(sample.articles.contains { $0.title == nil })
  }

  @Test(arguments: 1...200)
  func `shuffled, set at other widths and with moved headlines the sample is whole`(
    seed: UInt64
  ) throws {
    var dice = SeededRandom(seed: seed)
    try WholePage(text: sample.reset(&dice)).expect()
  }

  @Test(arguments: 1...50)
  func `with its lines in any order the sample is whole`(seed: UInt64) throws {
    var dice = SeededRandom(seed: seed)
    let lines = sample.reset(&dice).split(whereSeparator: \.isNewline).map(String.init)
    let cut = lines.shuffled(using: &dice).prefix(Int.random(in: 1...lines.count, using: &dice))
    try WholePage(text: cut.joined(separator: seed % 2 == 0 ? "\n" : "\n\n")).expect()
  }

  @Test(arguments: 1...100)
  func `whatever a person corrects, also wrongly, the sample is whole`(seed: UInt64) throws {
    var dice = SeededRandom(seed: seed)
    let text = sample.reset(&dice)
    let lines = try RawPage(name: "p", bytes: Array(text.utf8)).lines
    let items = try (0..<Int.random(in: 1...8, using: &dice)).map { _ in
      let kind = try #require(PageCorrections.Kind.allCases.randomElement(using: &dice))
      let first = Int.random(in: 0..<lines.count, using: &dice)
      let last = min(lines.count - 1, first + Int.random(in: 0...3, using: &dice))
      return PageCorrections.Item(
        kind,
        LineRange(first: lines[first].number, last: lines[kind.isPlace ? first : last].number),
        at: SourceLocation(file: "p.corrections.yml", line: 2))
    }
    try WholePage(text: text).expect(PageCorrections(items))
  }
}
