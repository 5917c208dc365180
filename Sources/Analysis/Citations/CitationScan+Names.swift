import ArchiveModel

/// Names in 《》 and the short names that they get.
extension CitationScan {
  /// The longest name, in bytes: one that runs on for more than 200 characters has lost its closing
  /// sign.
  private static let longest = 600

  /// Reads 《……》 with what it quotes inside.
  mutating func readName(at start: Int) -> Int? {
    guard let end = closing(from: start) else { return nil }
    let bytes = DocumentName.joined(text.bytes[start + 3..<end - 3])
    guard !bytes.isEmpty else { return end }
    let written = String(decoding: bytes, as: UTF8.self)
    let name = names.name(for: written)
    guard DocumentName.isOfficial(bytes) || name != written else {
      add(.work(name: written), start, end)
      return end
    }
    add(.document(name: name), start, end)
    names.add(name)
    lastName = (name, end)
    if let short = shortName(behind: end) { names.learn(short, for: name) }
    return end
  }

  private func closing(from start: Int) -> Int? {
    var depth = 0
    var index = start
    let limit = min(text.count, start + CitationScan.longest)
    while index + 2 < limit {
      if text.bytes[index] != 0xE3 {
        index += 1
        continue
      }
      if text.has("《", at: index) { depth += 1 }
      if text.has("》", at: index) {
        depth -= 1
        if depth == 0 { return index + 3 }
      }
      index += 3
    }
    return nil
  }

  /// （以下简称担保法）, （以下称《清单》） behind a name.
  private func shortName(behind end: Int) -> String? {
    guard let open = text.first(of: ["（", "("], at: end) else { return nil }
    let begin = end + open.utf8CodeUnitCount
    guard let word = text.first(of: ShortForm.words, at: begin) else { return nil }
    return ShortForm.form(text, at: begin + word.utf8CodeUnitCount).map { text.string($0) }
  }

  /// Whether only brackets or 的, 分则 stand between the last name and an offset: 《……法》（2019年修正）第三条.
  func isBehindName(_ offset: Int) -> Bool {
    guard var index = lastName?.end, index <= offset, offset - index < 150 else { return false }
    index = text.skippingBlanks(from: index)
    if let open = text.first(of: ["（", "("], at: index) {
      index += open.utf8CodeUnitCount
      while index < offset, text.first(of: ["）", ")"], before: index) == nil { index += 1 }
      index = text.skippingBlanks(from: index)
    }
    for word in ["的", "中", "总则", "分则"] as [StaticString] where text.has(word, at: index) {
      index += word.utf8CodeUnitCount
    }
    return text.skippingBlanks(from: index) == offset
  }

  /// The name of a document without 《》 that ends at an offset: 依照民法典 → 民法典.
  ///
  /// It begins behind the last citation: in 第一条法第七条 the name of the second is not 第一条法.
  func bareName(before offset: Int) -> (name: String, start: Int)? {
    let floor = mentions.last?.span.to ?? 0
    return readBareName(before: offset, floor: floor).flatMap { $0.start >= floor ? $0 : nil }
  }

  private func readBareName(before offset: Int, floor: Int) -> (name: String, start: Int)? {
    var end = offset
    if let half = text.first(of: ["总则", "分则"], before: end) { end -= half.utf8CodeUnitCount }
    if let known = names.known(in: text, before: end) { return known }
    guard text.first(of: DocumentName.bareEndings, before: end) != nil,
      text.first(of: ["依法", "该法", "司法", "立法", "执法", "方法", "办法"], before: end) == nil
    else { return nil }
    if let whole = text.first(of: DocumentName.wholeNames, before: end),
      !text.has("共和国", before: end - whole.utf8CodeUnitCount)
    {
      return (names.name(for: whole.description), end - whole.utf8CodeUnitCount)
    }
    var start = end
    while end - start < 60, start > floor, text.isHan(before: start),
      !isBorder(start, name: start..<end)
    {
      start -= 3
    }
    guard end - start >= 6 else { return nil }
    return (names.name(for: text.string(start..<end)), start)
  }

  /// Whether a word that leads a name in ends at an offset; none does before a name of one character
  /// has been read, as in 法律适用法.
  private func isBorder(_ offset: Int, name: Range<Int>) -> Bool {
    guard name.count >= 6 else { return false }
    return text.first(of: CitationScan.leadIns, before: offset) != nil
      && text.first(of: CitationScan.innards, at: offset - 3) == nil
  }

  /// Words that stand before the name of a law. 和 and 有 are also parts of names: 共和国, 国有.
  private static let leadIns: [StaticString] = [
    "依照", "依据", "根据", "按照", "参照", "比照", "遵照", "违反", "符合", "适用", "援引", "引用", "属于", "实施", "触犯",
    "涉嫌", "构成", "认定", "主张", "涉及", "执行", "修改", "废止", "以及", "或者", "并", "为", "是", "因", "以", "将", "在",
    "和",
    "与", "及", "或", "于", "除", "的", "有", "由", "经", "对", "按", "从", "即", "犯", "称", "把", "受", "了", "到",
    "至", "条", "款", "项",
  ]

  private static let innards: [StaticString] = ["和国", "有资", "有企", "有林", "经济", "对外", "经营", "以工"]
}
