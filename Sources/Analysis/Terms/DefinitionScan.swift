import ArchiveModel

/// Finds the words that the texts of a document define, in one pass.
struct DefinitionScan {
  private let ground: CitationGround
  private let count: Int
  private(set) var definitions: [TermDefinition] = []
  private var text = ByteText([])
  private var number = 0
  /// The provision whose items explain words, behind 下列用语的含义.
  private var glossary: Int?

  /// The longest term, in bytes: 20 characters.
  private static let longest = 60

  init(_ ground: CitationGround, count: Int) {
    self.ground = ground
    self.count = count
  }

  mutating func read(_ bytes: [UInt8], _ landmarks: Landmarks, number: Int) {
    text = ByteText(bytes)
    self.number = number
    readGlossaryItem()
    for sign in landmarks.offsets(of: .term) {
      if text.has("所", before: sign) {
        readMeaning(at: sign + 3)
      } else {
        readShortForm(behind: sign + 3)
      }
    }
    startGlossary()
  }

  // MARK: 所称

  private mutating func readMeaning(at offset: Int) {
    var start = offset
    for sign in ["的", "“", "‘", "\""] as [StaticString] where text.has(sign, at: start) {
      start += sign.utf8CodeUnitCount
    }
    guard let end = end(from: start), text.first(of: ["下列", "以下", "前款"], at: start) == nil
    else { return }
    var behind = end
    for sign in ["”", "’", "\""] as [StaticString] where text.has(sign, at: behind) {
      behind += sign.utf8CodeUnitCount
    }
    if let open = text.first(of: ["（", "("], at: behind) {
      behind += open.utf8CodeUnitCount
      while behind < text.count, text.first(of: ["）", ")"], before: behind) == nil { behind += 1 }
    }
    guard text.first(of: DefinitionScan.verbs, at: behind) != nil else { return }
    let holder = holder(before: offset - 6)
    add(
      start..<end, .meaning, validity: holder.map { ground.finder.provisions[$0].units },
      validFrom: 0)
  }

  /// The end of a term: before a verb, a bracket or a closing quotation mark.
  private func end(from start: Int) -> Int? {
    var end = start
    while end < text.count, end - start <= DefinitionScan.longest {
      if text.first(of: DefinitionScan.ends, at: end) != nil { return end > start ? end : nil }
      if text.first(of: ["。", "；", "，", "\n", "："], at: end) != nil { return nil }
      end += 1
    }
    return nil
  }

  private static let verbs: [StaticString] = [
    "，是指", "，系指", "，指", "，包括", "，是", "是指", "系指", "包括", "，特指",
  ]
  private static let ends: [StaticString] = verbs + ["（", "(", "”", "’", "\""]

  /// The provision that 本条, 本款 or 本章 before 所称 limits a meaning to.
  private func holder(before offset: Int) -> Int? {
    let ranks: [(word: StaticString, elements: [ProvisionElement])] = [
      ("本条", [.article]), ("本款", [.lawParagraph]), ("本章", [.chapter]), ("本节", [.lawSection]),
      ("本编", [.book]),
    ]
    guard let rank = ranks.first(where: { text.has($0.word, before: offset + 3) }) else {
      return nil
    }
    let here = ground.place(inText: number, at: offset)
    return ground.finder.ancestor(of: here) { rank.elements.contains($0) }
  }

  // MARK: 以下简称

  private mutating func readShortForm(behind offset: Int) {
    guard let word = text.first(of: ShortForm.words, before: offset) else { return }
    let isBare = word.description == "简称"
    let start = offset - word.utf8CodeUnitCount
    if isBare, text.first(of: ["（", "(", "，"], before: start) == nil { return }
    guard let form = ShortForm.form(text, at: offset) else { return }
    add(form, .shortForm, validity: number..<count, validFrom: form.lowerBound)
  }

  // MARK: 用语

  private mutating func startGlossary() {
    guard text.first(of: ["：", ":"], before: text.count) != nil, hasGlossaryWords,
      let place = ground.place(inText: number, at: text.count)
    else { return }
    glossary = ground.finder.ancestor(of: place) { $0 == .article || $0 == .section } ?? place
  }

  private var hasGlossaryWords: Bool {
    let start = max(0, text.count - 90)
    return (start..<text.count).contains { text.has("用语", at: $0) || text.has("术语", at: $0) }
      && (start..<text.count).contains { text.has("含义", at: $0) || text.has("定义", at: $0) }
  }

  /// （一）再生水，是指…….
  private mutating func readGlossaryItem() {
    guard let glossary, let place = ground.place(inText: number, at: 0) else { return }
    let provisions = ground.finder.provisions
    guard provisions[glossary].units.contains(number) else {
      self.glossary = nil
      return
    }
    let isFirst = provisions[place].units.lowerBound == number
    var start = text.skippingBlanks(from: isFirst ? provisions[place].headSpan.to : 0)
    // A run-in heading is the term itself.
    if isFirst, provisions[place].heading != nil { start = numberEnd(of: provisions[place]) }
    if let quote = text.first(of: ["“", "‘", "\""], at: start) { start += quote.utf8CodeUnitCount }
    var end = start
    while end < text.count, end - start <= DefinitionScan.longest,
      text.first(of: DefinitionScan.glossaryEnds, at: end) == nil
    {
      if text.first(of: ["。", "；", "，", "\n"], at: end) != nil { return }
      end += 1
    }
    guard end > start, end < text.count, end - start <= DefinitionScan.longest else { return }
    add(start..<end, .glossary, validity: nil, validFrom: 0)
  }

  private static let glossaryEnds: [StaticString] = ends + ["：", ":"]

  private func numberEnd(of provision: Provision) -> Int {
    text.skippingBlanks(from: provision.number.utf8.count)
  }

  // MARK: Adding

  private mutating func add(
    _ range: Range<Int>, _ form: TermDefinition.Form, validity: Range<Int>?, validFrom: Int
  ) {
    // One character is no term that could be told in running text.
    guard range.count >= 4, range.count <= DefinitionScan.longest else { return }
    definitions.append(
      TermDefinition(
        term: text.string(range), form: form, unit: number,
        span: SourceSpan(from: range.lowerBound, to: range.upperBound),
        provision: ground.place(inText: number, at: range.lowerBound),
        validity: validity ?? 0..<count, validFrom: validFrom))
  }
}
