import ArchiveModel

/// Makes an article draft of the units of one article.
struct DraftAssembly {
  private let page: RawPage
  private let text: PageText
  private let units: ArraySlice<PageUnit>
  private let cut: ArticleCut
  /// How sure its beginning is where that was found with what stands before the page.
  private let openingConfidence: Int?
  /// The doubts about where it begins and what belongs to it.
  private let found: [Doubt]
  private var facts: ArticleFacts
  private var paragraphs: [DraftParagraph] = []
  private var printed: [PrintedLine] = []
  private var titleLines: [Int] = []
  private var subtitleLines: [Int] = []
  private var columnName: String?
  /// Where the characters of the paragraphs stand.
  private var body: [Range<Int>] = []
  private var hasBody = false
  /// Whether the last paragraph is of a list of annexes, whose items are no headings.
  private var isInAnnexes = false
  /// The unit before the one that is taken.
  private var lastUnit: PageUnit?
  /// The place of the last paragraph among the page's units.
  private let lastParagraph: Int?
  private var hasPicture = false

  static func assemble(
    _ cut: ArticleCut, of units: [PageUnit], on page: RawPage, published: CalendarDate?,
    opening: PagePiece.Opening?, doubts: [Doubt]
  ) -> ArticleDraft {
    let carried = cut.units.lowerBound == 0 ? opening : nil
    var assembly = DraftAssembly(
      cut, units, page, published, carried?.confidence, (carried?.doubts ?? []) + doubts)
    for (place, unit) in zip(cut.units, assembly.units) {
      assembly.take(unit, at: place)
      assembly.lastUnit = unit
    }
    return assembly.draft()
  }

  private init(
    _ cut: ArticleCut, _ units: [PageUnit], _ page: RawPage, _ published: CalendarDate?,
    _ openingConfidence: Int?, _ doubts: [Doubt]
  ) {
    self.openingConfidence = openingConfidence
    found = doubts
    self.page = page
    self.cut = cut
    self.units = units[cut.units]
    lastParagraph = units[cut.units].lastIndex(where: \.isParagraph)
    text = PageText(page: page)
    paragraphs.reserveCapacity(cut.units.count)
    body.reserveCapacity(cut.units.count)
    facts = ArticleFacts(published: published)
  }

  private mutating func take(_ unit: PageUnit, at place: Int) {
    switch unit.kind {
    case .furniture(let role): takeFurniture(role, unit)
    case .paragraph: takeParagraph(unit)
    case .headline, .short:
      if place == cut.title || unit.isSubtitle && !isInBody(place) {
        takeTitle(unit)
      } else if isInBody(place) {
        append(unit, as: .heading)
      } else {
        takeColumnName(unit)
      }
    }
  }

  /// Whether body text stands before and after a unit, or before it where no headline does.
  private func isInBody(_ place: Int) -> Bool {
    hasBody && (lastParagraph.map { place < $0 } ?? false || cut.title.map { place < $0 } ?? true)
  }

  private mutating func takeTitle(_ unit: PageUnit) {
    for line in unit.lines {
      let isSubtitle = !subtitleLines.isEmpty || Word.dash.starts(page.text(of: page.lines[line]))
      if isSubtitle, !titleLines.isEmpty || unit.isSubtitle {
        subtitleLines.append(line)
      } else {
        titleLines.append(line)
      }
    }
  }

  private mutating func takeColumnName(_ unit: PageUnit) {
    for line in unit.lines {
      let words = page.string(of: page.lines[line])
      let isName = columnName == nil && unit.kind == .short && unit.width <= 16
      printed.append(
        PrintedLine(
          role: isName ? .columnName : .other, text: words, line: page.lines[line].number))
      if isName { columnName = words }
    }
  }

  private mutating func takeFurniture(_ role: LineRole, _ unit: PageUnit) {
    let line = page.lines[unit.lines.lowerBound]
    facts.take(role, page.text(of: line))
    if role == .credit { hasPicture = true }
    printed.append(
      PrintedLine(
        role: printedRole(role, page.text(of: line)), text: page.string(of: line),
        line: line.number))
  }

  private func printedRole(_ role: LineRole, _ line: ArraySlice<UInt32>) -> PrintedLine.Role {
    switch role {
    case .sponsor: CreditReader.whole(line) == nil ? .other : .credit
    case .jumpFrom, .jumpTo: .jump
    case .dateline: .dateline
    case .documentDate: .documentDate
    case .documentNumber: .documentNumber
    case .signature: DateReader.fullDate(in: line) == nil ? .other : .documentDate
    case .byline: .byline
    case .credit: .credit
    case .text, .pageFurniture: .other
    }
  }

  private mutating func takeParagraph(_ unit: PageUnit) {
    if !hasBody {
      takeOpening(unit)
    }
    let plain = page.scalars[page.scalars(of: unit.lines)]
    if unit.closing != .none { facts.takeClosing(plain) }
    if unit.closing == .picture { hasPicture = true }
    body.append(plain.indices)
    hasBody = true
    isInAnnexes = AnnexReader.begins(plain) || isInAnnexes && ClauseMarker(plain) == .arabic
    append(unit, as: !isInAnnexes && isHeading(unit, plain) ? .heading : .paragraph)
  }

