import ArchiveModel

extension SegmentedPage {
  /// The page as one JSON object on one line, without a line end.
  ///
  /// Lines are printed once: `byline`, `dateline` and so on hold only what stands on lines of its
  /// own; what is run in stays in the paragraphs.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("page")
      writer.string(name)
      writer.name("articles")
      writer.array(articles) { $0.article($1) }
      writer.name("leftovers")
      writer.array(leftovers) { $0.lines($1) }
    }
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func lines(_ range: LineRange) {
    array([range.first, range.last]) { $0.number($1) }
  }

  fileprivate mutating func article(_ article: ArticleDraft) {
    object { writer in
      writer.name("title")
      writer.string(article.title)
      writer.name("subtitle")
      writer.string(article.subtitle)
      writer.name("lines")
      writer.array(article.lines) { $0.lines($1) }
      writer.name("paragraphs")
      writer.array(article.paragraphs) { $0.string($1.text) }
      writer.name("paragraph_lines")
      writer.array(article.paragraphs.flatMap(\.lines)) { $0.lines($1) }
      writer.name("confidence")
      writer.confidence(article)
      writer.printed(article, [.byline], "byline")
      writer.printed(article, [.dateline], "dateline")
      writer.printed(article, [.credit], "credit")
      writer.printed(article, [.columnName], "column_name")
      writer.printed(article, [.documentDate], "doc_date")
      writer.printed(article, [.jump], "continuation")
      writer.printed(article, [.documentNumber, .other], "other")
    }
  }

  /// Hundredths: of the boundary before the article, of its headline, of each paragraph's beginning.
  private mutating func confidence(_ article: ArticleDraft) {
    object { writer in
      writer.name("boundary")
      writer.number(article.boundaryConfidence)
      writer.name("headline")
      if let headline = article.headlineConfidence {
        writer.number(headline)
      } else {
        writer.string(nil)
      }
      writer.name("paragraphs")
      writer.array(article.paragraphs) { $0.number($1.confidence) }
    }
  }

  /// A string for one line, an array for several, null for none.
  private mutating func printed(
    _ article: ArticleDraft, _ roles: [PrintedLine.Role], _ name: String
  ) {
    let lines = article.printed.filter { roles.contains($0.role) }.map(\.text)
    self.name(name)
    if lines.count > 1 {
      array(lines) { $0.string($1) }
    } else {
      string(lines.first)
    }
  }
}
