import ArchiveModel

/// The number of a newspaper page, however it is written: `1`, `01`, `第一版`, `A3版`.
package struct PageNumber: Hashable, Sendable {
  /// Section letters in capitals and the number in plain digits: `1`, `A3`.
  package let text: String

  /// `nil` where the text holds no number.
  package init?(_ written: String) {
    var letters = ""
    var digits = ""
    for scalar in written.unicodeScalars {
      if HanNumeral.digit(scalar) != nil || HanNumeral.unit(scalar) != nil {
        digits.unicodeScalars.append(scalar)
      } else if digits.isEmpty {
        letters = PageNumber.letter(scalar).map { letters + $0 } ?? ""
      } else {
        break
      }
    }
    guard let number = HanNumeral.value(of: digits) else { return nil }
    text = letters + String(number)
  }

  /// A Latin letter as an ASCII capital, also a full-width one.
  private static func letter(_ scalar: Unicode.Scalar) -> String? {
    let value = (0xFF21...0xFF5A).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    switch value {
    case 0x41...0x5A: return Unicode.Scalar(value).map { String($0) }
    case 0x61...0x7A: return Unicode.Scalar(value - 0x20).map { String($0) }
    default: return nil
    }
  }
}
