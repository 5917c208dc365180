/// A number as it is written, in digits of either width or in Chinese characters.
struct WrittenNumber: Hashable, Sendable {
  /// How it is written.
  enum Script: Hashable, Sendable {
    /// `2025`, `２０２５`
    case arabic
    /// Digit by digit: `二〇二五`
    case hanDigits
    /// With units: `二十八`
    case hanUnits
  }

  /// The value; `nil` where the characters make no number (`十三五`) or one of over nine digits.
  let value: Int?
  let script: Script
  /// The number of digits or characters.
  let length: Int
  /// Whether it has a fraction: `307.3`
  let isDecimal: Bool
  /// Whether it begins with nought: `08`
  let hasLeadingZero: Bool
  /// The offset after the last byte.
  let end: Int

  /// The value if it is whole and lies in a range.
  func value(in range: ClosedRange<Int>) -> Int? {
    guard let value, !isDecimal, range.contains(value) else { return nil }
    return value
  }

  var isHan: Bool { script != .arabic }
}
