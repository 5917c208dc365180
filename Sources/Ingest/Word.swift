/// A word to look for, as characters.
struct Word: ExpressibleByStringLiteral, Sendable {
  let scalars: [UInt32]

  init(stringLiteral value: String) {
    scalars = value.unicodeScalars.map(\.value)
  }

  var count: Int { scalars.count }

  /// Whether a text has the word at an index of its own.
  @inline(__always)
  func isIn(_ text: ArraySlice<UInt32>, at index: Int) -> Bool {
    guard index >= text.startIndex, index + scalars.count <= text.endIndex else { return false }
    for offset in 0..<scalars.count where text[index + offset] != scalars[offset] { return false }
    return true
  }

  func starts(_ text: ArraySlice<UInt32>) -> Bool { isIn(text, at: text.startIndex) }

  func ends(_ text: ArraySlice<UInt32>) -> Bool { isIn(text, at: text.endIndex - scalars.count) }

  /// The index of the first place at or after a start.
  func first(in text: ArraySlice<UInt32>, from start: Int? = nil) -> Int? {
    var index = start ?? text.startIndex
    while index + scalars.count <= text.endIndex {
      if text[index] == scalars[0], isIn(text, at: index) { return index }
      index += 1
    }
    return nil
  }
}

/// Words that several readers take; making a word of a literal at each line would be slow.
extension Word {
  static let ordinal: Word = "第"
  static let dash: Word = "——"
  static let year: Word = "年"
  static let month: Word = "月"
  static let day: Word = "日"
}
