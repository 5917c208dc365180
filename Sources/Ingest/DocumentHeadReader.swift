/// Reads the head of an official document: its issuers, its number.
enum DocumentHeadReader {
  private static let issuerEnds: WordList = [
    "办公厅", "办公室", "国务院", "中共中央", "委员会", "人民政府", "部", "总局", "人民法院",
    "人民检察院", "监委", "军委", "委", "署", "局", "会", "银行",
  ]
  private static let jointIssuers: WordList = [
    "中共中央办公厅", "国务院办公厅", "中共中央", "国务院", "全国人大常委会办公厅", "全国人大常委会",
    "中央军委办公厅", "中央军委", "全国政协办公厅", "中央纪委办公厅", "中央纪委", "国家监委",
    "最高人民法院", "最高人民检察院", "中央组织部", "中央宣传部", "中央政法委", "中央网信办",
  ]
  private static let about: Word = "关于"
  private static let documents: WordList = [
    "意见", "通知", "决定", "方案", "规划", "办法", "规定", "条例", "公告", "批复", "纲要", "命令",
    "通报", "决议", "公报", "细则", "措施", "计划", "函", "指引", "建议",
  ]

  /// The issuers that stand before 关于 in the title of a document, as ranges of its characters.
  ///
  /// Two whose space was lost are parted by the list of authorities that issue together.
  static func issuers(in title: ArraySlice<UInt32>) -> [Range<Int>] {
    guard isDocumentTitle(title), let end = about.first(in: title), end > title.startIndex else {
      return []
    }
    var ranges: [Range<Int>] = []
    var cursor = Cursor(title[..<end])
    while !cursor.isAtEnd {
      cursor.skipSpaces()
      let start = cursor.index
      if cursor.take(oneOf: jointIssuers), cursor.isAtEnd || startsIssuer(cursor) {
        ranges.append(start..<cursor.index)
        continue
      }
      while let scalar = cursor.current, !EmWidth.isSpace(scalar), scalar != 0x3001 {
        cursor.move(to: cursor.index + 1)
      }
      let isIssuer = issuerEnds.endsText(title[start..<cursor.index])
      guard isIssuer else { return [] }
      ranges.append(start..<cursor.index)
      if cursor.current == 0x3001 { cursor.move(to: cursor.index + 1) }
    }
    return ranges
  }

  /// Whether a line is the name of an authority and nothing else: `东川市渔业局`.
  static func isIssuer(_ line: ArraySlice<UInt32>) -> Bool {
    line.count >= 3 && line.count <= 24 && issuerEnds.endsText(line)
      && line.allSatisfy { EmWidth.isHan($0) || EmWidth.isSpace($0) }
  }

  /// Whether a title names a document: `…关于…的意见`, `…条例`.
  static func isDocumentTitle(_ title: ArraySlice<UInt32>) -> Bool {
    var end = title.endIndex
    if let open = Glyph.openingOfTail(title) { end = open }
    let name = title[..<end]
    return documents.endsText(name) && about.first(in: name) != nil
  }

  /// With this the number of a document ends.
  static let numberEnds: WordList = ["号"]
  private static let number: UInt32 = 0x53F7

  /// Whether a document's number may end with a character: 号.
  static func mayEndNumber(with last: UInt32) -> Bool { last == number }

  /// Whether a line is the number of a document and nothing else: `国发〔2019〕5号`, `第712号`.
  static func isNumber(_ line: ArraySlice<UInt32>) -> Bool {
    guard line.count <= 24, line.last.map(mayEndNumber) == true else { return false }
    if let open = line.firstIndex(of: 0x3014) {
      return open - line.startIndex <= 10 && line.contains(0x3015)
    }
    var cursor = Cursor(line)
    return cursor.take(.ordinal) && cursor.takeNumber() != nil && cursor.index == line.endIndex - 1
  }

  private static func startsIssuer(_ cursor: Cursor) -> Bool {
    var probe = cursor
    if let scalar = probe.current, EmWidth.isSpace(scalar) { return true }
    return probe.take(oneOf: jointIssuers)
  }
}
