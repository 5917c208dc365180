import ArchiveModel

/// References that count from where they stand: 本法第十条, 前两款, 该条例, 同条第二款.
extension CitationScan {
  /// What a document calls itself, the longest first.
  private static let kinds: [StaticString] = [
    "法典", "法", "条例", "规定", "办法", "细则", "规则", "意见", "决定", "通知", "方案", "规划", "解释", "章程",
    "准则", "公约", "协定", "条约", "议定书", "决议", "纲要", "计划", "标准", "规范", "规程", "指南", "通则", "公告", "批复",
    "守则", "制度", "修正案",
  ]

  /// What begins another word behind 法: 本法院, 该法人, 该法律案.
  private static let lawWords: [StaticString] = ["院", "人", "官", "律", "庭", "定", "治", "学", "案", "制"]

  /// What stands before 本 where it belongs to the word before: 基本法, 日本, 文本.
  private static let beforeOwn: [StaticString] = [
    "基", "根", "日", "资", "成", "版", "文", "样", "标", "范", "课", "剧", "书", "脚", "读", "抄", "译", "副", "原",
    "一",
  ]

  /// What may stand behind 本条, 该款, 前两项 where they are references.
  private static let behind: [StaticString] = [
    "规定", "所", "第", "的规定", "中规定", "列", "情形", "行为", "，", "。", "、", "和", "或者", "另", "以外", "限制",
    "适用", "中", "的", "）", ")", "违法", "原因", "案件", "申请", "处理", "办理", "执行", "；", "：",
  ]

  // MARK: 本

  /// Reads 本法第十条, 本意见, 本条第二款, 本章.
  mutating func readOwn(at start: Int) -> Int? {
    guard text.first(of: CitationScan.beforeOwn, before: start) == nil else { return nil }
    if let rank = rank(at: start + 3) { return readOwnRank(rank, start) }
    guard let kind = kind(at: start + 3) else { return nil }
    let end = start + 3 + kind.utf8CodeUnitCount
    if let path = pathBehind(end),
      path.isWithinDocument || ground.isPolicy(at: nil) && ground.hasProvisions
    {
      if let document = quoted(kind) {
        addProvisions(path.ways, Base(document: document), start, path.end)
      } else {
        addProvisions(path.ways, Base(), start, path.end)
      }
      return path.end
    }
    guard ground.hasProvisions else { return nil }
    add(.itself, start, end)
    return end
  }

  /// In a report 本法 is the law that it quotes, in a decision on changes the changed one.
  private func quoted(_ kind: StaticString) -> String? {
    if let amended = ground.amended, amended.hasSuffix(kind.description) { return amended }
    return ground.hasProvisions ? nil : names.last(endingWith: kind)
  }

  private mutating func readOwnRank(_ rank: Rank, _ start: Int) -> Int? {
    let end = start + 3 + rank.length
    let here = ground.place(inText: number, at: start)
    let anchor = ground.finder.ancestor(of: here) { ReferenceStep.Level($0) == rank.level }
    if let path = ReferencePath(text, at: text.skippingBlanks(from: end)),
      let level = path.ways.first?.first?.level, level > rank.level
    {
      addRelative(anchor.map { [$0] } ?? [], path, start, path.end)
      return path.end
    }
    guard ground.hasProvisions, anchor != nil || isFollowed(end) else { return nil }
    addRelative(anchor.map { [$0] } ?? [], nil, start, end)
    return end
  }

  // MARK: 前 and 上

  /// Reads 前款, 前两款, 前条, 前款第一项, 上款.
  mutating func readBefore(at start: Int) -> Int? {
    var index = start + 3
    var count = 1
    if text.has("前", at: start), let number = text.number(at: index),
      (1...20).contains(number.value)
    {
      count = number.value
      index = number.end
    } else if text.has("一", at: index) {
      index += 3
    }
    guard let rank = rank(at: index) else { return nil }
    let end = index + rank.length
    let isLaw = ground.finder.hasArticles
    guard isLaw && text.has("前", at: start) || isFollowed(end),
      text.first(of: ["目", "以", "之", "提", "当", "此", "加", "线", "网", "路"], before: start) == nil
    else { return nil }
    let places = before(count, rank.level, at: start)
    let path = ReferencePath(text, at: text.skippingBlanks(from: end)).flatMap { path in
      (path.ways.first?.first?.level).map { $0 > rank.level } == true ? path : nil
    }
    // A report's 前两项 without any provision is no reference.
    guard ground.hasProvisions || text.first(of: ["规定", "所", "第", "的规定"], at: end) != nil else {
      return nil
    }
    addRelative(places, path, start, path?.end ?? end)
    return path?.end ?? end
  }

  /// The provisions of a rank that stand before an offset; none where there are not so many.
  private func before(_ count: Int, _ level: ReferenceStep.Level, at offset: Int) -> [Int] {
    guard let here = ground.place(inText: number, at: offset) else { return [] }
    let finder = ground.finder
    guard !ground.isPolicy(at: here) else {
      // In a policy document 前款 is what stands before it in the same part, or the part before.
      // So does the text that a decision puts in, in quotation marks.
      if level == .paragraph, count == 1,
        ground.begins(here, beforeText: number) || isQuoted(offset)
      {
        return [here]
      }
      return exactly(count, finder.previous(count, before: here))
    }
    if let own = finder.ancestor(of: here, where: { ReferenceStep.Level($0) == level }) {
      let found = finder.previous(count, before: own)
      // Paragraphs that were glued to one line are told by the blank behind a stop.
      if found.isEmpty, level == .paragraph, count == 1, hasStop(before: offset) { return [own] }
      return exactly(count, found)
    }
    // A paragraph behind the points of its article: 前项 is the last of them.
    guard let article = finder.ancestor(of: here, where: { $0 == .article }) else { return [] }
    let near = max(article, here - CitationScan.farthestPoint)..<here
    let points = near.filter { ReferenceStep.Level(finder.provisions[$0].element) == level }
    return exactly(count, Array(points.suffix(count)))
  }

