import ArchiveModel

/// Cuts a page into units: roles of lines, headline blocks, then paragraphs run by run.
struct UnitReader {

  /// Breaks whose rival costs so little more are kept as seams.
  private static let smallMargin = 10

  private let page: RawPage
  private let corrections: PageCorrections
  private let roles: [LineRole]
  private let setting: PageSetting
  private var units: [PageUnit] = []
  private var run: [BodyLine] = []
  private var pending: [(at: Int, unit: PageUnit)] = []
  private var seams: [PageUnits.Seam] = []

  /// The units of a page.
  static func read(_ page: RawPage, _ corrections: PageCorrections) -> PageUnits {
    var reader = UnitReader(page, corrections)
    reader.readAll()
    return PageUnits(
      all: reader.setting.gluesBlocks
        ? reader.units : HeadlineBlocks.join(reader.units, on: page),
      seams: reader.seams)
  }

  private init(_ page: RawPage, _ corrections: PageCorrections) {
    self.page = page
    self.corrections = corrections
    setting = PageSetting(page)
    var roles = PageRoles.read(page, setting)
    for (index, line) in page.lines.enumerated() where !corrections.items.isEmpty {
      if corrections.has(.leftover, at: line.number) { roles[index] = .pageFurniture }
      if corrections.has(.headline, at: line.number) || corrections.has(.text, at: line.number) {
        roles[index] = .text
      }
    }
    self.roles = roles
  }

  private mutating func readAll() {
    var index = 0
    while index < page.lines.count {
      if let end = givenHeadline(from: index) {
        index = end
        continue
      }
      if roles[index] != .text {
        furniture(at: index)
        index += 1
        continue
      }
      var end = index + 1
      while setting.gluesBlocks, end < page.lines.count, !page.lines[end].followsBlankLine,
        roles[end] == .text, !corrections.begins(page.lines[end].number)
      {
        end += 1
      }
      if isHeadline(index..<end) {
        flush()
        units.append(unit(.headline, index..<end))
      } else {
        for line in index..<end { body(at: line) }
      }
      index = end
    }
    flush()
  }

  /// Reads the headline that a person has laid down from a line on; returns where it ends.
  private mutating func givenHeadline(from index: Int) -> Int? {
    guard let lines = corrections.headline(from: page.lines[index].number) else { return nil }
    let end = page.lines[index...].firstIndex { $0.number > lines.last } ?? page.lines.count
    flush()
    units.append(unit(.headline, index..<end))
    return end
  }

  private mutating func furniture(at index: Int) {
    if endsBrokenCredit(index) {
      body(at: index)
      return
    }
    let unit = unit(.furniture(roles[index]), index..<(index + 1))
    switch roles[index] {
    case .jumpFrom, .pageFurniture:
      flush()
      units.append(unit)
    default:
      pending.append((run.count, unit))
    }
  }

  /// Whether a line is the rest of a credit that begins at the end of the body line before it.
  private func endsBrokenCredit(_ index: Int) -> Bool {
    guard roles[index] == .credit || roles[index] == .sponsor, run.last?.index == index - 1 else {
      return false
    }
    let start = page.lines[index].scalars.lowerBound
    let text = text(of: (index - 1)..<(index + 1))
    return CreditReader.tail(text).map { $0.range.lowerBound < start } ?? false
  }

  private mutating func body(at index: Int) {
    let line = page.lines[index]
    let before = kindBefore()
    let isJoined = before == nil && !run.isEmpty
    run.append(
      BodyLine(
        page, index,
        BodyLine.Setting(
          indent: indent(of: line), place: place(of: line),
          mustStart: before != nil || run.isEmpty || corrections.begins(line.number),
          // A paragraph is lines that follow each other: none goes on behind a credit or a byline.
          mustGoOn: isJoined && corrections.has(.paragraphJoin, at: line.number),
          followsClosing: isClosing(before),
          followsStop: run.last.map { $0.endsSentence || $0.isTitular } ?? false,
          precedesByline: isHeadFurniture(index + 1), isJoined: isJoined)))
  }

  /// What stands between the run and its next line, if something does.
  private func kindBefore() -> PageUnit.Kind? {
    guard let last = pending.indices.last, pending[last].at == run.count else { return nil }
    return pending[last].unit.kind
  }

