/// Numbers of documents.
extension CitationScan {
  /// The brackets around a year; real files have every kind.
  private static let brackets: [(open: StaticString, close: StaticString)] = [
    ("〔", "〕"), ("［", "］"), ("[", "]"), ("（", "）"), ("(", ")"), ("【", "】"), ("〈", "〉"), ("﹝", "﹞"),
  ]

  /// Reads 国发〔2019〕5号: letters before the bracket, a year inside, a number behind.
  mutating func readNumber(at bracket: Int) -> Int? {
    guard let signs = CitationScan.brackets.first(where: { text.has($0.open, at: bracket) })
    else { return nil }
    let inner = text.skippingBlanks(from: bracket + signs.open.utf8CodeUnitCount)
    guard inner < text.count, text.bytes[inner] == 0x31 || text.bytes[inner] == 0x32,
      let year = text.number(at: inner), (1949...2199).contains(year.value)
    else { return nil }
    let close = text.skippingBlanks(from: year.end)
    guard text.has(signs.close, at: close) else { return nil }
    var index = text.skippingBlanks(from: close + signs.close.utf8CodeUnitCount)
    if text.has("第", at: index) { index += 3 }
    guard let number = text.number(at: index) else { return nil }
    let end = text.skippingBlanks(from: number.end)
    guard text.has("号", at: end) else { return nil }
    let start = startOfIssuer(before: bracket)
    guard start < bracket else { return nil }
    addNumber(start, end + 3)
    return end + 3
  }

  /// Reads 令第712号, 公告2020年第5号.
  mutating func readOrder(at start: Int) -> Int? {
    var index = start
    if text.has("令", at: start) {
      index += 3
    } else if text.has("公告", at: start) {
      index += 6
    } else {
      return nil
    }
    if let year = text.number(at: index), (1949...2199).contains(year.value),
      text.has("年", at: year.end)
    {
      index = year.end + 3
    }
    let open = text.first(of: ["（", "("], at: index)
    index += open?.utf8CodeUnitCount ?? 0
    guard text.has("第", at: index), let number = text.number(at: index + 3),
      text.has("号", at: number.end)
    else { return nil }
    var end = number.end + 3
    if open != nil {
      guard let close = text.first(of: ["）", ")"], at: end) else { return nil }
      end += close.utf8CodeUnitCount
    }
    addNumber(start, end)
    return end
  }

  /// Reads 第四十九号主席令.
  mutating func readOrder(behind start: Int) -> Int? {
    guard let number = text.number(at: start + 3), text.has("号", at: number.end) else { return nil }
    let office = number.end + 3
    guard
      let word = text.first(of: ["主席令", "国务院令", "总统令", "总统行政令", "行政令", "政府令"], at: office)
    else { return nil }
    addNumber(start, office + word.utf8CodeUnitCount)
    return office + word.utf8CodeUnitCount
  }

  private mutating func addNumber(_ from: Int, _ to: Int) {
    let number = DocumentName.joined(text.bytes[from..<to])
    add(.number(String(decoding: number, as: UTF8.self)), from, to)
  }

  /// The letters of the issuer before the bracket: at most six han characters, up to a word that
  /// leads them in.
  private func startOfIssuer(before bracket: Int) -> Int {
    var start = bracket
    while bracket - start < 18, text.isHan(before: start) {
      if text.first(of: CitationScan.issuerLeads, before: start) != nil { break }
      start -= 3
    }
    // 我院法〔1998〕86号 is the number 法〔1998〕86号.
    if bracket - start > 6, text.first(of: ["我", "本"], at: start) != nil { start += 6 }
    return start
  }

  private static let issuerLeads: [StaticString] = [
    "即", "称", "指", "经", "依", "据", "照", "按", "见", "以", "和", "与", "及", "的", "于", "对", "将", "由", "为",
    "到", "是", "了", "在", "号",
  ]
}
