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
  mutating func mentions(
    in bytes: [UInt8], _ landmarks: Landmarks, number: Int
  ) -> [CitationMention] {
    text = ByteText(bytes)
    self.number = number
    mentions = []
    lastName = nil
    var walk = landmarks.walk(.citation)
    var offset = 0
    // No citation fits into the last two bytes.
    while let start = walk.next(from: offset), start + 2 < bytes.count {
      offset = step(at: start)
    }
    return mentions
  }

  /// The characters at which a citation may begin: brackets, and those that lead one in.
  static let signs = "([〈〉《》「」『』【】〒〓〔（［﹝第本前上该同令公"

  /// Reads what begins at an offset and returns the offset to go on from.
  private mutating func step(at index: Int) -> Int {
    let lead = text.bytes[index]
    let read: Int?
    switch (lead, text.bytes[index + 1]) {
    case (0x28, _), (0x5B, _): return readNumber(at: index) ?? index + 1
    case (0xE3, _) where text.has("《", at: index): read = readName(at: index)
    case (0xE3, _), (0xEF, _): read = readNumber(at: index)
    case (0xE7, _): read = readReference(at: index) ?? readOrder(behind: index)  // 第
    case (0xE6, _): read = readOwn(at: index)  // 本
    case (0xE5, 0x89), (0xE4, 0xB8): read = readBefore(at: index)  // 前, 上
    case (0xE8, _), (0xE5, 0x90): read = readThat(at: index)  // 该, 同
    default: read = readOrder(at: index)  // 令, 公告
    }
    return read ?? index + 3
  }

  mutating func add(_ target: CitationMention.Target, _ from: Int, _ to: Int) {
    mentions.append(CitationMention(span: SourceSpan(from: from, to: to), target: target))
  }
}
