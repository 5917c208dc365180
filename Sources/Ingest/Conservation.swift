import ArchiveModel

/// Checks that the drafts and the leftovers of a page hold every character of it, no more, no less.
enum Conservation {
  /// Errors: each line that is in no draft or in two, and of each article whose text differs from its
  /// lines the first line that shows it.
  static func check(
    _ page: RawPage, _ articles: [ArticleDraft], _ leftovers: [LineRange]
  ) -> [Diagnostic] {
    var owner = [Int](repeating: -1, count: page.lines.count)
    var diagnostics: [Diagnostic] = []
    let ranges =
      articles.enumerated().flatMap { number, article in article.lines.map { ($0, number) } }
      + leftovers.map { ($0, articles.count) }
    for (range, number) in ranges {
      for index in page.lines(in: range).indices {
        if owner[index] >= 0 { diagnostics.append(doubled(page, page.lines[index].number)) }
        owner[index] = number
      }
    }
    for (index, line) in page.lines.enumerated() where owner[index] < 0 {
      diagnostics.append(lost(page, line.number))
    }
    for (number, article) in articles.enumerated() {
      if let line = difference(page, article, &owner, number) {
        diagnostics.append(changed(page, line))
      }
    }
    return diagnostics
  }

  /// The first line of an article with a character that its strings lack, or its first line where
  /// they hold one too many.
  private static func difference(
    _ page: RawPage, _ article: ArticleDraft, _ owner: inout [Int], _ number: Int
  ) -> Int? {
    var texts = [article.title, article.subtitle].compactMap { $0 } + article.printed.map(\.text)
    for paragraph in article.paragraphs where !takes(paragraph, number, page, &owner) {
      texts.append(paragraph.text)
    }
    let places = article.lines.flatMap { range in
      page.lines(in: range).indices.filter { owner[$0] == number }
    }
    if CharacterCounts.areEqual(texts, places.map { page.text(of: page.lines[$0]) }) { return nil }
    var counts = CharacterCounts()
    for text in texts { counts.add(text) }
    for place in places {
      let isHeld = page.text(of: page.lines[place]).allSatisfy {
        EmWidth.isSpace($0) || counts.remove($0)
      }
      if !isHeld { return page.lines[place].number }
    }
    return counts.total == 0 ? nil : article.lines.first?.first
  }

  /// Whether a paragraph is the bytes of its lines, at most with spaces between them; then these
  /// lines need not be counted and are marked as done.
  private static func takes(
    _ paragraph: DraftParagraph, _ number: Int, _ page: RawPage, _ owner: inout [Int]
  ) -> Bool {
    guard let range = paragraph.lines.first, paragraph.lines.count == 1 else { return false }
    let lines = page.lines(in: range)
    guard lines.indices.allSatisfy({ owner[$0] == number }) else { return false }
    let isHeld = paragraph.text.utf8.withContiguousStorageIfAvailable { text in
      page.bytes.withUnsafeBufferPointer { bytes in
        var offset = 0
        for line in lines {
          let line = bytes[line.stripped.range]
          if offset > 0, offset < text.count, text[offset] == 0x20 { offset += 1 }
          guard offset + line.count <= text.count,
            isEqual(UnsafeBufferPointer(rebasing: line), text, at: offset)
          else { return false }
          offset += line.count
        }
        return offset == text.count
      }
    }
    guard isHeld == true else { return false }
    for place in lines.indices { owner[place] = done }
    return true
  }

  @inline(__always)
  private static func isEqual(
    _ line: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    let (left, right) = (UnsafeRawBufferPointer(line), UnsafeRawBufferPointer(text))
    guard line.count >= 8 else {
      return line.indices.allSatisfy { line[$0] == text[offset + $0] }
    }
    // Eight bytes at once; the last eight may overlap those before them.
    for start in stride(from: 0, to: line.count, by: 8) {
      let place = min(start, line.count - 8)
      guard
        left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          == right.loadUnaligned(fromByteOffset: offset + place, as: UInt64.self)
      else { return false }
    }
    return true
  }

  /// The owner of a line that was found whole in a paragraph.
  private static let done = -2

  private static func lost(_ page: RawPage, _ line: Int) -> Diagnostic {
    Diagnostic(
      code: "line-lost", at: SourceLocation(file: page.name, line: line),
      "the line is in no article and not left over, so its text would be lost",
      fix: "please report the page; nothing was written")
  }

  private static func doubled(_ page: RawPage, _ line: Int) -> Diagnostic {
    Diagnostic(
      code: "line-doubled", at: SourceLocation(file: page.name, line: line),
      "the line is in two articles, so its text would appear twice",
      fix: "please report the page; nothing was written")
  }

  private static func changed(_ page: RawPage, _ line: Int) -> Diagnostic {
    Diagnostic(
      code: "text-changed", at: SourceLocation(file: page.name, line: line),
      "the article's text differs from its lines, so a character was lost or added",
      fix: "please report the page; nothing was written")
  }
}
