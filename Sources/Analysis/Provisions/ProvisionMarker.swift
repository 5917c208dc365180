import ArchiveModel

/// The number with which a provision begins: `一、`, `（三）`, `第十二条`, `1.`.
struct ProvisionMarker: Hashable {
  /// What the form of the number says, before the kind of document decides the rank.
  enum Form: Hashable {
    /// 第N编, 第N分编, 第N章, 第N节, 第N条.
    case titled(ProvisionElement)
    /// 一、
    case han
    /// （一）
    case bracketedHan
    /// 1. or 1、
    case arabic
    /// （1）
    case bracketedArabic
    /// 附件, 附件1, 附表, 附录 or 附：
    case attachment
  }

  let form: Form
  let ordinal: Int
  /// The 之一 of an inserted article: 1 for 第一百二十条之一, otherwise 0.
  let inserted: Int
  /// UTF-8 bytes up to the first character behind the number and its sign.
  let length: Int
  /// The number as printed, without stray blanks.
  let text: String
  /// Whether a blank or nothing stands behind it, as behind 第一条 in a law.
  let standsApart: Bool

  /// The marker with which a text begins, if it begins with one.
  init?(startOf text: ArraySlice<UInt8>) {
    let scalars = text.withUnsafeBufferPointer { bytes in
      ProvisionMarker.mayStand(in: bytes, at: 0) ? Scan.scalars(of: bytes) : []
    }
    if scalars.isEmpty { return nil }
    var scan = Scan(scalars: scalars)
    scan.skipBlanks()
    let begin = scan.index
    guard let (form, ordinal, inserted) = ProvisionMarker.read(&scan) else { return nil }
    self.form = form
    self.ordinal = ordinal
    self.inserted = inserted
    self.text = String(
      String.UnicodeScalarView(
        scan.scalars[begin..<scan.index].filter { !Scan.isBlank($0) }))
    let end = scan.index
    scan.skipBlanks()
    standsApart = scan.index > end || scan.peek == nil
    length = scan.scalars[..<scan.index].reduce(0) { $0 + UTF8.width($1) }
  }

  /// A number that stands outside the text: a Markdown list's, or the place of a 款.
  init(form: Form, ordinal: Int, text: String) {
    self.form = form
    self.ordinal = ordinal
    inserted = 0
    length = 0
    self.text = text
    standsApart = true
  }

  private typealias Reading = (Form, Int, Int)

  private static func read(_ scan: inout Scan) -> Reading? {
    switch scan.peek {
    case "第": titled(&scan)
    case "（", "(": bracketed(&scan)
    case "附": attachment(&scan)
    default: plain(&scan)
    }
  }

  private static func titled(_ scan: inout Scan) -> Reading? {
    scan.index += 1
    guard let number = scan.number(skippingBlanks: true) else { return nil }
    scan.skipBlanks()
    let element: ProvisionElement
    switch scan.peek {
    case "编": element = .book
    case "分" where scan.peek(1) == "编":
      element = .part
      scan.index += 1
    case "章": element = .chapter
    case "节": element = .lawSection
    case "条": element = .article
    case "部" where scan.peek(1) == "分":
      element = .division
      scan.index += 1
    default: return nil
    }
    scan.index += 1
    var inserted = 0
    if element == .article, scan.peek == "之" {
      let before = scan.index
      scan.index += 1
      if let number = scan.number() { inserted = number } else { scan.index = before }
    }
    // 第五条第二款, 第三条、第四条 and 第一条的 speak of articles; none begins here.
    if let next = scan.peek, "第、至和或及的规所中，；是与".unicodeScalars.contains(next) { return nil }
    return (.titled(element), number, inserted)
  }

  private static func bracketed(_ scan: inout Scan) -> Reading? {
    scan.index += 1
    scan.skipBlanks()
    let begin = scan.index
    guard let number = scan.number() else { return nil }
    let isArabic = Scan.isArabic(scan.scalars[begin])
    scan.skipBlanks()
    guard let close = scan.peek, close == "）" || close == ")" else { return nil }
    scan.index += 1
    return (isArabic ? .bracketedArabic : .bracketedHan, number, 0)
  }

  private static func plain(_ scan: inout Scan) -> Reading? {
    guard let first = scan.peek, let number = scan.number() else { return nil }
    scan.skipBlanks()
    let isArabic = Scan.isArabic(first)
    switch scan.peek {
    case "、": break
    case "." where isArabic, "．" where isArabic:
      if let next = scan.peek(1), Scan.isArabic(next) { return nil }
    default: return nil
    }
    scan.index += 1
    return (isArabic ? .arabic : .han, number, 0)
  }

  private static func attachment(_ scan: inout Scan) -> Reading? {
    switch scan.peek(1) {
    case "件", "表", "录": scan.index += 2
    case "：", ":": scan.index += 1
    default: return nil
    }
    scan.skipBlanks()
    let number = scan.number() ?? 1
    if let next = scan.peek {
      guard next == "：" || next == ":" || Scan.isBlank(next) else { return nil }
      scan.index += 1
    }
    return (.attachment, number, 0)
  }

  /// A walk over the first characters of a paragraph.
  private struct Scan {
    /// How many characters a marker and what decides it may take.
    private static let longest = 40

    let scalars: [Unicode.Scalar]
    var index = 0

    /// The first characters of a text; broken bytes end it.
    static func scalars(of bytes: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
      var scalars: [Unicode.Scalar] = []
      scalars.reserveCapacity(longest)
      var index = 0
      while scalars.count < longest, index < bytes.count,
        let (scalar, length) = UTF8Sequence.scalar(in: bytes, at: index)
      {
        scalars.append(scalar)
        index += length
      }
      return scalars
    }

    var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    func peek(_ offset: Int) -> Unicode.Scalar? {
      index + offset < scalars.count ? scalars[index + offset] : nil
    }

    /// Reads a numeral; between 第 and 条 real files have stray blanks in it (第一百 二十八 条).
    mutating func number(skippingBlanks: Bool = false) -> Int? {
      skipBlanks()
      let begin = index
      var end = index
      var digits: [Unicode.Scalar] = []
      while let scalar = peek {
        if HanNumeral.digit(scalar) != nil || HanNumeral.unit(scalar) != nil {
          digits.append(scalar)
          end = index + 1
        } else if !(skippingBlanks && Scan.isBlank(scalar)) {
          break
        }
        index += 1
      }
      index = end
      guard begin < end, scalars[begin] != "两" else { return nil }
      return HanNumeral.value(of: digits)
    }

    mutating func skipBlanks() {
      while let scalar = peek, Scan.isBlank(scalar) { index += 1 }
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case " ", "\t", "\u{3000}", "\u{A0}", "\u{2000}"..."\u{200D}", "\u{2060}", "\u{FEFF}": true
      // Old files have characters for private use for a wide space.
      case "\u{E000}"..."\u{F8FF}": true
      default: false
      }
    }

    static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
      ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
    }
  }
}
