import ArchiveModel
import Foundation
import TestSupport

@testable import Ingest

/// The page of the sample archive, and pages that its articles could have stood on as well.
struct SamplePage {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "content/raw/2025-05-30.txt")

  let articles: [ArticleDraft]

  init() throws {
    let bytes = Array(try Data(contentsOf: SamplePage.file))
    let page = try RawPage(name: "sample", bytes: bytes)
    articles = PageSegmentation.segment(page, published: nil).articles
  }

  /// The articles in another order, at other widths, their headlines elsewhere; as text.
  func reset(_ dice: inout SeededRandom) -> String {
    var setter = PageSetter()
    let order = articles.shuffled(using: &dice)
    for article in order.prefix(Int.random(in: 1...order.count, using: &dice)) {
      set(article, in: &setter, &dice)
    }
    var lines = setter.lines
    if Int.random(in: 0...3, using: &dice) == 0 { lines.removeAll { $0.isEmpty } }
    let separator = ["\n", "\n", "\r\n", "\r"].randomElement(using: &dice) ?? "\n"
    let opening = Int.random(in: 0...3, using: &dice) == 0 ? "\u{FEFF}" : ""
    return opening + lines.joined(separator: separator)
      + (Bool.random(using: &dice) ? separator : "")
  }

  private func set(
    _ article: ArticleDraft, in setter: inout PageSetter, _ dice: inout SeededRandom
  ) {
    let headline = headline(of: article, &dice)
    let printed = article.printed.map { [$0.text] }.shuffled(using: &dice)
    let place = Int.random(in: 0...(article.paragraphs.count + 1), using: &dice)
    let indent = Int.random(in: 0...2, using: &dice)
    let ideographs = Bool.random(using: &dice) ? String(repeating: "　", count: indent) : ""
    var em = Int.random(in: 3...40, using: &dice)
    for (number, paragraph) in article.paragraphs.enumerated() {
      if number == place { setter.block(headline) }
      if Int.random(in: 0...5, using: &dice) == 0 { em = Int.random(in: 3...40, using: &dice) }
      setter.paragraph(
        ideographs + paragraph.text, em: em, indent: ideographs.isEmpty ? indent : 0)
    }
    let rest = place >= article.paragraphs.count ? printed + [headline] : printed
    for block in rest.shuffled(using: &dice) where !block.isEmpty { setter.block(block) }
    if Int.random(in: 0...5, using: &dice) == 0 { setter.line("\u{0C}") }
  }

  /// Title and subtitle, broken anew into lines.
  private func headline(of article: ArticleDraft, _ dice: inout SeededRandom) -> [String] {
    let em = Int.random(in: 5...24, using: &dice)
    return [article.title, article.subtitle].compactMap(\.self)
      .flatMap { PageSetter.wrap($0, em: em, indent: 0) }
  }
}
