import ArchiveModel

/// Finds names in 《》, document numbers and references to provisions of named documents.
package enum CitationReader {
  private static let open: [UInt8] = [0xE3, 0x80, 0x8A]  // 《
  private static let close: [UInt8] = [0xE3, 0x80, 0x8B]  // 》
  private static let bracket: [UInt8] = [0xE3, 0x80, 0x94]  // 〔

  /// What a document calls itself in a reference to its own provisions.
  private static let selves: [StaticString] = [
    "本法", "本条例", "本规定", "本办法", "本细则", "本规则", "本意见", "本决定", "本通知",
    "本方案", "本规划",
  ]

  /// The citations of one text, in order.
  package static func mentions(in text: [UInt8]) -> [CitationMention] {
    var mentions: [CitationMention] = []
    var index = 0
    while index < text.count {
      var end = index + 1
      switch text[index] {
      case 0xE3 where starts(text, index, open):
        end = readName(text, index, &mentions) ?? end
      case 0xE3 where starts(text, index, bracket):
        end = readNumber(text, index, &mentions) ?? end
      case 0xE4 where starts(text, index, [0xE4, 0xBB, 0xA4]):  // 令
        end = readOrder(text, index, &mentions) ?? end
      case 0xE6 where starts(text, index, [0xE6, 0x9C, 0xAC]):  // 本
        end = readSelf(text, index, &mentions) ?? end
      default: break
      }
      index = end
    }
    return mentions
  }

  private static func starts(_ text: [UInt8], _ index: Int, _ piece: [UInt8]) -> Bool {
    index + piece.count <= text.count && text[index..<index + piece.count].elementsEqual(piece)
  }

  /// 《……》 with what it quotes inside, and the path that may follow: 《……法》第十二条.
  private static func readName(
    _ text: [UInt8], _ start: Int, _ mentions: inout [CitationMention]
  ) -> Int? {
    var depth = 0
    var index = start
    // A name that runs on for more than 200 characters has lost its closing sign.
    while index < min(text.count, start + 600) {
      if starts(text, index, open) { depth += 1 }
      if starts(text, index, close) {
        depth -= 1
        if depth == 0 { break }
      }
      index += 1
    }
    guard depth == 0, starts(text, index, close) else { return nil }
    let end = index + 3
    let name = String(decoding: text[start + 3..<index], as: UTF8.self)
      .filter { !$0.isWhitespace }
    guard !name.isEmpty else { return end }
    let isOfficial = DocumentName.isOfficial(name)
    mentions.append(
      CitationMention(
        span: SourceSpan(from: start, to: end),
        target: isOfficial ? .document(name: name) : .work(name: name)))
    guard isOfficial, let path = ProvisionPath.read(text, at: end) else { return end }
    mentions.append(
      CitationMention(
        span: SourceSpan(from: end, to: path.end),
        target: .provision(document: name, eId: path.eId)))
    return readFurther(text, path.end, document: name, &mentions)
  }

  /// The further members of a list: 第五条、第六条和第八条.
  private static func readFurther(
    _ text: [UInt8], _ start: Int, document: String?, _ mentions: inout [CitationMention]
  ) -> Int {
    let joiners: [StaticString] = ["、", "和", "及", "与", "至", "或者"]
    var end = start
    while let joiner = joiners.first(where: { joiner in
      var cursor = TextCursor(text, at: end)
      return cursor.take(joiner)
    }) {
      let next = end + joiner.utf8CodeUnitCount
      guard let path = ProvisionPath.read(text, at: next) else { break }
      mentions.append(
        CitationMention(
          span: SourceSpan(from: next, to: path.end),
          target: .provision(document: document, eId: path.eId)))
      end = path.end
    }
    return end
  }

  /// 国发〔2019〕5号: letters before the bracket, a year inside, a number behind.
  private static func readNumber(
    _ text: [UInt8], _ bracket: Int, _ mentions: inout [CitationMention]
  ) -> Int? {
    var cursor = TextCursor(text, at: bracket)
    guard cursor.take("〔"), let year = cursor.number(), (1949...2199).contains(year),
      cursor.take("〕")
    else { return nil }
    _ = cursor.take("第")
    guard cursor.number() != nil, cursor.take("号") else { return nil }
    let start = startOfIssuer(text, before: bracket)
    guard start < bracket else { return nil }
    mentions.append(number(SourceSpan(from: start, to: cursor.offset), in: text))
    return cursor.offset
  }

  private static func number(_ span: SourceSpan, in text: [UInt8]) -> CitationMention {
    let number = String(decoding: text[span.range], as: UTF8.self)
    return CitationMention(span: span, target: .number(number))
  }

  /// 令第712号.
  private static func readOrder(
    _ text: [UInt8], _ start: Int, _ mentions: inout [CitationMention]
  ) -> Int? {
    var cursor = TextCursor(text, at: start)
    guard cursor.take("令第"), cursor.number() != nil, cursor.take("号") else { return nil }
    mentions.append(number(SourceSpan(from: start, to: cursor.offset), in: text))
    return cursor.offset
  }

  /// 本法第十条第二款.
  private static func readSelf(
    _ text: [UInt8], _ start: Int, _ mentions: inout [CitationMention]
  ) -> Int? {
    for name in selves {
      var cursor = TextCursor(text, at: start)
      guard cursor.take(name), let path = ProvisionPath.read(text, at: cursor.offset) else {
        continue
      }
      mentions.append(
        CitationMention(
          span: SourceSpan(from: start, to: path.end),
          target: .provision(document: nil, eId: path.eId)))
      return readFurther(text, path.end, document: nil, &mentions)
    }
    return nil
  }

  /// The letters of the issuer before 〔: at most six han characters, up to a word that leads them in.
  private static func startOfIssuer(_ text: [UInt8], before bracket: Int) -> Int {
    let stops: Set<String> = [
      "即", "称", "指", "经", "依", "据", "照", "按", "见", "以", "和", "与", "及", "的", "于", "对", "将", "由", "为",
      "到", "是",
    ]
    var start = bracket
    while start >= 3, bracket - start < 18, (0xE4...0xE9).contains(text[start - 3]) {
      if stops.contains(String(decoding: text[start - 3..<start], as: UTF8.self)) { break }
      start -= 3
    }
    return start
  }
}
