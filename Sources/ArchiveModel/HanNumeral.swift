/// Numbers written in Chinese characters, in place-value words (一百二十) or digit by digit (二〇二五).
package enum HanNumeral {
  /// The value of a numeral; `nil` where a character is no numeral or the order of units is wrong.
  ///
  /// Reads 〇, ○, 零 and 两, and full-width and ASCII digits alone: `第12条` and `第十二条` are one.
  package static func value(of text: some StringProtocol) -> Int? {
    value(of: Array(text.unicodeScalars))
  }

  /// The value of a numeral that is given as characters.
  package static func value(of scalars: [Unicode.Scalar]) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 12 else { return nil }
    let digits = scalars.compactMap { digit($0) }
    if digits.count == scalars.count {
      return digits.reduce(0) { $0 * 10 + $1 }
    }
    return placeValue(of: scalars)
  }

  /// The numeral of a number from 0 to 9999 in place-value words: 12 is 十二, 120 is 一百二十.
  package static func text(of number: Int) -> String? {
    guard (0...9999).contains(number) else { return nil }
    if number == 0 { return "零" }
    let names = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var text = ""
    var rest = number
    var gap = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / unit
      rest %= unit
      if digit == 0 {
        gap = !text.isEmpty
        continue
      }
      if gap { text += names[0] }
      gap = false
      text += (unit == 10 && digit == 1 && text.isEmpty) ? name : names[digit] + name
    }
    return text
  }

  /// The value of a single digit; `nil` for a unit such as 十 and for anything else.
  package static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "○", "零": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  /// The value of a unit such as 十; `nil` for anything else.
  package static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    case "万": 10_000
    default: nil
    }
  }

  private static func placeValue(of scalars: [Unicode.Scalar]) -> Int? {
    var total = 0
    var digits: Int?
    var lastUnit = Int.max
    for scalar in scalars {
      if let value = digit(scalar) {
        if value == 0, digits == nil { continue }
        guard digits == nil || digits == 0 else { return nil }
        digits = value
      } else if let unit = unit(scalar), unit < lastUnit {
        guard digits != nil || unit == 10 else { return nil }
        total += (digits ?? 1) * unit
        digits = nil
        lastUnit = unit
      } else {
        return nil
      }
    }
    return total + (digits ?? 0)
  }
}
