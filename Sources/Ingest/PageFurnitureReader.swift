/// Reads lines that belong to the page and to no article: headers, folios, editors, addresses.
///
///     2025年5月30日 星期五 要闻 | 第３版 | 责编：钱七 校对：孙八 | 今日8版 | 本版邮箱：…
enum PageFurnitureReader {
  private static let offices: WordList = [
    "本版责任编辑", "责任编辑", "执行编辑", "本版编辑", "值班编辑", "版面编辑", "美术编辑", "图文编辑", "编辑",
    "本版责编", "责编", "本版主编", "执行主编", "值班主编", "主编", "值班主任", "值班总编辑", "值班总编", "值班编委",
    "值班", "编审", "审读", "本版校对", "责任校对", "校对", "检校", "检查", "组版", "排版", "制版",
    "本版版式", "版式设计", "版式", "版面设计", "美编", "本版制图", "本版设计", "制图", "责編", "編輯", "校對",
  ]
  private static let addresses: WordList = [
    "本版邮箱", "电子信箱", "电子邮箱", "投稿邮箱", "投稿信箱", "本版信箱", "邮箱", "E-mail", "E－mail", "Email",
    "e-mail", "新闻热线", "热线电话", "编辑部电话", "联系电话", "传真", "电话", "网址",
  ]
  private static let mastheads: WordList = [
    "连续出版物号", "邮发代号", "国内代号", "国外代号", "本报社址", "出版有限公司", "报社出版",
  ]
  private static let issues: WordList = ["今日", "本期", "今天"]
  private static let totals: WordList = ["出版", "共"]
  private static let dots: WordList = ["·"]
  private static let page: Word = "版"
  private static let ownPage: Word = "本版"
  private static let pictures: Word = "图片"
  private static let weekdays: WordList = ["星期", "周一", "周二", "周三", "周四", "周五", "周六", "周日"]
  private static let sections: WordList = [
    "要闻", "综合", "国际", "国内", "时事", "时政", "政治", "经济", "财经", "产经", "社会", "民生", "文化", "体育", "文体",
    "教育", "科技", "卫生", "健康", "生态", "法治", "评论", "理论", "副刊", "地方", "区域", "港澳台", "台港澳侨", "军事",
    "视觉", "特刊", "专题", "版面", "头版", "广告", "读者来信", "教科文", "民主政治", "国际副刊",
  ]
  private static let sectionEnds: WordList = ["新闻版", "新闻", "专版", "特刊", "周刊", "版"]

  private static let inside = Triggers<Inside>((weekdays, .header), (mastheads, .masthead))

  /// What the characters of a line ask for, wherever in it they stand.
  private struct Inside: OptionSet {
    let rawValue: UInt16

    /// `星期五`, with a date
    static let header = Inside(rawValue: 1)
    /// `邮发代号`
    static let masthead = Inside(rawValue: 2)
  }

  /// With these words, bare or in parentheses, furniture begins.
  static let starts = offices + addresses + issues + ["本版"]
  /// With this word some ends that begins otherwise.
  static let ends: WordList = ["版"]

  /// Whether furniture may hold the characters of a line which neither begins nor ends like it.
  static func mayHold(_ line: ArraySlice<UInt32>) -> Bool { !inside.marks(in: line).isEmpty }

  /// Whether a line is furniture by its own words, wherever it stands.
  static func isFurniture(_ line: ArraySlice<UInt32>) -> Bool {
    guard !line.contains(where: { $0 == 0x3002 || $0 == 0xFF0C || $0 == 0xFF1B }) else {
      return false
    }
    if isSignedBy(offices, line) || isAddress(line) { return true }
    let inside = inside.marks(in: line)
    if inside.contains(.header), isHeader(line) { return true }
    if isPageCount(line) || isNamedNumber(line) { return true }
    if inside.contains(.masthead), mastheads.first(in: line) != nil { return true }
    return ownPage.starts(Glyph.parenthesised(line) ?? line) && pictures.first(in: line) != nil
  }

  /// Whether a line is the number of a page, the name of its section or a bare date, which are
  /// furniture only at the edge of a page: `3`, `A3`, `第３版`, `03 要闻`, `国际新闻`.
  static func isFolio(_ line: ArraySlice<UInt32>) -> Bool {
    var cursor = Cursor(line)
    var parts = 0
    while !cursor.isAtEnd {
      cursor.skipSpaces()
      guard takeNumber(&cursor) || takeSection(&cursor) || takeDay(&cursor) else { return false }
      guard cursor.isAtEnd || isGap(cursor.current) else { return false }
      while isGap(cursor.current) { cursor.move(to: cursor.index + 1) }
      parts += 1
    }
    return parts > 0
  }