  /// How far before a paragraph its article's points are looked for, in provisions.
  private static let farthestPoint = 200

  private func exactly(_ count: Int, _ places: [Int]) -> [Int] {
    places.count == count ? places : []
  }

  private func isQuoted(_ offset: Int) -> Bool {
    var index = offset
    while index >= 3, offset - index < 3000 {
      index -= 1
      if text.has("”", at: index) { return false }
      if text.has("“", at: index) { return true }
    }
    return false
  }

  private func hasStop(before offset: Int) -> Bool {
    var index = offset
    while index >= 4, offset - index < 3000 {
      index -= 1
      if text.blank(at: index) > 0, text.has("。", before: index) { return true }
    }
    return false
  }

  // MARK: 该 and 同

  /// Reads 该法, 该条例第三条, 该款, 同条第二款.
  mutating func readThat(at start: Int) -> Int? {
    let isSame = text.has("同", at: start)
    guard text.first(of: ["合", "共", "不", "相", "如", "陪", "协", "应", "赞"], before: start) == nil else {
      return nil
    }
    if let rank = rank(at: start + 3) {
      let end = start + 3 + rank.length
      let path = ReferencePath(text, at: end)
      guard let last, last.number >= number - 1, path != nil || (!isSame && isFollowed(end)) else {
        return nil
      }
      let steps = Array(last.steps.prefix { $0.level <= rank.level })
      let anchor = steps.isEmpty ? climb(last.anchor, to: rank.level) : last.anchor
      guard !steps.isEmpty || anchor != nil else { return nil }
      let base = Base(document: last.document, anchor: anchor, steps: steps)
      let ways = path?.ways.map { steps.above($0.first?.level ?? .indent) + $0 } ?? [steps]
      addProvisions(ways, base, start, path?.end ?? end)
      return path?.end ?? end
    }
    guard let kind = kind(at: start + 3) else { return nil }
    let end = start + 3 + kind.utf8CodeUnitCount
    let path = pathBehind(end)
    guard let document = names.last(endingWith: kind) else {
      guard let path, !isSame else { return nil }
      mentions.append(.withoutAntecedent(from: start, to: path.end))
      return path.end
    }
    if let path {
      addProvisions(path.ways, Base(document: document), start, path.end)
      return path.end
    }
    guard !isSame else { return nil }
    add(.document(name: document), start, end)
    lastName = (document, end)
    return end
  }

  private func climb(_ place: Int?, to level: ReferenceStep.Level) -> Int? {
    ground.finder.ancestor(of: place) { ReferenceStep.Level($0) == level }
  }

  // MARK: Words

  typealias Rank = (level: ReferenceStep.Level, length: Int)

  private func rank(at offset: Int) -> Rank? {
    guard let rank = ReferencePath.unit(text, at: offset), rank.level != .book else { return nil }
    return (rank.level, rank.end - offset)
  }

  private func kind(at offset: Int) -> StaticString? {
    guard let kind = text.first(of: CitationScan.kinds, at: offset) else { return nil }
    let end = offset + kind.utf8CodeUnitCount
    guard kind.description != "法" || text.first(of: CitationScan.lawWords, at: end) == nil else {
      return nil
    }
    return kind
  }

  private func isFollowed(_ offset: Int) -> Bool {
    text.first(of: CitationScan.behind, at: offset) != nil
  }

  /// A path behind the name of a kind, 总则 and 分则 passed over.
  private func pathBehind(_ offset: Int) -> ReferencePath? {
    var index = text.skippingBlanks(from: offset)
    for word in ["总则", "分则", "的"] as [StaticString] where text.has(word, at: index) {
      index += word.utf8CodeUnitCount
    }
    return ReferencePath(text, at: text.skippingBlanks(from: index))
  }

  /// Adds a reference that counts from provisions of this document: 前款第一项.
  private mutating func addRelative(
    _ places: [Int], _ path: ReferencePath?, _ from: Int, _ to: Int
  ) {
    guard let lastPlace = places.last else {
      mentions.append(.withoutAntecedent(from: from, to: to))
      last = nil
      return
    }
    if let path {
      addProvisions(path.ways, Base(anchor: lastPlace), from, to)
      return
    }
    let eIds = places.map { ground.finder.provisions[$0].eId }
    mentions.append(
      CitationMention(
        span: .init(from: from, to: to), target: .provision(document: nil, eIds: eIds)))
    last = Reference(document: nil, anchor: lastPlace, steps: [], end: to, number: number)
  }
}

extension CitationMention {
  fileprivate static func withoutAntecedent(from: Int, to: Int) -> CitationMention {
    CitationMention(
      span: .init(from: from, to: to), target: .provision(document: nil, eIds: []),
      fault: .noAntecedent)
  }
}
