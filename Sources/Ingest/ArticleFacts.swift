import ArchiveModel

/// What the words of an article say about it: who, where, when, whose.
struct ArticleFacts {
  private(set) var byline: String?
  private(set) var authors: [String] = []
  private(set) var dateline: Dateline?
  private(set) var datelineText: String?
  private(set) var credit: String?
  private(set) var isSupplied = false
  private(set) var documentDate: CalendarDate?
  private(set) var documentNumber: String?
  /// Who signed at the end.
  private(set) var signatories: [String] = []
  private(set) var continuedFrom: Jump?
  private(set) var continuedTo: Jump?

  private let published: CalendarDate?

  init(published: CalendarDate?) {
    self.published = published
  }

  /// Takes in a line that stands on its own.
  mutating func take(_ role: LineRole, _ line: ArraySlice<UInt32>) {
    switch role {
    case .jumpFrom, .jumpTo: takeJump(line)
    case .dateline: if let found = DatelineReader.closing(line) { takeDateline(found, line) }
    case .byline: if let found = BylineReader.whole(line) { takeByline(found, line) }
    case .credit: if let found = CreditReader.whole(line) { takeCredit(found, line) }
    case .sponsor:
      isSupplied = true
      if let found = CreditReader.whole(line) { takeCredit(found, line) }
    case .documentDate: documentDate = documentDate ?? DateReader.fullDate(in: line)
    case .signature: takeSignature(line)
    case .documentNumber: documentNumber = documentNumber ?? PageText.string(line)
    case .text, .pageFurniture: break
    }
  }

  /// Whether something may be run in at the start of a paragraph that begins with a character.
  static func mayOpen(with first: UInt32) -> Bool {
    !LineStart(first).isDisjoint(with: [.parenthesis, .dateline])
  }

  /// Takes in what is run in at the start of the first paragraph; line ends are marked in it.
  mutating func takeOpening(_ text: ArraySlice<UInt32>) {
    let plain = text.prefix(80).filter { $0 != BylineReader.lineJoint }
    if let jump = JumpReader.head(plain[...]) { takeJump(plain[jump.range]) }
    let start: Int
    if let found = DatelineReader.opening(plain[...]) {
      takeDateline(found, plain[...])
      start = found.range.upperBound
    } else {
      start = 0
    }
    var index = text.startIndex
    var seen = 0
    while index < text.endIndex, seen < start || text[index] == BylineReader.lineJoint {
      if text[index] != BylineReader.lineJoint { seen += 1 }
      index += 1
    }
    while index < text.endIndex, EmWidth.isSpace(text[index]) { index += 1 }
    if let found = BylineReader.parenthesised(text, at: index) { takeByline(found, text) }
  }

  /// Takes in what is run in at the end of a paragraph that something closes.
  mutating func takeClosing(_ text: ArraySlice<UInt32>) {
    if let jump = JumpReader.tail(text) { takeJump(text[jump.range]) }
    if let found = DatelineReader.closing(text) { takeDateline(found, text) }
    if let found = CreditReader.tail(text) { takeCredit(found, text) }
  }

  private mutating func takeSignature(_ line: ArraySlice<UInt32>) {
    if let day = DateReader.fullDate(in: line) {
      documentDate = documentDate ?? day
    } else {
      signatories.append(PageText.string(line))
    }
  }

  private mutating func takeJump(_ line: ArraySlice<UInt32>) {
    guard let found = JumpReader.read(line) else { return }
    let jump = Jump(text: PageText.string(line), page: found.page)
    switch found.direction {
    case .from: continuedFrom = continuedFrom ?? jump
    case .to: continuedTo = continuedTo ?? jump
    }
  }

  private mutating func takeDateline(
    _ found: DatelineReader.Finding, _ text: ArraySlice<UInt32>
  ) {
    guard dateline == nil else { return }
    dateline = Dateline(
      place: found.place.map { PageText.string(text[$0]) },
      date: found.day?.date(published: published), agency: PageText.string(text[found.agency]))
    datelineText = PageText.string(text[found.range])
    guard byline == nil, let rest = found.rest else { return }
    if let names = BylineReader.whole(text[rest]) { takeByline(names, text) }
  }

  private mutating func takeByline(_ found: BylineReader.Finding, _ text: ArraySlice<UInt32>) {
    guard byline == nil else { return }
    byline = PageText.string(text[found.range].filter { $0 != BylineReader.lineJoint })
    authors = found.authors.map { PageText.string($0) }
  }

  private mutating func takeCredit(_ found: CreditReader.Finding, _ text: ArraySlice<UInt32>) {
    if found.sort == .supplied { isSupplied = true }
    credit = credit ?? PageText.string(text[found.range])
  }
}