  /// Takes in what is run in at the start of the first paragraph, which few characters begin.
  private mutating func takeOpening(_ unit: PageUnit) {
    guard ArticleFacts.mayOpen(with: page.ends(of: page.lines[unit.lines.lowerBound]).first) else {
      return
    }
    // A dateline and a byline are shorter, even with a line end after each character.
    facts.takeOpening(text.scalars(unit.lines, joint: BylineReader.lineJoint, limit: 400)[...])
  }

  /// Whether a paragraph is the heading of a clause: marked, short, without a final stop.
  private func isHeading(_ unit: PageUnit, _ plain: ArraySlice<UInt32>) -> Bool {
    guard unit.lines.count <= 3, plain.count <= 60, let marker = ClauseMarker(plain),
      !unit.endsSentence || !plain.contains(0x3002)
    else { return false }
    return marker == .section || marker == .article && !plain.contains(0xFF0C)
      || !unit.endsSentence
  }

  private mutating func append(_ unit: PageUnit, as role: DraftParagraph.Role) {
    if role == .paragraph, let before = lastUnit, CutParagraph(on: page).isOne(before, unit),
      let last = paragraphs.last, last.role == .paragraph
    {
      paragraphs[paragraphs.count - 1] = DraftParagraph(
        role: .paragraph, text: PageText.joined(last.text, text.joined(unit.lines)),
        lines: last.lines + [text.range(unit.lines)], confidence: last.confidence)
      return
    }
    paragraphs.append(
      DraftParagraph(
        role: role, text: text.joined(unit.lines), lines: [text.range(unit.lines)],
        confidence: unit.margin.map { Confidence.paragraph(margin: $0) } ?? 100))
  }

  private func draft() -> ArticleDraft {
    let title = title()
    let subtitle = subtitleLines.map { page.string(of: page.lines[$0]) }.joined()
    let kind = kind(title: title)
    return ArticleDraft(
      kind: kind, title: title.map { PageText.string($0) },
      subtitle: subtitle.isEmpty ? nil : subtitle, columnName: columnName, byline: facts.byline,
      authors: facts.authors, dateline: facts.dateline, datelineText: facts.datelineText,
      credit: facts.credit, issuers: issuers(title), documentDate: facts.documentDate,
      documentNumber: facts.documentNumber, continuedFrom: facts.continuedFrom,
      continuedTo: facts.continuedTo, paragraphs: paragraphs(of: kind), printed: printed,
      lines: ranges(),
      boundaryConfidence: cut.units.lowerBound == 0
        ? openingConfidence ?? 100 : Confidence.boundary(margin: cut.boundaryMargin),
      headlineConfidence: cut.headlineMargin.map { Confidence.headline(margin: $0) },
      doubts: found + doubts())
  }

  /// The lines of its units; what belongs to the page between them parts them.
  private func ranges() -> [LineRange] {
    var ranges: [Range<Int>] = []
    for unit in units {
      if let last = ranges.last, last.upperBound == unit.lines.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<unit.lines.upperBound
      } else {
        ranges.append(unit.lines)
      }
    }
    return ranges.map { text.range($0) }
  }

  /// The headline; its lines are compared with the body where there are several.
  private func title() -> [UInt32]? {
    guard !titleLines.isEmpty else { return nil }
    let body = titleLines.count > 1 ? body.flatMap { page.scalars[$0] } : []
    return HeadlineText.join(titleLines.map { Array(page.text(of: page.lines[$0])) }, body: body)
  }

  private func kind(title: [UInt32]?) -> ArticleKind {
    let hasDocumentTitle = title.map { DocumentHeadReader.isDocumentTitle($0[...]) } ?? false
    return KindEvidence.kind(
      KindEvidence.Evidence(
        isSupplied: facts.isSupplied,
        isDocument: hasDocumentTitle
          && (facts.documentDate != nil || facts.documentNumber != nil || hasClauses),
        hasPicture: hasPicture, hasTitle: title != nil, hasDateline: facts.dateline != nil,
        isContinued: facts.continuedFrom != nil, paragraphs: paragraphs.count,
        length: body.reduce(0) { $0 + $1.count }))
  }

  private var hasClauses: Bool {
    paragraphs.filter { $0.role == .heading }.count >= 2
  }

  private func issuers(_ title: [UInt32]?) -> [String] {
    let issuers = title.map { title in
      DocumentHeadReader.issuers(in: title[...]).map { PageText.string(title[$0]) }
    }
    return issuers.flatMap { $0.isEmpty ? nil : $0 } ?? facts.signatories
  }

  private func paragraphs(of kind: ArticleKind) -> [DraftParagraph] {
    guard kind == .caption else { return paragraphs }
    return paragraphs.map { paragraph in
      DraftParagraph(
        role: .caption, text: paragraph.text, lines: paragraph.lines,
        confidence: paragraph.confidence)
    }
  }

  private func doubts() -> [Doubt] {
    var doubts: [Doubt] = []
    if cut.title == nil, facts.continuedFrom == nil, !hasPicture {
      doubts.append(Doubt(.noHeadline))
    }
    if !hasBody { doubts.append(Doubt(.noBody)) }
    return doubts
  }
}
