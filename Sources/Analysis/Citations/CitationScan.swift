import ArchiveModel

/// One pass over the texts of an article, with what the earlier ones leave in mind.
struct CitationScan {
  /// A reference to provisions that later words may count from: 该条, 、第二款.
  struct Reference {
    /// The cited document; `nil` for the citing one.
    let document: String?
    /// The provision of the citing document that the steps count from: that of 前款.
    let anchor: Int?
    let steps: [ReferenceStep]
    /// Where it ends, and in which text.
    let end: Int
    let number: Int
  }

  let ground: CitationGround
  var names = KnownNames()
  /// The text at hand, and its number.
  var text = ByteText([])
  var number = 0
  var mentions: [CitationMention] = []
  var last: Reference?
  /// The last official name of this text, and where it ends.
  var lastName: (name: String, end: Int)?

  init(_ ground: CitationGround) {
    self.ground = ground
  }

  /// The citations of the next text.
  mutating func mentions(in bytes: [UInt8], number: Int) -> [CitationMention] {
    text = ByteText(bytes)
    self.number = number
    mentions = []
    lastName = nil
    var index = 0
    while index < bytes.count {
      index = step(at: index)
    }
    return mentions
  }

  /// Reads what begins at an offset and returns the offset to go on from.
  @inline(__always)
  private mutating func step(at index: Int) -> Int {
    let lead = text.bytes[index]
    switch lead {
    case 0x28, 0x5B, 0xEF: return readNumber(at: index) ?? index + (lead == 0xEF ? 3 : 1)
    case 0xE3:
      if text.has("《", at: index) { return readName(at: index) ?? index + 3 }
      return readNumber(at: index) ?? index + 3
    case 0xE4, 0xE5, 0xE6, 0xE7, 0xE8: return readWord(at: index) ?? index + 3
    case 0xE9: return index + 3
    default: return index + 1
    }
  }

  /// Words that begin a reference; one look at two bytes passes over all others.
  @inline(__always)
  private mutating func readWord(at index: Int) -> Int? {
    guard index + 2 < text.count else { return nil }
    switch (text.bytes[index], text.bytes[index + 1], text.bytes[index + 2]) {
    case (0xE7, 0xAC, 0xAC): return readReference(at: index) ?? readOrder(behind: index)  // 第
    case (0xE6, 0x9C, 0xAC): return readOwn(at: index)  // 本
    case (0xE5, 0x89, 0x8D): return readBefore(at: index)  // 前
    case (0xE4, 0xB8, 0x8A): return readBefore(at: index)  // 上
    case (0xE8, 0xAF, 0xA5): return readThat(at: index)  // 该
    case (0xE5, 0x90, 0x8C): return readThat(at: index)  // 同
    case (0xE4, 0xBB, 0xA4): return readOrder(at: index)  // 令
    case (0xE5, 0x85, 0xAC): return readOrder(at: index)  // 公告
    default: return nil
    }
  }

  mutating func add(_ target: CitationMention.Target, _ from: Int, _ to: Int) {
    mentions.append(CitationMention(span: SourceSpan(from: from, to: to), target: target))
  }
}
