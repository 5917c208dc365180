package import ArchiveModel

extension FrontMatter: Packed {
  package func pack(into writer: inout PackedWriter) {
    id.pack(into: &writer)
    writer.choice(kind)
    published.pack(into: &writer)
    for text in [
      title, subtitle, source, page, column, byline, credit, documentNumber, continuedFrom,
      continuedTo, imported,
    ] {
      writer.optionalText(text)
    }
    for texts in [authors, issuers, aliases, topics, printed] { writer.texts(texts) }
    for date in [issued, effective, expires] { writer.optional(date) }
    writer.optional(dateline)
    writer.optional(raw)
    writer.count(review.flatMap { Review.allCases.firstIndex(of: $0) })
    writer.list(doubts)
  }

  package init?(_ reader: inout PackedReader) {
    guard let id = ArticleID(&reader), let kind: ArticleKind = reader.choice(),
      let published = CalendarDate(&reader)
    else { return nil }
    self.init(id: id, kind: kind, published: published)
    guard readTexts(&reader), readLists(&reader),
      let issued: CalendarDate? = reader.optional(),
      let effective: CalendarDate? = reader.optional(),
      let expires: CalendarDate? = reader.optional(),
      let dateline: Dateline? = reader.optional(), let raw: RawReference? = reader.optional(),
      let review = reader.optionalCount(), review ?? 0 < Review.allCases.count,
      let doubts: [Doubt] = reader.list()
    else { return nil }
    (self.issued, self.effective, self.expires) = (issued, effective, expires)
    (self.dateline, self.raw, self.doubts) = (dateline, raw, doubts)
    self.review = review.map { Review.allCases[$0] }
  }

  private mutating func readTexts(_ reader: inout PackedReader) -> Bool {
    guard let title = reader.optionalText(), let subtitle = reader.optionalText(),
      let source = reader.optionalText(), let page = reader.optionalText(),
      let column = reader.optionalText(), let byline = reader.optionalText(),
      let credit = reader.optionalText(), let documentNumber = reader.optionalText(),
      let continuedFrom = reader.optionalText(), let continuedTo = reader.optionalText(),
      let imported = reader.optionalText()
    else { return false }
    (self.title, self.subtitle, self.source, self.page) = (title, subtitle, source, page)
    (self.column, self.byline, self.credit) = (column, byline, credit)
    (self.documentNumber, self.continuedFrom) = (documentNumber, continuedFrom)
    (self.continuedTo, self.imported) = (continuedTo, imported)
    return true
  }

  private mutating func readLists(_ reader: inout PackedReader) -> Bool {
    guard let authors = reader.texts(), let issuers = reader.texts(),
      let aliases = reader.texts(), let topics = reader.texts(), let printed = reader.texts()
    else { return false }
    (self.authors, self.issuers, self.aliases) = (authors, issuers, aliases)
    (self.topics, self.printed) = (topics, printed)
    return true
  }
}

extension FrontMatter.RawReference: Packed {
  package func pack(into writer: inout PackedWriter) {
    writer.text(file)
    writer.list(lines)
    writer.optionalText(sha256)
    writer.count(encoding.flatMap { TextEncoding.allCases.firstIndex(of: $0) })
  }

  package init?(_ reader: inout PackedReader) {
    guard let file = reader.text(), let lines: [LineRange] = reader.list(),
      lines.allSatisfy({ 1 <= $0.first && $0.first <= $0.last }),
      let sha256 = reader.optionalText(), let encoding = reader.optionalCount(),
      encoding ?? 0 < TextEncoding.allCases.count
    else { return nil }
    self.init(
      file: file, lines: lines, sha256: sha256, encoding: encoding.map { TextEncoding.allCases[$0] }
    )
  }
}
