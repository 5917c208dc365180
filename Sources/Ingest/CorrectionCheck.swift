import ArchiveModel

/// Checks corrections: before a page is read that they make sense, afterwards that they hold.
enum CorrectionCheck {
  /// Lines that the page doesn't have, that are blank, or of which two corrections contradict.
  ///
  /// `isEnd` says whether nothing comes after these lines; then no correction may go on.
  static func faults(
    in corrections: PageCorrections, on page: RawPage, isEnd: Bool
  ) -> [Diagnostic] {
    corrections.items.compactMap { item in
      if isEnd, item.lines.last > page.lastLine, item.lines.first <= page.lastLine {
        return Diagnostic(
          code: "correction-line", at: item.location,
          "the page ends at line \(page.lastLine), before the last line of this correction",
          fix: "give lines that the page has; they are counted from 1")
      }
      if page.lines(in: item.lines).isEmpty {
        return Diagnostic(
          code: "correction-line", at: item.location,
          "this line of the page is blank or doesn't exist",
          fix: "give a line that has text; lines are counted from 1")
      }
      for other in rivals(of: item.kind) where corrections.has(other, in: item.lines) {
        return Diagnostic(
          code: "correction-conflict", at: item.location,
          "'\(item.kind.rawValue)' and '\(other.rawValue)' both name this line",
          fix: "keep one of the two")
      }
      return nil
    }
  }

  private static func rivals(of kind: PageCorrections.Kind) -> [PageCorrections.Kind] {
    switch kind {
    case .boundary: [.join]
    case .paragraphBreak: [.paragraphJoin]
    case .headline: [.text, .leftover]
    case .text: [.leftover]
    case .join, .paragraphJoin, .leftover: []
    }
  }

  /// Corrections that the articles don't show.
  static func unmet(
    _ corrections: PageCorrections, _ articles: [ArticleDraft], _ leftovers: [LineRange],
    on page: RawPage
  ) -> [Diagnostic] {
    guard !corrections.items.isEmpty else { return [] }
    let result = Result(articles, leftovers, page)
    return corrections.items.filter { !result.shows($0) }.map { item in
      Diagnostic(
        code: "correction-unmet", at: item.location,
        "this correction under '\(item.kind.rawValue)' can't be carried out",
        fix: "look at the lines around it; it may contradict another correction")
    }
  }

  /// What became of the lines of a page, so that many corrections can be looked up in it.
  private struct Result {
    private let page: RawPage
    /// The lines with which articles begin.
    private let articleStarts: Set<Int>
    /// The lines with which paragraphs begin.
    private let paragraphStarts: Set<Int>
    /// The characters of headline and subtitle of each article.
    private let headlines: Set<[UInt32]>
    /// The lines of paragraphs.
    private let body: Set<Int>
    /// The lines that are left over.
    private let leftovers: Set<Int>

    init(_ articles: [ArticleDraft], _ leftovers: [LineRange], _ page: RawPage) {
      let paragraphs = articles.flatMap(\.paragraphs)
      let numbers = { (range: LineRange) in page.lines(in: range).map(\.number) }
      self.page = page
      articleStarts = Set(articles.compactMap { $0.lines.first?.first })
      paragraphStarts = Set(paragraphs.compactMap { $0.lines.first?.first })
      headlines = Set(
        articles.map { article in
          ((article.title ?? "") + (article.subtitle ?? "")).unicodeScalars.map(\.value)
            .filter { !EmWidth.isSpace($0) }
        })
      body = Set(paragraphs.flatMap(\.lines).flatMap(numbers))
      self.leftovers = Set(leftovers.flatMap(numbers))
    }

    func shows(_ item: PageCorrections.Item) -> Bool {
      let lines = page.lines(in: item.lines)
      switch item.kind {
      case .boundary: return articleStarts.contains(item.lines.first)
      case .join: return !articleStarts.contains(item.lines.first)
      case .headline:
        return headlines.contains(
          lines.flatMap { page.text(of: $0) }.filter { !EmWidth.isSpace($0) })
      case .text: return lines.allSatisfy { body.contains($0.number) }
      case .paragraphBreak: return paragraphStarts.contains(item.lines.first)
      case .paragraphJoin: return !paragraphStarts.contains(item.lines.first)
      case .leftover: return lines.allSatisfy { leftovers.contains($0.number) }
      }
    }
  }
}
