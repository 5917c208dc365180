package import ArchiveModel

/// Finds the sentence around a stretch of text.
package enum SentenceBounds {
  /// The sentence, or the sentences, that a span touches, closing quotation marks and brackets included.
  ///
  /// Sentences end at 。！？ and at a line break; …… and ； do not end one.
  package static func around(_ span: SourceSpan, in text: [UInt8]) -> SourceSpan {
    var from = min(span.from, text.count)
    while from > 0, !endsSentence(text, before: from) { from -= 1 }
    var to = max(min(span.to, text.count), from)
    if to == span.from, to < text.count { to += 1 }
    while to < text.count, !endsSentence(text, before: to) || !isBorder(text, to) { to += 1 }
    return SourceSpan(from: from, to: to)
  }

  /// Whether a sentence is complete before an offset.
  private static func endsSentence(_ text: [UInt8], before offset: Int) -> Bool {
    guard isBorder(text, offset), offset > 0 else { return false }
    if text[offset - 1] == 0x0A { return true }
    var index = offset
    // Closing signs behind the stop belong to the sentence: ……。”
    while index >= 3, isClosing(text, index - 3) { index -= 3 }
    guard index >= 3, isStop(text, index - 3) else { return false }
    return offset >= text.count || !(offset + 3 <= text.count && isClosing(text, offset))
  }

  private static func isBorder(_ text: [UInt8], _ offset: Int) -> Bool {
    offset >= text.count || text[offset] & 0xC0 != 0x80
  }

  /// 。 ！ ？
  private static func isStop(_ text: [UInt8], _ index: Int) -> Bool {
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): true
    default: false
    }
  }

  /// ” ’ 」 』 and the closing brackets ） 》; a full stop before one is inside it.
  private static func isClosing(_ text: [UInt8], _ index: Int) -> Bool {
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F),
      (0xEF, 0xBC, 0x89), (0xE3, 0x80, 0x8B):
      true
    default: false
    }
  }
}
