import ArchiveModel

/// References that begin with 第, and what each counts from.
extension CitationScan {
  /// What a reference counts from.
  struct Base {
    /// The cited document; `nil` for the citing one.
    var document: String?
    /// A provision of the citing document.
    var anchor: Int?
    /// Steps that the written ones continue.
    var steps: [ReferenceStep] = []
    /// Where the mention begins, if before 第.
    var start: Int?
    var isRange = false
  }

  /// Reads 第十二条第二款 and decides of which document it is.
  mutating func readReference(at start: Int) -> Int? {
    guard let path = ReferencePath(text, at: start), let level = path.ways.first?.first?.level,
      !ground.isNumber(inText: number, at: start, text),
      let base = base(of: path, level, at: start)
    else { return nil }
    let ways = path.ways.map { base.steps.above($0.first?.level ?? level) + $0 }
    if base.isRange, let range = range(to: ways, base) {
      let from = mentions.removeLast().span.from
      addProvisions(range, base, from, path.end)
    } else {
      addProvisions(ways, base, base.start ?? start, path.end)
    }
    return path.end
  }

  private func base(
    of path: ReferencePath, _ level: ReferenceStep.Level, at start: Int
  ) -> Base? {
    if let list = listed(level, at: start) { return list }
    // 款 are counted in an article; a whole document has none.
    guard level != .paragraph || ground.hasProvisions else { return nil }
    if level == .paragraph || level == .indent {
      return own(path, level, at: start)
    }
    if isBehindName(start), let name = lastName?.name { return Base(document: name) }
    if let bare = bareName(before: start) { return Base(document: bare.name, start: bare.start) }
    return ground.hasProvisions ? own(path, level, at: start) : reported(level, path, at: start)
  }

  // MARK: Lists

  /// The member of a list goes on from the one before it: 第五条、第六条; 第一款第一项和第三项.
  private func listed(_ level: ReferenceStep.Level, at start: Int) -> Base? {
    guard let last, last.number == number, last.end <= start, start - last.end <= 24,
      let gap = ReferenceGap(text, last.end..<start)
    else { return nil }
    switch gap {
    case .list, .range:
      var base = Base(document: last.document, anchor: last.anchor, steps: last.steps)
      if base.steps.above(level).isEmpty { base.anchor = climb(last.anchor, above: level) }
      base.isRange = gap == .range
      return base
    case .inside:
      guard let deepest = last.steps.last?.level ?? self.level(of: last.anchor), deepest < level
      else { return nil }
      return Base(document: last.document, anchor: last.anchor, steps: last.steps)
    }
  }

  /// The nearest provision around one that is wider than a level.
  private func climb(_ place: Int?, above level: ReferenceStep.Level) -> Int? {
    place.flatMap { ground.finder.ancestor(of: $0) { ReferenceStep.Level($0) < level } }
  }

  private func level(of place: Int?) -> ReferenceStep.Level? {
    place.map { ReferenceStep.Level(ground.finder.provisions[$0].element) }
  }

  /// 第三条至第五条: every article between the two.
  private func range(to ways: [[ReferenceStep]], _ base: Base) -> [[ReferenceStep]]? {
    guard let from = last?.steps, let first = from.last, let to = ways.first, let final = to.last,
      ways.count == 1, mentions.last?.span.to == last?.end
    else { return nil }
    let above = Array(from.dropLast())
    guard first.level == final.level, above == Array(to.dropLast()) else { return [from, to] }
    if base.document == nil, let between = between(from, to, base) {
      return [from] + between.map { above + [$0] } + [to]
    }
    if first.ordinal == final.ordinal, first.inserted < final.inserted {
      return [from]
        + (first.inserted + 1..<final.inserted).map {
          above + [ReferenceStep(first.level, first.ordinal, inserted: $0)]
        } + [to]
    }
    guard first.ordinal < final.ordinal, final.ordinal - first.ordinal < ReferencePath.most else {
      return [from, to]
    }
    return [from]
      + (first.ordinal + 1..<final.ordinal).map {
        above + [ReferenceStep(first.level, $0, isBracketed: first.isBracketed)]
      } + [to]
  }

  /// The provisions of the citing document between two, the inserted ones too: 第十条之一.
  private func between(
    _ from: [ReferenceStep], _ to: [ReferenceStep], _ base: Base
  ) -> [ReferenceStep]? {
    let here = base.anchor ?? ground.place(inText: number, at: last?.end ?? 0)
    guard let level = from.last?.level, let start = place(of: from, base, at: here),
      let end = place(of: to, base, at: here), start < end
    else { return nil }
    let provisions = ground.finder.provisions
    let wanted = provisions[start]
    return provisions[start + 1..<end].filter {
      $0.element == wanted.element && ($0.element == .article || $0.parent == wanted.parent)
    }.map {
      ReferenceStep(
        level, $0.ordinal, inserted: $0.inserted, isBracketed: from.last?.isBracketed ?? false)
    }
  }

