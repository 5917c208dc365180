import ArchiveModel

/// A walk over UTF-8 text that takes what it recognises.
struct TextCursor {
  private let text: [UInt8]
  /// The offset of the next byte.
  private(set) var offset: Int

  init(_ text: [UInt8], at offset: Int = 0) {
    self.text = text
    self.offset = offset
  }

  /// Takes a piece of text if it comes next.
  mutating func take(_ wanted: StaticString) -> Bool {
    wanted.withUTF8Buffer { bytes in
      guard offset + bytes.count <= text.count else { return false }
      for index in 0..<bytes.count where text[offset + index] != bytes[index] { return false }
      offset += bytes.count
      return true
    }
  }

  /// Takes a number in Arabic or Chinese numerals.
  mutating func number() -> Int? {
    var scalars = String.UnicodeScalarView()
    var end = offset
    while scalars.count < 12, let (scalar, length) = scalar(at: end),
      HanNumeral.digit(scalar) != nil || HanNumeral.unit(scalar) != nil
    {
      scalars.append(scalar)
      end += length
    }
    guard let value = HanNumeral.value(of: String(scalars)) else { return nil }
    offset = end
    return value
  }

  private func scalar(at index: Int) -> (Unicode.Scalar, Int)? {
    guard index < text.count, let length = UTF8Sequence.length(in: text, at: index) else {
      return nil
    }
    let piece = String(decoding: text[index..<index + length], as: UTF8.self)
    return piece.unicodeScalars.first.map { ($0, length) }
  }
}
