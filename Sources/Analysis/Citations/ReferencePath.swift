/// The way to one provision or to several, as it is written: `第十二条第二款第（一）、（三）项`.
struct ReferencePath {
  /// One way for each provision that is named.
  let ways: [[ReferenceStep]]
  /// The offset behind the path.
  let end: Int

  /// Whether the path counts from a whole document: 款, 项 and 目 count in an article.
  var isWithinDocument: Bool { ways.allSatisfy { ($0.first?.level ?? .indent) <= .article } }

  /// The most provisions that a range or a list is expanded to.
  ///
  /// A bound against nonsense: the longest list in 78 laws and regulations names 12 provisions.
  static let most = 500

  /// Reads the path that begins with 第 at an offset; `nil` where none does.
  init?(_ text: ByteText, at start: Int) {
    var steps: [ReferenceStep] = []
    var end = start
    while let group = ReferencePath.group(text, at: end) {
      end = group.end
      guard group.steps.count == 1, let step = group.steps.first else {
        ways = group.steps.map { steps + [$0] }
        self.end = end
        return
      }
      if let last = steps.last, last.level >= step.level { return nil }
      steps.append(step)
      if let first = ReferencePath.firstParagraphs(text, at: end), step.level == .article {
        ways = (1...first.count).map { steps + [ReferenceStep(.paragraph, $0)] }
        self.end = first.end
        return
      }
    }
    guard !steps.isEmpty else { return nil }
    ways = [steps]
    self.end = end
  }

  /// 第…条, or a list before one word of rank: 第一、二、三项, 第十四至第十七项.
  private static func group(
    _ text: ByteText, at start: Int
  ) -> (steps: [ReferenceStep], end: Int)? {
    guard text.has("第", at: start), var member = member(text, at: start) else { return nil }
    var numbers = [member.value]
    while true {
      if let unit = unit(text, at: text.skippingBlanks(from: member.end)) {
        return close(numbers, unit, member, text)
      }
      guard let joiner = joiner(text, at: member.end),
        let next = self.member(text, at: joiner.end), numbers.count < most
      else { return nil }
      if joiner.isRange, let last = numbers.last, last < next.value, next.value - last < most {
        numbers += Array(last + 1..<next.value)
      }
      numbers.append(next.value)
      member = (next.value, next.end, member.isBracketed)
    }
  }

  private typealias Member = (value: Int, end: Int, isBracketed: Bool)

  private static func close(
    _ numbers: [Int], _ unit: (level: ReferenceStep.Level, end: Int), _ member: Member,
    _ text: ByteText
  ) -> (steps: [ReferenceStep], end: Int) {
    var inserted = 0
    var end = unit.end
    if unit.level == .article, text.has("之", at: end),
      let number = text.number(at: end + 3), number.value < 100
    {
      inserted = number.value
      end = number.end
    }
    let steps = numbers.enumerated().map { place, number in
      ReferenceStep(
        unit.level, number, inserted: place == numbers.count - 1 ? inserted : 0,
        isBracketed: member.isBracketed)
    }
    return (steps, end)
  }

  /// A number with its 第 and brackets, where it has them.
  private static func member(_ text: ByteText, at start: Int) -> Member? {
    var index = start
    if text.has("第", at: index) { index = text.skippingBlanks(from: index + 3) }
    var isBracketed = false
    if let open = text.first(of: ["（", "("], at: index) {
      isBracketed = true
      index = text.skippingBlanks(from: index + open.utf8CodeUnitCount)
    }
    guard let number = text.number(at: index), !text.has("两", at: index), number.value > 0 else {
      return nil
    }
    guard isBracketed else { return (number.value, number.end, false) }
    let end = text.skippingBlanks(from: number.end)
    guard let close = text.first(of: ["）", ")"], at: end) else { return nil }
    return (number.value, end + close.utf8CodeUnitCount, true)
  }

  private static func joiner(_ text: ByteText, at offset: Int) -> (isRange: Bool, end: Int)? {
    if let range = text.first(of: ["至", "到", "—", "－", "-", "～"], at: offset) {
      return (true, offset + range.utf8CodeUnitCount)
    }
    return text.first(of: ["、", "和", "及", "与", "或者", "或", "以及"], at: offset)
      .map { (false, offset + $0.utf8CodeUnitCount) }
  }

  /// The word of rank at an offset, unless it begins another word: 条例, 款项, 项目, 章程, 节目.
  static func unit(
    _ text: ByteText, at offset: Int
  ) -> (level: ReferenceStep.Level, end: Int)? {
    for unit in units where text.has(unit.word, at: offset) {
      let end = offset + unit.word.utf8CodeUnitCount
      return text.first(of: unit.others, at: end) == nil ? (unit.level, end) : nil
    }
    return nil
  }

  private static let units:
    [(word: StaticString, level: ReferenceStep.Level, others: [StaticString])] = [
      ("条", .article, ["例", "约", "件", "款"]), ("款", .paragraph, ["项", "式", "待"]),
      ("项", .point, ["目", "链"]), ("目", .indent, ["标", "录", "的", "前"]),
      ("章", .chapter, ["程"]), ("节", .section, ["课", "目", "日", "约", "能"]),
      ("部分", .part, []), ("编", .book, ["号", "制", "码", "辑", "队"]), ("分编", .part, []),
    ]

  /// 前三款 behind an article: its first three paragraphs.
  private static func firstParagraphs(
    _ text: ByteText, at offset: Int
  ) -> (count: Int, end: Int)? {
    guard text.has("前", at: offset), let number = text.number(at: offset + 3),
      (1...20).contains(number.value), text.has("款", at: number.end)
    else { return nil }
    return (number.value, number.end + 3)
  }
}
