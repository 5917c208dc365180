/// Reads who wrote an article: `本报记者 李明 王芳`, `（记者张伟）`, `新华社记者`, `□ 张  洋  耿  磊`.
enum BylineReader {
  struct Finding {
    /// The characters of the byline.
    let range: Range<Int>
    let authors: [[UInt32]]
  }

  /// Stands in a text where a line ended, so that names that were parted by the break can be told.
  static let lineJoint: UInt32 = 0x0B

  private static let roles: WordList = [
    "特约记者", "见习记者", "实习记者", "首席记者", "本报评论员", "特约评论员", "特约通讯员", "评论员",
    "新华社记者", "本报记者", "全媒体记者", "融媒体记者", "通讯员", "实习生", "记者", "作者", "编译",
    "本刊记者", "本报特派记者", "执笔", "特约撰稿人", "特约撰稿", "撰稿", "撰文", "特派记者", "本社记者",
    "本報記者", "新華社記者", "記者", "評論員", "通訊員",
  ]
  private static let houses: WordList = [
    "本报", "新华社", "人民日报", "光明日报", "经济日报", "中新社", "本刊", "本网", "本台", "新华网", "解放军报", "中国青年报",
    "工人日报", "农民日报", "法治日报", "科技日报", "解放日报", "文汇报", "南方日报", "中新网", "人民网", "本報", "新華社",
  ]
  private static let reporter: Word = "记者"
  private static let reporterTraditional: Word = "記者"
  private static let pens: WordList = ["文/图", "图/文", "文／图", "文字/", "文/", "文／", "撰文/", "图文/"]
  private static let authorNotes: WordList = ["作者单位", "作者系", "作者为", "作者是", "作者均", "本文作者"]
  private static let author: Word = "作者"
  private static let from: Word = "发自"
  private static let tails: WordList = ["综合报道", "摄影报道", "报道", "文/图", "文", "整理"]

  /// A line that is a byline and nothing else.
  static func whole(_ line: ArraySlice<UInt32>) -> Finding? {
    guard line.count <= 40, mayBegin(line), !line.contains(where: Glyph.endsSentence) else {
      return nil
    }
    if let note = authorNote(line) { return note }
    guard !line.contains(0xFF0C) else { return nil }
    var cursor = Cursor(Glyph.parenthesised(line) ?? line)
    let bulleted = cursor.current.map(isBullet) ?? false
    if bulleted { cursor.move(to: cursor.index + 1) }
    cursor.skipSpaces()
    let signed = cursor.take(oneOf: pens)
    cursor.skipSpaces()
    let names = cursor.text[cursor.index...]
    let hasRole = startsWithRole(names)
    guard bulleted || signed || hasRole else { return nil }
    guard let authors = authors(in: names), authors.count <= 12 else { return nil }
    guard hasRole || !authors.isEmpty && authors.allSatisfy(Surname.begins) else { return nil }
    return Finding(range: line.startIndex..<line.endIndex, authors: authors)
  }

  /// A byline in parentheses at an index: `（记者江月明 何舟）`.
  static func parenthesised(_ text: ArraySlice<UInt32>, at index: Int) -> Finding? {
    guard index < text.endIndex, Glyph.opensParenthesis(text[index]) else { return nil }
    var end = index + 1
    while end < text.endIndex, !Glyph.closesParenthesis(text[end]) {
      if end - index > 60 { return nil }
      end += 1
    }
    guard end < text.endIndex else { return nil }
    let inside = text[(index + 1)..<end]
    guard startsWithRole(inside), let authors = authors(in: inside) else { return nil }
    return Finding(range: index..<(end + 1), authors: authors)
  }

  /// Who the author is, in parentheses at an article's end: `（作者单位：东川大学）`,
  /// `（作者：沈维，系县图书馆馆长）`.
  private static func authorNote(_ line: ArraySlice<UInt32>) -> Finding? {
    guard let inside = Glyph.parenthesised(line), author.first(in: inside.prefix(4)) != nil else {
      return nil
    }
    if authorNotes.startsText(inside) {
      return Finding(range: line.startIndex..<line.endIndex, authors: [])
    }
    let end = inside.firstIndex(of: 0xFF0C) ?? inside.endIndex
    guard let authors = authors(in: inside[..<end]) else { return nil }
    return Finding(range: line.startIndex..<line.endIndex, authors: authors)
  }

