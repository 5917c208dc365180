package import ArchiveModel

extension SegmentedPage {
  /// The page as one JSON object on one line, without a line end.
  ///
  /// Lines are printed once: `byline`, `dateline` and so on hold only what stands on lines of its
  /// own; what is run in stays in the paragraphs.
  package var json: [UInt8] {
    var bytes = SegmentedPage.jsonOpening(name)
    for (place, article) in articles.enumerated() {
      if place > 0 { bytes.append(0x2C) }
      bytes += SegmentedPage.json(of: article)
    }
    return bytes + SegmentedPage.jsonClosing(leftovers)
  }

  /// What stands before the first article.
  ///
  /// With `json(of:)`, a comma between any two, and `jsonClosing` it makes the object of a page that
  /// is too large to be held whole.
  package static func jsonOpening(_ name: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(name)
    return Array("{\"page\":".utf8) + writer.bytes + Array(",\"articles\":[".utf8)
  }

  /// An article as one JSON object.
  package static func json(of article: ArticleDraft) -> [UInt8] {
    var writer = JSONWriter()
    writer.article(article)
    return writer.bytes
  }

  /// What stands behind the last article.
  package static func jsonClosing(_ leftovers: [LineRange]) -> [UInt8] {
    var writer = JSONWriter()
    writer.lines(leftovers)
    return Array("],\"leftovers\":".utf8) + writer.bytes + Array("}".utf8)
  }
}

extension JSONWriter {
  fileprivate mutating func lines(_ range: LineRange) {
    array { writer in
      writer.number(range.first)
      writer.number(range.last)
    }
  }

  fileprivate mutating func lines(_ ranges: [LineRange]) {
    array { writer in
      for range in ranges { writer.lines(range) }
    }
  }

  private mutating func strings(_ texts: [String]) {
    array { writer in
      for text in texts { writer.string(text) }
    }
  }

  fileprivate mutating func article(_ article: ArticleDraft) {
    object { writer in
      writer.name("title")
      writer.string(article.title)
      writer.name("subtitle")
      writer.string(article.subtitle)
      writer.name("lines")
      writer.lines(article.lines)
      writer.name("paragraphs")
      writer.array { writer in
        for paragraph in article.paragraphs { writer.string(paragraph.text) }
      }
      writer.name("paragraph_lines")
      writer.array { writer in
        for paragraph in article.paragraphs { writer.lines(paragraph.reach) }
      }
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
      writer.array { writer in
        for paragraph in article.paragraphs { writer.number(paragraph.confidence) }
      }
    }
  }

  /// A string for one line, an array for several, null for none.
  private mutating func printed(
    _ article: ArticleDraft, _ roles: [PrintedLine.Role], _ name: StaticString
  ) {
    let lines = article.printed.filter { roles.contains($0.role) }.map(\.text)
    self.name(name)
    if lines.count > 1 {
      strings(lines)
    } else {
      string(lines.first)
    }
  }
}