  private func indent(of line: PageLine) -> BodyLine.Indent {
    guard setting.indentsParagraphs else { return .unknown }
    return (1...2).contains(line.indent) ? .kept : .none
  }

  private func place(of line: PageLine) -> BodyLine.Place {
    if setting.gluesBlocks { return .apart }
    return line.followsBlankLine ? .afterGap : .dense
  }

  /// Whether a line that stands under headlines follows.
  private func isHeadFurniture(_ index: Int) -> Bool {
    guard index < roles.count else { return false }
    switch roles[index] {
    case .byline, .documentDate, .documentNumber: return true
    default: return false
    }
  }

  /// Whether a report is closed before the next line of the run, by a line or by its last words.
  private func isClosing(_ before: PageUnit.Kind?) -> Bool {
    switch before {
    case .furniture(.dateline), .furniture(.credit), .furniture(.jumpTo), .furniture(.sponsor),
      .furniture(.signature):
      true
    case nil:
      run.last.map { $0.closesReport || $0.followsClosing && $0.isTitular } ?? false
    default: false
    }
  }

  /// Whether lines printed as a block are a headline and not body text that lost its blank lines.
  private func isHeadline(_ range: Range<Int>) -> Bool {
    if range.contains(where: { corrections.has(.text, at: page.lines[$0].number) }) { return false }
    if range.count == 1 {
      let line = page.lines[range.lowerBound]
      return page.ends(of: line).first == Glyph.dash && PageUnit.isSubtitle(page.text(of: line))
    }
    guard range.count <= 8 else { return false }
    var commas = 0
    for line in page.lines[range] {
      let text = page.text(of: line)
      if text.last == 0x3002 || AnnexReader.begins(text) { return false }
      commas += text.reduce(0) { $0 + ($1 == 0xFF0C ? 1 : 0) }
    }
    return commas <= range.count
  }

  /// Fits the columns of the run that has been gathered and appends its paragraphs.
  private mutating func flush() {
    let path = setting.isUnwrapped ? ColumnPath.paragraphs(run.count) : ColumnFitter.fit(run)
    var next = 0
    var start = 0
    while start < run.count || next < pending.count {
      if next < pending.count, pending[next].at <= start {
        units.append(pending[next].unit)
        next += 1
        continue
      }
      var end = start + 1
      while end < run.count, !path.steps[end].startsParagraph { end += 1 }
      units.append(paragraph(start..<end, on: path))
      start = end
    }
    run.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func paragraph(_ places: Range<Int>, on path: ColumnPath) -> PageUnit {
    let first = run[places.lowerBound]
    let isShort =
      places.count == 1 && !first.endsSentence && !first.endsClause
      && first.marker == nil && first.isPlain && !first.startsDateline && !first.opensAnnex
      && !corrections.has(.text, at: page.lines[first.index].number)
    for place in places where !isShort && path.steps[place].margin < UnitReader.smallMargin {
      seams.append(
        PageUnits.Seam(
          line: run[place].index, isStart: place == places.lowerBound,
          margin: path.steps[place].margin))
    }
    let step = path.steps[places.lowerBound]
    return unit(
      isShort ? .short : .paragraph, first.index..<(first.index + places.count),
      column: step.column, margin: step.margin)
  }

  private func unit(
    _ kind: PageUnit.Kind, _ lines: Range<Int>, column: Int = 0, margin: Int? = nil
  ) -> PageUnit {
    var unit = PageUnit(kind, lines, column: column, margin: margin, on: page)
    guard !corrections.items.isEmpty else { return unit }
    let first = page.lines[lines.lowerBound].number
    if corrections.has(.boundary, at: first) { unit.given.begins = true }
    if corrections.has(.join, at: first) { unit.given.begins = false }
    if corrections.has(.paragraphJoin, at: first) { unit.given.opens = false }
    if corrections.begins(first) { unit.given.opens = true }
    unit.given.isHeadline = corrections.headline(from: first) != nil
    return unit
  }

  /// The characters of consecutive lines; stripped lines follow each other in the page's scalars.
  private func text(of lines: Range<Int>) -> ArraySlice<UInt32> {
    page.scalars[page.scalars(of: lines)]
  }
}
