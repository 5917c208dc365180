/// The roles of a page's lines, where their neighbours have been asked too.
enum PageRoles {
  static func read(_ page: RawPage, _ setting: PageSetting) -> [LineRole] {
    var roles = page.lines.map { role(of: $0, page) }
    for index in roles.indices where roles[index] == .byline {
      if isHeadlineTop(index, page, setting, roles) || followsDateline(index, page) {
        roles[index] = .text
      }
    }
    for index in roles.indices where isDay(index, page) {
      guard let block = SignatureReader.block(endingAt: index, page, roles) else { continue }
      for place in block { roles[place] = .signature }
    }
    takeEdges(&roles, page)
    for index in roles.indices where roles[index] == .text {
      if isLoneNumber(index, page, roles) { roles[index] = .pageFurniture }
    }
    return roles
  }

  private static func role(of line: PageLine, _ page: RawPage) -> LineRole {
    let isRunning = !line.marks.isDisjoint(with: [.stop, .comma])
    let (first, last) = page.ends(of: line)
    let start = LineStart(first)
    let mayTell =
      isRunning
      ? LineRole.mayTell(running: start, last: last)
      : LineRole.mayTell(page.text(of: line), start: start, last: last)
    return mayTell ? LineRole(page.text(of: line), isRunning: isRunning) : .text
  }

  /// What looks like a byline at the top of a block is part of a headline.
  private static func isHeadlineTop(
    _ index: Int, _ page: RawPage, _ setting: PageSetting, _ roles: [LineRole]
  ) -> Bool {
    guard setting.gluesBlocks, index + 1 < page.lines.count else { return false }
    let isTop = index == 0 || page.lines[index].followsBlankLine
    return isTop && !page.lines[index + 1].followsBlankLine && roles[index + 1] == .text
  }

  /// A byline in parentheses after a dateline that fills its line is run in and not a line of its own.
  private static func followsDateline(_ index: Int, _ page: RawPage) -> Bool {
    guard index > 0, Glyph.parenthesised(page.text(of: page.lines[index])) != nil else {
      return false
    }
    let before = page.text(of: page.lines[index - 1])
    return DatelineReader.opening(before).map { $0.range.upperBound == before.endIndex } ?? false
  }

  /// Page numbers, names of sections and bare dates at the top and at the foot of the page, and of
  /// each sheet of it, belong to the page.
  private static func takeEdges(_ roles: inout [LineRole], _ page: RawPage) {
    var isEdge = true
    for index in roles.indices {
      if page.lines[index].startsSheet { isEdge = true }
      isEdge = isEdge && isEdgeLine(index, &roles, page)
    }
    for index in roles.indices.reversed() where isLastOfSheet(index, page) {
      var place = index
      while place >= 0, roles[place] == .pageFurniture || !isDay(place, page),
        isEdgeLine(place, &roles, page)
      {
        place -= 1
      }
    }
  }

  private static func isLastOfSheet(_ index: Int, _ page: RawPage) -> Bool {
    index + 1 == page.lines.count || page.lines[index + 1].startsSheet
  }

  /// Whether a line is a day: at the foot it dates the document above it.
  private static func isDay(_ index: Int, _ page: RawPage) -> Bool {
    guard page.ends(of: page.lines[index]).last == 0x65E5 else { return false }
    var cursor = Cursor(page.text(of: page.lines[index]))
    return DateReader.take(&cursor) != nil && cursor.isAtEnd
  }

  private static func isEdgeLine(
    _ index: Int, _ roles: inout [LineRole], _ page: RawPage
  ) -> Bool {
    if roles[index] == .pageFurniture { return true }
    guard roles[index] == .text, PageFurnitureReader.isFolio(page.text(of: page.lines[index]))
    else { return false }
    roles[index] = .pageFurniture
    return true
  }

  /// A page number between two articles: no sentence is open before it.
  private static func isLoneNumber(_ index: Int, _ page: RawPage, _ roles: [LineRole]) -> Bool {
    guard page.lines[index].scalars.count <= PageFurnitureReader.numberLimit,
      PageFurnitureReader.isNumber(page.text(of: page.lines[index]))
    else { return false }
    if index == 0 || roles[index - 1] != .text { return true }
    return Glyph.isSentence(page.text(of: page.lines[index - 1]))
  }
}
