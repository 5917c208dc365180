package import ArchiveModel
package import Markup

/// Reads articles: outline, dates, countries and citations.
package struct DocumentAnalyser: Sendable {
  private let countries: CountryReader
  private let dates = DateReader()

  package init(gazetteer: Gazetteer) {
    countries = CountryReader(gazetteer: gazetteer)
  }

  /// Analyses one article.
  package func analyse(_ markdown: MarkdownDocument) -> (Document, [Diagnostic]) {
    let frontMatter = markdown.frontMatter
    let head = [(frontMatter.title, TextUnit.Role.title), (frontMatter.subtitle, .subtitle)]
      .compactMap { text, role in text.map { (text: $0, role: role) } }
    let outline = DocumentAnalyser.outline(of: markdown, firstUnit: head.count)
    var units = head.map { part in
      TextUnit(
        role: part.role, anchor: part.role == .title ? "title" : "subtitle", text: part.text,
        lines: nil, block: nil, provision: nil)
    }
    units += DocumentAnalyser.bodyUnits(markdown, outline.provisions, firstUnit: units.count)
    units += frontMatter.printed.enumerated().map { index, text in
      TextUnit(
        role: .printed, anchor: "printed-\(index + 1)", text: text, lines: nil, block: nil,
        provision: nil)
    }
    let document = Document(
      markdown: markdown, units: units, provisions: outline.provisions,
      mentions: mentions(in: units.map(\.text), frontMatter), firstBodyUnit: head.count)
    return (document, outline.diagnostics)
  }

  /// The mentions of an article's texts, by text and place.
  ///
  /// - Parameters:
  ///   - texts: The texts of one article in reading order: what one says decides what another means.
  ///   - published: The day of publication, from which relative dates count.
  ///   - dateline: The day of the dateline, if it is known.
  /// - Returns: The mentions; those of one text stand together, in its order.
  package func mentions(
    in texts: [String], published: CalendarDate?, dateline: CalendarDate?
  ) -> [Mention] {
    let bytes = texts.map { Array($0.utf8) }
    let countries = countries.mentions(in: bytes)
    var context = DateContext(published: published, dateline: dateline)
    return bytes.indices.flatMap { unit in
      let dates = dates.mentions(in: bytes[unit], context: &context)
      let subjects: [Mention.Subject] =
        dates.map { .date($0) } + countries[unit].map { .country($0) }
        + CitationReader.mentions(in: bytes[unit]).map { .citation($0) }
      return subjects.map { Mention(unit: unit, subject: $0) }.sorted { $0.span < $1.span }
    }
  }

  private func mentions(in texts: [String], _ frontMatter: FrontMatter) -> [Mention] {
    mentions(
      in: texts, published: frontMatter.published, dateline: frontMatter.dateline?.date)
  }

  /// The outline of an article's body.
  package static func outline(
    of markdown: MarkdownDocument, firstUnit: Int = 0
  ) -> (provisions: [Provision], diagnostics: [Diagnostic]) {
    let lines = markdown.blocks.flatMap { block in
      block.texts.map { text in
        OutlineLine(
          text: block.kind == .code ? "" : text.text, isHeading: block.kind.isHeading,
          itemNumber: text.itemNumber,
          location: SourceLocation(file: markdown.file, line: text.lines.first))
      }
    }
    return OutlineReader.read(lines, firstUnit: firstUnit)
  }

  private static func bodyUnits(
    _ markdown: MarkdownDocument, _ provisions: [Provision], firstUnit: Int
  ) -> [TextUnit] {
    let texts = markdown.blocks.enumerated().flatMap { block, content in
      content.texts.map { (block: block, text: $0) }
    }
    // Children stand behind their parents, so the last one that holds a unit is the innermost.
    var innermost = [Int?](repeating: nil, count: texts.count)
    for (place, provision) in provisions.enumerated() {
      for unit in provision.units { innermost[unit - firstUnit] = place }
    }
    return texts.enumerated().map { index, part in
      let provision = innermost[index]
      let begins = provision.map { provisions[$0].units.lowerBound == firstUnit + index } ?? false
      return TextUnit(
        role: .body,
        anchor: begins ? provision.map { provisions[$0].eId } ?? "" : "p-\(index + 1)",
        text: part.text.text, lines: part.text.lines, block: part.block, provision: provision)
    }
  }
}

extension Block.Kind {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}
