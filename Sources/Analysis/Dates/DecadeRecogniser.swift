import ArchiveModel

/// Reads centuries and decades: `20世纪60年代`, `上世纪末`, `50年代末`, `八九十年代`.
struct DecadeRecogniser {
  let text: DateText

  func date(at offset: Int) -> FoundDate? {
    if let century = century(at: offset) {
      if let decades = decades(at: century.end) {
        return FoundDate(
          .decade(century.words, decades.first, decades.last), end: afterEdge(at: decades.end))
      }
      if text.end(ofAny: DecadeRecogniser.names, at: century.end) != nil { return nil }
      return FoundDate(.century(century.words), end: afterEdge(at: century.end))
    }
    if let decades = decades(at: offset) {
      return FoundDate(
        .decade(nil, decades.first, decades.last), end: afterEdge(at: decades.end))
    }
    guard let number = text.number(at: offset), number.length == 4,
      let value = number.value(in: 1000...2999), value % 10 == 0,
      let end = endOfDecade(at: number.end)
    else { return nil }
    return FoundDate(.fullDecade(value / 10), end: afterEdge(at: end))
  }

  /// `20世纪`, `上世纪`, `上个世纪`, `本世纪`
  private func century(at offset: Int) -> (words: CenturyWords, end: Int)? {
    if let end = text.end(of: "上世纪", at: offset) ?? text.end(of: "上个世纪", at: offset) {
      return (.near(-1), end)
    }
    if let end = text.end(of: "本世纪", at: offset) { return (.near(0), end) }
    guard let number = text.number(at: offset), let value = number.value(in: 1...30),
      let end = text.end(of: "世纪", at: number.end), !text.has("公元前", before: offset),
      !text.has("前", before: offset), !text.has("半", before: offset)
    else { return nil }
    return (.ordinal(value), end)
  }

  /// The tens of one decade or of a row of them: `60年代`, `50至70年代`, `80、90年代`, `六七十年代`.
  private func decades(at offset: Int) -> (first: Int, last: Int, end: Int)? {
    guard let number = text.number(at: offset) else { return nil }
    if let end = endOfDecade(at: number.end) {
      if let tens = tens(number) { return (tens, tens, end) }
      return pair(number, at: offset).map { ($0.first, $0.last, end) }
    }
    guard let first = tens(number),
      let next = text.endOfJoiner(at: number.end) ?? text.end(of: "、", at: number.end),
      let other = text.number(at: next), let last = tens(other), first < last,
      let end = endOfDecade(at: other.end)
    else { return nil }
    return (first, last, end)
  }

  private func tens(_ number: WrittenNumber) -> Int? {
    guard number.length <= 2, let value = number.value(in: 10...90), value % 10 == 0 else {
      return nil
    }
    return value / 10
  }

  /// `八九十`: two digits in a row before one ten.
  private func pair(_ number: WrittenNumber, at offset: Int) -> (first: Int, last: Int)? {
    guard number.length == 3, number.isHan, text.has("十", at: offset + 6),
      let first = HanNumeral.digit(text.scalar(at: offset)),
      let last = HanNumeral.digit(text.scalar(at: offset + 3)), first >= 1, first + 1 == last
    else { return nil }
    return (first, last)
  }

  /// The offset after 年代, unless another word begins with 代: `20年代表`.
  private func endOfDecade(at offset: Int) -> Int? {
    guard let end = text.end(of: "年代", at: offset), !text.isOne(of: "表替价理言谢", at: end)
    else { return nil }
    return end
  }

  private func afterEdge(at offset: Int) -> Int {
    text.end(ofAny: DecadeRecogniser.edges, at: offset) ?? offset
  }

  private static let edges: [StaticString] = [
    "初期", "初叶", "初", "末期", "末叶", "末", "中后期", "中期", "中叶", "后期", "前期", "早期",
    "晚期", "上半叶", "下半叶", "前半叶", "后半叶", "上半期", "后半期", "底",
  ]
  /// A newspaper and a road that bear the name of a century.
  private static let names: [StaticString] = ["经济报道", "海上丝绸之路"]
}
