extension DateText {
  /// The number that begins at an offset; `nil` where no digit or numeral stands.
  ///
  /// It always runs to the end of the row of digits, so that reading stays linear in any input.
  func number(at offset: Int) -> WrittenNumber? {
    guard offset < count else { return nil }
    return digit(at: offset) != nil ? arabicNumber(at: offset) : hanNumber(at: offset)
  }

  /// An ASCII or full-width digit, and the offset after it.
  private func digit(at offset: Int) -> (value: Int, end: Int)? {
    guard offset < count else { return nil }
    let byte = bytes[offset]
    if byte < 0x80 {
      return (0x30...0x39).contains(byte) ? (Int(byte & 0x0F), offset + 1) : nil
    }
    guard byte == 0xEF, offset + 2 < count, bytes[offset + 1] == 0xBC,
      (0x90...0x99).contains(bytes[offset + 2])
    else { return nil }
    return (Int(bytes[offset + 2] & 0x0F), offset + 3)
  }

  private func arabicNumber(at offset: Int) -> WrittenNumber {
    var end = offset
    var value = 0
    var length = 0
    while let digit = digit(at: end) {
      if length < 10 { value = value * 10 + digit.value }
      length += 1
      end = digit.end
    }
    let whole = end
    if let point = self.end(of: ".", at: end) ?? self.end(of: "．", at: end),
      digit(at: point) != nil
    {
      end = point
      while let digit = digit(at: end) { end = digit.end }
    }
    return WrittenNumber(
      value: length <= 9 ? value : nil, script: .arabic, length: length,
      isDecimal: end != whole, hasLeadingZero: digit(at: offset)?.value == 0, end: end)
  }

  private func hanNumber(at offset: Int) -> WrittenNumber? {
    var sum = HanSum()
    var end = offset
    while true {
      if let numeral = HanSum.numeral(scalar(at: end)) {
        sum.add(numeral)
        end += 3
      } else if sum.length > 0, has("0", at: end), HanSum.numeral(scalar(at: end + 1)) != nil {
        // 二0二五年 is often printed for 二〇二五年
        sum.add(.digit(0))
        end += 1
      } else {
        break
      }
    }
    guard end > offset else { return nil }
    return WrittenNumber(
      value: sum.value, script: sum.hasUnits ? .hanUnits : .hanDigits, length: sum.length,
      isDecimal: false, hasLeadingZero: false, end: end)
  }
}

/// A Chinese numeral on its way from characters to a value.
///
/// `HanNumeral` reads whole strings; here no string is made for the many numerals of a text.
private struct HanSum {
  enum Numeral {
    case digit(Int)
    case unit(Int)
  }

  private(set) var length = 0
  private(set) var hasUnits = false
  private var digits = 0
  private var total = 0
  private var pending: Int?
  private var lastUnit = Int.max
  private var isBroken = false

  static func numeral(_ scalar: Unicode.Scalar) -> Numeral? {
    switch scalar {
    case "〇", "○", "零": .digit(0)
    case "一": .digit(1)
    case "二", "两": .digit(2)
    case "三": .digit(3)
    case "四": .digit(4)
    case "五": .digit(5)
    case "六": .digit(6)
    case "七": .digit(7)
    case "八": .digit(8)
    case "九": .digit(9)
    case "十": .unit(10)
    case "百": .unit(100)
    case "千": .unit(1000)
    default: nil
    }
  }

  mutating func add(_ numeral: Numeral) {
    length += 1
    switch numeral {
    case .digit(let digit):
      if length <= 9 { digits = digits * 10 + digit }
      if hasUnits, let pending, pending != 0 { isBroken = true }
      pending = digit
    case .unit(let unit):
      if unit >= lastUnit || (!hasUnits && length > 2) || (pending == nil && unit != 10) {
        isBroken = true
      }
      hasUnits = true
      total += (pending ?? 1) * unit % 1_000_000
      pending = nil
      lastUnit = unit
    }
  }

  var value: Int? {
    guard !isBroken, length <= 9 else { return nil }
    return hasUnits ? total + (pending ?? 0) : digits
  }
}
