import ArchiveModel

/// An organisation's full name with the short names that an article gives it.
///
/// In `临江市水务发展有限公司（以下简称“临江水务”）` the full name is all before the bracket.
struct ShortNameDefinition {
  /// Bytes of the full name in its unit.
  let fullName: SourceSpan
  /// Bytes of each short name where it is defined.
  let shortNames: [SourceSpan]

  /// Reads the definition around a 以下简称; `nil` where none of an organisation is there.
  ///
  /// The full name ends in a word for a body and holds the characters of the short name in their
  /// order; of several beginnings the last that does so counts (受…委托, 由…和… before it).
  init?(in bytes: [UInt8], around phrase: (from: Int, to: Int)) {
    let cursor = Cursor(bytes: bytes)
    guard let nameEnd = cursor.nameEnd(before: phrase.from) else { return nil }
    let shortNames = cursor.shortNames(after: phrase.to)
    guard let first = shortNames.first else { return nil }
    let runStart = cursor.runStart(before: nameEnd)
    let run = bytes[runStart..<nameEnd]
    guard Self.suffixes.contains(where: { run.count > $0.count && run.hasSuffix($0) }) else {
      return nil
    }
    let short = cursor.characters(of: first.range)
    let starts = cursor.starts(in: runStart..<nameEnd).filter { start in
      cursor.characters(of: start..<nameEnd).holds(short)
    }
    // 的 makes a description of it, not a name: 承担审核的机构.
    guard let start = starts.last, nameEnd - start > first.count,
      !cursor.characters(of: start..<nameEnd).contains("的")
    else { return nil }
    fullName = SourceSpan(from: start, to: nameEnd)
    self.shortNames = shortNames
  }

  private static let suffixes: [[UInt8]] = [
    "委员会", "委", "公司", "集团", "协会", "学会", "商会", "总会", "联合会", "基金会", "工会", "大学", "学院",
    "学校", "中学", "小学", "医院", "银行", "法院", "检察院", "研究院", "研究所", "部", "局", "署", "厅", "办公室",
    "办事处", "组织", "机构", "联盟", "中心", "出版社", "报社", "通讯社", "电视台", "总台", "政府", "党", "俱乐部",
    "交易所", "事务所", "理事会", "议会", "总局", "分局", "支队", "总队", "大队", "联社", "合作社", "公署", "领事馆",
    "大使馆", "博物馆", "图书馆", "论坛", "同盟", "阵线", "运动", "院", "所", "厂",
  ].map { Array($0.utf8) }
}

extension ShortNameDefinition {
  /// Steps through the text around a definition.
  private struct Cursor {
    let bytes: [UInt8]

    private static let opening = ["（", "(", "，", ","].map { Array($0.utf8) }
    private static let quotes = [("“", "”"), ("\"", "\""), ("「", "」"), ("‘", "’")].map {
      (Array($0.0.utf8), Array($0.1.utf8))
    }
    private static let ends = ["）", ")", "，", "。", "；", "、", ","].map { Array($0.utf8) }
    /// Words before a name that belong to the sentence.
    private static let leads = [
      "由", "经", "据", "与", "和", "及", "以及", "向", "对", "在", "是", "为", "将", "被", "从", "根据", "按照", "的",
      "了", "设立", "成立", "组建", "授权", "委托", "报", "受", "通过", "联合", "会同", "或", "或者", "到", "至", "给",
      "让", "令", "并", "而", "该", "属于", "隶属", "作为", "担任", "名为", "来自", "原告", "被告", "上诉人", "记者从",
      "加入", "参加", "发起", "收购", "控股", "同", "于", "等", "及时通知", "通知", "报送", "送交", "各", "各级",
    ].map { Array($0.utf8) }

    private func has(_ text: [UInt8], at place: Int) -> Bool {
      place >= 0 && place + text.count <= bytes.count
        && text.indices.allSatisfy { text[$0] == bytes[place + $0] }
    }

    /// The end of the name before the bracket or comma that opens a definition.
    func nameEnd(before place: Int) -> Int? {
      Self.opening.first { has($0, at: place - $0.count) }.map { place - $0.count }
    }

    /// The short names from 简称 on: “…”, or several with 或 or 、 between.
    func shortNames(after place: Int) -> [SourceSpan] {
      var names: [SourceSpan] = []
      var place = place
      for filler in ["为", "：", ":", "作"].map({ Array($0.utf8) }) where has(filler, at: place) {
        place += filler.count
      }
      while let quote = Self.quotes.first(where: { has($0.0, at: place) }), names.count < 4 {
        let from = place + quote.0.count
        guard let to = end(of: from, at: [quote.1]), to > from else { break }
        names.append(SourceSpan(from: from, to: to))
        place = to + quote.1.count
        for joiner in ["或者", "或", "、", "和"].map({ Array($0.utf8) })
        where has(joiner, at: place) {
          place += joiner.count
          break
        }
      }
      if names.isEmpty, let to = end(of: place, at: Self.ends), to > place {
        names.append(SourceSpan(from: place, to: to))
      }
      return names.filter { $0.count >= 6 && !has(Array("《".utf8), at: $0.from) }
    }

    /// Where one of some signs stands within 20 characters.
    private func end(of place: Int, at signs: [[UInt8]]) -> Int? {
      var end = place
      while end < bytes.count, end - place <= 60 {
        if signs.contains(where: { has($0, at: end) }) { return end }
        end += 1
      }
      return nil
    }

    /// The beginning of the stretch without punctuation before a place, at most 50 characters long.
    func runStart(before end: Int) -> Int {
      var start = end
      while start > 0, end - start < 150 {
        var next = start - 1
        while next > 0, bytes[next] & 0xC0 == 0x80 { next -= 1 }
        let isHan = start - next == 3 && (0xE4...0xE9).contains(bytes[next])
        let isLetter =
          start - next == 1
          && ((0x30...0x39).contains(bytes[next]) || (0x41...0x5A).contains(bytes[next])
            || (0x61...0x7A).contains(bytes[next]))
        let isDot = start - next == 2 && bytes[next] == 0xC2 && bytes[next + 1] == 0xB7
        guard isHan || isLetter || isDot else { break }
        start = next
      }
      return start
    }

    /// Where a name may begin: at the stretch's beginning and after each word that leads to one.
    func starts(in run: Range<Int>) -> [Int] {
      var starts = [run.lowerBound]
      var place = run.lowerBound
      while place < run.upperBound {
        for lead in Self.leads
        where has(lead, at: place) && place + lead.count < run.upperBound && !isRepublic(place) {
          starts.append(place + lead.count)
        }
        place += 1
      }
      return starts.sorted()
    }

    /// Whether the 和 of 共和 stands at a place.
    private func isRepublic(_ place: Int) -> Bool {
      has(Array("共和".utf8), at: place - 3)
    }

    func characters(of range: Range<Int>) -> [Unicode.Scalar] {
      Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool { self.suffix(suffix.count) == suffix[...] }
}

extension [Unicode.Scalar] {
  /// Whether it has some characters in their order, with others between.
  fileprivate func holds(_ wanted: [Unicode.Scalar]) -> Bool {
    var rest = wanted[...]
    for scalar in self where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
