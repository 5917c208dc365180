package import ArchiveModel
package import Markup

/// Reads articles: outline, dates, countries, citations, terms, places and organisations.
package struct DocumentAnalyser: Sendable {
  private let countries: CountryReader
  private let names: NameReader
  private let dates = DateReader()

  package init(gazetteer: Gazetteer) {
    countries = CountryReader(gazetteer: gazetteer)
    names = NameReader(gazetteer: gazetteer)
  }

  /// Analyses one article.
  package func analyse(_ markdown: MarkdownDocument) -> (Document, [Diagnostic]) {
    let frontMatter = markdown.frontMatter
    let firstUnit = TextUnit.head(of: markdown).count
    let outline = DocumentAnalyser.outline(of: markdown, firstUnit: firstUnit)
    let units = TextUnit.units(of: markdown, outline.provisions)
    let ground = CitationGround(
      provisions: outline.provisions, count: units.count,
      title: DocumentAnalyser.title(of: markdown))
    let texts = units.map(\.bytes)
    let reading = read(
      texts, texts.map { names.landmarks.landmarks(of: $0) }, published: frontMatter.published,
      dateline: frontMatter.dateline?.date, ground: ground,
      validity: ValidityGround(
        kind: frontMatter.kind == .policy ? .rule : .report, issued: frontMatter.issued))
    let document = Document(
      markdown: markdown, units: units, provisions: outline.provisions,
      mentions: reading.mentions, definitions: reading.definitions,
      validities: reading.validities, firstBodyUnit: firstUnit)
    return (
      document,
      outline.diagnostics + CitationCheck.diagnostics(for: document)
        + ValidityCheck.diagnostics(for: document)
    )
  }

  /// The title in front matter, or the heading with which the body begins.
  package static func title(of markdown: MarkdownDocument) -> String? {
    if let title = markdown.frontMatter.title { return title }
    guard let first = markdown.blocks.first, first.kind.isHeading else { return nil }
    return first.texts.first.map { markdown.texts[$0].text }
  }

  /// The mentions of one text that stands alone, by place; its lines are read as paragraphs.
  ///
  /// - Parameters:
  ///   - text: The text, in UTF-8.
  ///   - published: The day of publication, from which relative dates count.
  /// - Returns: The mentions and the sentences on validity, each in the order of the text.
  package func read(
    _ text: [UInt8], published: CalendarDate?
  ) -> (mentions: [Mention], validities: [ValidityStatement]) {
    let landmarks = names.landmarks.landmarks(of: text)
    let ground = CitationGround(linesOf: text, landmarks)
    let reading = read(
      [text], [landmarks], published: published, dateline: nil, ground: ground,
      validity: ValidityGround(provisions: ground))
    return (reading.mentions, reading.validities)
  }

  /// The mentions of an article's texts, by text and place: what one says decides what another means.
  private func read(
    _ bytes: [[UInt8]], _ landmarks: [Landmarks], published: CalendarDate?, dateline: CalendarDate?,
    ground: CitationGround, validity: ValidityGround
  ) -> (
    mentions: [Mention], definitions: [TermDefinition], validities: [ValidityStatement]
  ) {
    let countries = countries.mentions(in: bytes)
    let names = names.mentions(in: bytes, landmarks)
    let citations = CitationReader.mentions(in: bytes, landmarks, ground: ground)
    var context = DateContext(published: published, dateline: dateline)
    let terms = TermReader.read(bytes, landmarks, ground: ground)
    var validities = ValidityReader(ground: validity)
    var mentions: [Mention] = []
    mentions.reserveCapacity(
      names.reduce(0) { $0 + $1.count } + countries.reduce(0) { $0 + $1.count })
    for unit in bytes.indices {
      let dates = dates.mentions(in: bytes[unit], landmarks[unit], context: &context)
      validities.read(
        unit, bytes[unit], landmarks[unit], dates: dates, citations: citations[unit])
      let named = MentionOrder.merged(dates, countries[unit], citations[unit], unit: unit)
      let all = DocumentAnalyser.adding(terms.mentions[unit], to: named, unit: unit)
      MentionOrder.append(names[unit], to: all, unit: unit, into: &mentions)
    }
    // Read with room to grow, kept as long as the archive is.
    return (mentions.map { $0 }, terms.definitions, validities.statements)
  }

  /// Puts defined terms among other mentions; what is also a country or a citation is that.
  private static func adding(
    _ terms: [TermMention], to mentions: [Mention], unit: Int
  ) -> [Mention] {
    guard !terms.isEmpty else { return mentions }
    var next = 0
    var reach = 0
    let free = terms.filter { term in
      while next < mentions.count, mentions[next].span.from < term.span.to {
        reach = max(reach, mentions[next].span.to)
        next += 1
      }
      return reach <= term.span.from
    }
    if free.isEmpty { return mentions }
    return (mentions + free.map { Mention(unit: unit, subject: .term($0)) })
      .sorted { $0.span < $1.span }
  }

  /// The citations and defined terms of an article's body by text and place, without dates and
  /// countries.
  package static func references(
    of markdown: MarkdownDocument, provisions: [Provision]
  ) -> [Mention] {
    let texts = markdown.texts.map { Array($0.placed.utf8) }
    let ground = CitationGround(
      provisions: provisions, count: texts.count, title: title(of: markdown))
    let landmarks = texts.map { LandmarkTable.withoutNames.landmarks(of: $0) }
    let citations = CitationReader.mentions(in: texts, landmarks, ground: ground)
    let terms = TermReader.read(texts, landmarks, ground: ground)
    return texts.indices.flatMap { unit in
      let named = citations[unit].map { Mention(unit: unit, subject: .citation($0)) }
      return adding(terms.mentions[unit], to: named, unit: unit)
    }
  }

  /// The outline of an article's body.
  package static func outline(
    of markdown: MarkdownDocument, firstUnit: Int = 0
  ) -> (provisions: [Provision], diagnostics: [Diagnostic]) {
    let lines = markdown.blocks.flatMap { block in
      markdown.texts[block.texts].map { text in
        OutlineLine(
          text: block.kind == .code ? "" : text.text, isHeading: block.kind.isHeading,
          itemNumber: text.itemNumber,
          location: SourceLocation(file: markdown.file, line: text.lines.first))
      }
    }
    return OutlineReader.read(lines, firstUnit: firstUnit)
  }
}

extension Block.Kind {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}
