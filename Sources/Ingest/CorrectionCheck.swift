import ArchiveModel

/// Checks corrections: before a page is read that they make sense, afterwards that they hold.
enum CorrectionCheck {
  /// Lines that the page doesn't have, that are blank, or of which two corrections contradict.
  static func faults(in corrections: PageCorrections, on page: RawPage) -> [Diagnostic] {
    return corrections.items.compactMap { item in
      if !hasText(item.lines, page) {
        return Diagnostic(
          code: "correction-line", at: item.location,
          "line \(item.lines) of the page is blank or doesn't exist",
          fix: "give a line that has text; lines are counted from 1")
      }
      for other in rivals(of: item.kind)
      where corrections.has(other, in: item.lines) {
        return Diagnostic(
          code: "correction-conflict", at: item.location,
          "'\(item.kind.rawValue)' and '\(other.rawValue)' both name line \(item.lines)",
          fix: "keep one of the two")
      }
      return nil
    }
  }

  /// Whether one of some lines isn't blank.
  private static func hasText(_ lines: LineRange, _ page: RawPage) -> Bool {
    var (low, high) = (0, page.lines.count)
    while low < high {
      let middle = (low + high) / 2
      if page.lines[middle].number < lines.first { low = middle + 1 } else { high = middle }
    }
    return low < page.lines.count && page.lines[low].number <= lines.last
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
    corrections.items.filter { !holds($0, articles, leftovers, page) }.map { item in
      Diagnostic(
        code: "correction-unmet", at: item.location,
        "the correction of line \(item.lines) under '\(item.kind.rawValue)' can't be carried out",
        fix: "look at the lines around it; it may contradict another correction")
    }
  }

  private static func holds(
    _ item: PageCorrections.Item, _ articles: [ArticleDraft], _ leftovers: [LineRange],
    _ page: RawPage
  ) -> Bool {
    let line = item.lines.first
    let paragraphs = articles.lazy.flatMap(\.paragraphs)
    let starts = { (line: Int) in paragraphs.contains { $0.lines.first?.first == line } }
    switch item.kind {
    case .boundary: return articles.contains { $0.lines.first?.first == line }
    case .join: return !articles.contains { $0.lines.first?.first == line }
    case .headline:
      let text = words(page.lines.filter { item.lines.contains($0.number) }, page)
      return articles.contains { words($0.title, $0.subtitle) == text }
    case .text:
      return page.lines.lazy.filter { item.lines.contains($0.number) }.allSatisfy { printed in
        paragraphs.contains { $0.lines.contains { $0.contains(printed.number) } }
      }
    case .paragraphBreak: return starts(line)
    case .paragraphJoin: return !starts(line)
    case .leftover:
      return page.lines.lazy.filter { item.lines.contains($0.number) }.allSatisfy { printed in
        leftovers.contains { $0.contains(printed.number) }
      }
    }
  }

  private static func words(_ lines: [PageLine], _ page: RawPage) -> [UInt32] {
    lines.flatMap { page.text(of: $0) }.filter { !EmWidth.isSpace($0) }
  }

  private static func words(_ title: String?, _ subtitle: String?) -> [UInt32] {
    ((title ?? "") + (subtitle ?? "")).unicodeScalars.map(\.value).filter { !EmWidth.isSpace($0) }
  }
}