  /// `第３版`, `A3版`: a number that says that it is a page's.
  private static func isNamedNumber(_ line: ArraySlice<UInt32>) -> Bool {
    page.ends(line) && isNumber(line)
  }

  /// The number of a page has at most so many characters.
  static let numberLimit = 8

  /// Whether a line is the number of a page and nothing else: `3`, `A3`, `第三版`.
  static func isNumber(_ line: ArraySlice<UInt32>) -> Bool {
    guard line.count <= numberLimit else { return false }
    var cursor = Cursor(line)
    return takeNumber(&cursor) && cursor.isAtEnd
  }

  /// `责任编辑：张三`, `编辑/李四 美编/王五`: offices, each with a mark or a space and short names.
  private static func isSignedBy(_ words: WordList, _ line: ArraySlice<UInt32>) -> Bool {
    let line = Glyph.parenthesised(line) ?? line
    guard let count = words.match(line, at: line.startIndex),
      line.startIndex + count < line.endIndex, isGap(line[line.startIndex + count])
    else { return false }
    let names = line[(line.startIndex + count)...].split(whereSeparator: isGap)
    return !names.isEmpty && names.allSatisfy { $0.count <= 5 || $0.contains(0x40) }
  }

  private static func isAddress(_ line: ArraySlice<UInt32>) -> Bool {
    guard let count = addresses.match(line, at: line.startIndex),
      line.startIndex + count < line.endIndex, isGap(line[line.startIndex + count])
    else { return false }
    return line.contains(0x40) || line.count(where: EmWidth.isDigit) >= 5
      || line.count(where: EmWidth.isLetter) >= 5
  }

  /// `2025年5月30日 星期五 要闻`: a day with its year and a weekday, no sentence.
  private static func isHeader(_ line: ArraySlice<UInt32>) -> Bool {
    guard let weekday = weekdays.first(in: line) else { return false }
    var cursor = Cursor(line)
    if DateReader.take(&cursor) != nil, cursor.isAtEnd || isGap(cursor.current) { return true }
    cursor = Cursor(line)
    while !cursor.isAtEnd {
      if takeDay(&cursor) {
        return cursor.index <= weekday.index || weekday.index == line.startIndex
      }
      cursor.move(to: cursor.index + 1)
    }
    return false
  }

  /// `今日8版`, `本期共16版`, `今日出版十二版`
  private static func isPageCount(_ line: ArraySlice<UInt32>) -> Bool {
    var cursor = Cursor(line)
    guard cursor.take(oneOf: issues) else { return false }
    _ = cursor.take(oneOf: totals)
    return cursor.takeNumber() != nil && cursor.take(page)
      && (cursor.isAtEnd || isGap(cursor.current))
  }

  private static func takeNumber(_ cursor: inout Cursor) -> Bool {
    let start = cursor
    if let letter = cursor.current,
      (0x41...0x48).contains(letter) || (0xFF21...0xFF28).contains(letter)
    {
      cursor.move(to: cursor.index + 1)
    }
    let isNamed = cursor.take(.ordinal)
    let first = cursor.index
    guard cursor.takeNumber() != nil, cursor.index - first <= 3 else {
      cursor = start
      return false
    }
    let isPlain = cursor.text[first..<cursor.index].allSatisfy(EmWidth.isDigit)
    let isPage = cursor.take(page)
    if isPage || isPlain && !isNamed, cursor.isAtEnd || isGap(cursor.current) { return true }
    cursor = start
    return false
  }

  private static func takeSection(_ cursor: inout Cursor) -> Bool {
    guard cursor.take(oneOf: sections) else { return false }
    while cursor.take(oneOf: sections) || cursor.take(oneOf: dots) {}
    _ = cursor.take(oneOf: sectionEnds)
    return true
  }

  /// `2025年5月30日`, `2025.5.30`, `2025-05-30`
  private static func takeDay(_ cursor: inout Cursor) -> Bool {
    let start = cursor
    if let day = DateReader.take(&cursor), day.year != nil { return true }
    cursor = start
    guard let year = cursor.takeNumber(), (1900...2999).contains(year) else {
      cursor = start
      return false
    }
    for _ in 0..<2 {
      guard let mark = cursor.current, [0x2E, 0x2D, 0x2F, 0xFF0E, 0xB7].contains(mark) else {
        cursor = start
        return false
      }
      cursor.move(to: cursor.index + 1)
      guard let part = cursor.takeNumber(), (1...31).contains(part) else {
        cursor = start
        return false
      }
    }
    return true
  }

  private static func isGap(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return false }
    switch scalar {
    case 0xFF1A, 0x3A, 0x2F, 0xFF0F, 0x3001, 0x7C, 0xFF5C, 0xB7, 0x25A0, 0x25CF: return true
    default: return EmWidth.isSpace(scalar)
    }
  }
}