  // MARK: The citing document itself

  /// A reference with nothing before it speaks of the document that it stands in.
  private func own(
    _ path: ReferencePath, _ level: ReferenceStep.Level, at start: Int
  ) -> Base? {
    let here = ground.place(inText: number, at: start)
    guard !ground.isPolicy(at: here) else {
      if let amended = ground.amended, level == .article { return Base(document: amended) }
      let isMeant =
        text.first(of: CitationScan.pointers, before: start) != nil
        || text.first(of: CitationScan.followers, at: path.end) != nil
      guard isMeant || ground.finder.hasArticles else { return reported(level, path, at: start) }
      guard let way = path.ways.first, place(of: way, Base(), at: here) != nil else { return nil }
      return Base()
    }
    if level == .section, let chapter = ground.finder.ancestor(of: here, where: { $0 == .chapter })
    {
      return Base(anchor: chapter)
    }
    guard level > .article else { return Base() }
    let near = Base(anchor: climb(here, above: level))
    guard let way = path.ways.first, near.anchor == nil || place(of: way, near, at: here) == nil
    else {
      return near
    }
    // In a paragraph without such a part the article around it is meant.
    let around = Base(anchor: ground.finder.ancestor(of: here) { $0 == .article })
    if around.anchor != nil, place(of: way, around, at: here) != nil { return around }
    // 第四项规定的情形 may go on from an article of another law in the same text.
    if let last, last.number == number, !last.steps.above(level).isEmpty {
      return Base(document: last.document, anchor: last.anchor, steps: last.steps)
    }
    return around.anchor == nil ? nil : around
  }

  /// A report that names a law and then quotes from it: 其中第十二条规定.
  private func reported(
    _ level: ReferenceStep.Level, _ path: ReferencePath, at start: Int
  ) -> Base? {
    guard level == .article else { return nil }
    if let amended = ground.amended { return Base(document: amended) }
    // Two ranks together, 第六条第二款, are never anything else.
    guard let name = lastName?.name,
      path.ways.contains(where: { $0.count > 1 })
        || text.first(of: CitationScan.followers, at: path.end) != nil
    else { return nil }
    return Base(document: name)
  }

  /// What stands before a reference to a policy document's own parts.
  private static let pointers: [StaticString] = [
    "上述", "前述", "按照", "依照", "根据", "依据", "按", "见", "违反", "符合", "除", "本文", "文件",
  ]

  /// What stands behind a reference.
  private static let followers: [StaticString] = [
    "规定", "的规定", "所列", "所称", "所述", "明确", "要求", "提出", "中规定", "指出", "、第", "和第", "至第",
  ]

  // MARK: Adding

  /// Where steps lead in the citing document.
  func place(of steps: [ReferenceStep], _ base: Base, at here: Int?) -> Int? {
    if ground.isPolicy(at: here), let first = steps.first {
      return ground.finder.clause(of: steps, first, near: base.anchor ?? here)
    }
    return ground.finder.place(of: address(of: steps, base), near: here)
  }

  private func address(of steps: [ReferenceStep], _ base: Base) -> String {
    let anchor = base.document == nil ? base.anchor.map { ground.finder.provisions[$0].eId } : nil
    return [anchor, steps.isEmpty ? nil : steps.eId].compactMap { $0 }.joined(separator: "__")
  }

  /// Adds a mention of provisions and keeps it in mind for what follows.
  mutating func addProvisions(
    _ ways: [[ReferenceStep]], _ base: Base, _ from: Int, _ to: Int
  ) {
    var fault: CitationMention.Fault?
    let eIds = ways.map { steps -> String in
      let address = address(of: steps, base)
      guard base.document == nil, ground.hasProvisions else { return address }
      let here = ground.place(inText: number, at: from)
      if let place = place(of: steps, base, at: here) {
        return ground.finder.provisions[place].eId
      }
      fault = .noSuchProvision
      return address
    }
    mentions.append(
      CitationMention(
        span: SourceSpan(from: from, to: to),
        target: .provision(document: base.document, eIds: eIds), fault: fault))
    last = Reference(
      document: base.document, anchor: base.anchor, steps: ways.last ?? [], end: to, number: number)
  }
}

extension ReferenceStep.Level {
  /// The rank at which references speak of a provision.
  init(_ element: ProvisionElement) {
    switch element {
    case .attachment, .book: self = .book
    case .part, .division: self = .part
    case .chapter: self = .chapter
    case .lawSection: self = .section
    case .article, .section: self = .article
    case .lawParagraph, .subsection: self = .paragraph
    case .point, .paragraph: self = .point
    case .indent, .subparagraph: self = .indent
    }
  }
}
