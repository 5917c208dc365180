import ArchiveModel

/// A word or a phrase that is looked for.
package struct SearchTerm: Hashable, Sendable {
  /// The ways in which it may be written, folded; the first as it was asked for.
  let forms: [[UInt16]]
  /// Whether passages with it are left out.
  let isExcluded: Bool

  /// - Parameters:
  ///   - word: Folded, not empty.
  ///   - isExact: Whether it is looked for as written alone: 第12条 is not 第十二条.
  ///   - isExcluded: Whether passages with it are left out.
  init(_ word: [UInt16], isExact: Bool, isExcluded: Bool) {
    forms = isExact ? [word] : SearchTerm.forms(of: word)
    self.isExcluded = isExcluded
  }

  /// Behind 第 and in front of one of these a number may be in Chinese or in Arabic numerals.
  private static let divisions = Set("条款项章节编".unicodeScalars)

  private static func forms(of word: [UInt16]) -> [[UInt16]] {
    let text = String(decoding: word, as: UTF16.self).unicodeScalars
    let arabic = rewritten(text) { String($0) }
    let chinese = rewritten(text) { HanNumeral.text(of: $0) }
    var forms = [word]
    for form in [arabic, chinese] where !forms.contains(form) { forms.append(form) }
    return forms
  }

  /// The word with each number of a provision written anew.
  private static func rewritten(
    _ text: String.UnicodeScalarView, _ numeral: (Int) -> String?
  ) -> [UInt16] {
    var result = String.UnicodeScalarView()
    var rest = text[...]
    while let scalar = rest.popFirst() {
      result.append(scalar)
      guard scalar == "第" else { continue }
      let digits = String(String.UnicodeScalarView(rest.prefix { isNumeral($0) }))
      guard let next = rest.dropFirst(digits.unicodeScalars.count).first,
        divisions.contains(next), let value = value(of: digits), let new = numeral(value)
      else { continue }
      result.append(contentsOf: new.unicodeScalars)
      rest = rest.dropFirst(digits.unicodeScalars.count)
    }
    return Array(String(result).utf16)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    HanNumeral.digit(scalar) != nil || HanNumeral.unit(scalar) != nil
  }

  /// The value of one to four digits, or of a Chinese numeral as it is counted: 一百〇五, not 一二.
  private static func value(of digits: String) -> Int? {
    guard let value = HanNumeral.value(of: digits), (1...9999).contains(value) else { return nil }
    let isArabic = digits.utf8.count <= 4 && Int(digits) != nil
    let plain = digits.replacing("〇", with: "零")
    return isArabic || HanNumeral.text(of: value) == plain ? value : nil
  }
}
