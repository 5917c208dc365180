/// The printing characters of texts, whatever their order, counted without the product's own code, so
/// that a fault in one shows in the other.
package struct Tally: Hashable {
  private(set) package var count = 0
  /// The sum of a mixed number for each character: equal for equal characters, and for others as good
  /// as never.
  private var sum: UInt64 = 0

  package init(_ texts: some Sequence<String>) {
    for text in texts {
      for scalar in text.unicodeScalars where !Tally.isBlank(scalar.value) {
        count += 1
        var value = UInt64(scalar.value) &* 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        sum &+= value ^ (value >> 27)
      }
    }
  }

  package var isEmpty: Bool { count == 0 }

  /// Source: Unicode 15, White_Space; also the separators U+001C to U+001F of ASCII, and the mark of
  /// byte order.
  private static func isBlank(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000, 0xFEFF:
      true
    default: false
    }
  }
}