  /// The names in the text of a byline; `nil` where it holds something that is no name.
  static func authors(in text: ArraySlice<UInt32>) -> [[UInt32]]? {
    var tokens: [[UInt32]] = []
    var token: [UInt32] = []
    var cursor = Cursor(text)
    func flush() {
      tokens += parted(token)
      token = []
    }
    while let scalar = cursor.current {
      if let tail = tails.match(text, at: cursor.index),
        cursor.index + tail == text.endIndex, tail > 1 || token.isEmpty
      {
        break
      }
      if from.isIn(text, at: cursor.index) { break }
      if scalar == 0x201C, let close = text[cursor.index...].prefix(12).firstIndex(of: 0x201D) {
        cursor.move(to: close + 1)
        continue
      }
      if cursor.take(oneOf: roles) {
        flush()
      } else if token.isEmpty, cursor.take(oneOf: houses) {
        if let post = post(in: text[cursor.index...]) { cursor.move(to: post) }
      } else if (EmWidth.isSpace(scalar) && scalar != lineJoint) || separates(scalar) {
        if scalar == 0xFF1A, !token.isEmpty { return nil }
        flush()
        cursor.move(to: cursor.index + 1)
      } else {
        token.append(scalar)
        cursor.move(to: cursor.index + 1)
      }
    }
    flush()
    let names = joinPadded(tokens)
    return names.allSatisfy(isName) ? names : nil
  }

  private static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x25CB, 0x25CF, 0x2610: true
    default: false
    }
  }

  /// A quick look at the first character, which nearly all lines fail.
  private static func mayBegin(_ line: ArraySlice<UInt32>) -> Bool {
    guard let first = line.first else { return false }
    return isBullet(first) || pens.startsText(line) || Glyph.opensParenthesis(first)
      || startsWithRole(line)
  }

  private static func startsWithRole(_ text: ArraySlice<UInt32>) -> Bool {
    if roles.startsText(text) { return true }
    guard let house = houses.match(text, at: text.startIndex) else { return false }
    let rest = text[(text.startIndex + house)...]
    return roles.startsText(rest) || restHasRole(rest)
  }

  /// `本报北京记者`, `新华社驻首尔记者`: a place between the paper and the word for reporter.
  private static func restHasRole(_ rest: ArraySlice<UInt32>) -> Bool {
    var rest = rest
    if rest.first == 0x201C, let close = rest.prefix(12).firstIndex(of: 0x201D) {
      rest = rest[(close + 1)...]
    }
    return post(in: rest) != nil
  }

  /// Where the word for reporter stands after a place: 驻首尔|记者.
  private static func post(in rest: ArraySlice<UInt32>) -> Int? {
    guard
      let at = reporter.first(in: rest.prefix(8)) ?? reporterTraditional.first(in: rest.prefix(8)),
      at - rest.startIndex <= 5, !rest[..<at].contains(where: { !EmWidth.isHan($0) })
    else { return nil }
    return at
  }

  private static func separates(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0xFF0C, 0xFF1A, 0x3A, 0x2F, 0xFF0F, 0xFF1B, 0x2C, 0x7C: true
    default: false
    }
  }

  /// A token that a line break may have parted from its neighbour: 朱超刚|周英勇 are two names.
  private static func parted(_ token: [UInt32]) -> [[UInt32]] {
    guard !token.isEmpty else { return [] }
    let parts = token.split(separator: lineJoint).map(Array.init)
    guard parts.count == 2 else { return parts.isEmpty ? [] : [parts.flatMap { $0 }] }
    let isTwo = parts.allSatisfy { (2...4).contains($0.count) } && token.count > 4
    return isTwo ? parts : [parts.flatMap { $0 }]
  }

  /// Joins names that were padded to equal width: 张, 洋, 耿, 磊 are 张洋 and 耿磊.
  private static func joinPadded(_ tokens: [[UInt32]]) -> [[UInt32]] {
    var names: [[UInt32]] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].count == 1, index + 1 < tokens.count, tokens[index + 1].count == 1 {
        names.append(tokens[index] + tokens[index + 1])
        index += 2
      } else {
        names.append(tokens[index])
        index += 1
      }
    }
    return names
  }

  private static func isName(_ name: [UInt32]) -> Bool {
    let isLetters = name.allSatisfy { EmWidth.isLetter($0) || $0 == 0xB7 || $0 == 0x2E }
    if isLetters { return name.count <= 24 }
    let limit = name.contains(0xB7) ? 16 : 6
    return (2...limit).contains(name.count)
      && name.allSatisfy { EmWidth.isHan($0) || $0 == 0xB7 || EmWidth.isLetter($0) }
  }
}
