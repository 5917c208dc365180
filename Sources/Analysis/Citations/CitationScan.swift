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
    while let start = CitationScan.nextSign(in: bytes, from: index) {
      index = step(at: start)
    }
    return mentions
  }

  /// The next offset at which a citation may begin: a bracket, or a word that leads one in.
  ///
  /// The one loop that sees every byte, so it looks at nothing but bytes.
  private static func nextSign(in bytes: [UInt8], from start: Int) -> Int? {
    signs.withUnsafeBufferPointer { signs in
      bytes.withUnsafeBufferPointer { text in
        var index = start
        let end = text.count - 2
        while index < end {
          let lead = text[index]
          if lead < 0x80 {
            if lead == 0x28 || lead == 0x5B { return index }
            index += 1
          } else if lead & 0xF0 == 0xE0 {
            let code =
              Int(lead & 0x0F) << 12 | Int(text[index + 1] & 0x3F) << 6
              | Int(text[index + 2] & 0x3F)
            if signs[code >> 6] >> UInt64(code & 0x3F) & 1 == 1 { return index }
            index += 3
          } else {
            index += lead < 0xE0 ? 2 : 4
          }
        }
        return nil
      }
    }
  }

  /// The characters beyond ASCII at which a citation may begin, a bit for each code point below U+10000.
  private static let signs: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1024)
    for sign in "〈〉《》「」『』【】〒〓〔（［﹝第本前上该同令公".unicodeScalars {
      bits[Int(sign.value >> 6)] |= 1 << UInt64(sign.value & 0x3F)
    }
    return bits
  }()

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
