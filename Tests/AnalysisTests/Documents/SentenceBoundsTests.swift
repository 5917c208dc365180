import ArchiveModel
import Testing

@testable import Analysis

/// Protects the sentences that lists and backlinks show around a mention.
@Suite struct SentenceBoundsTests {
  /// The sentence around the first place of a word.
  private func sentence(_ word: String, _ text: String) -> String {
    let bytes = Array(text.utf8)
    let wanted = Array(word.utf8)
    let from = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    let span = SentenceBounds.around(SourceSpan(from: from, to: from + wanted.count), in: bytes)
    return String(decoding: bytes[span.range], as: UTF8.self)
  }

  @Test(
    "a sentence ends at its stop, with the closing signs behind it",
    arguments: [
      ("乙", "甲一。乙二。丙三。", "乙二。"), ("甲", "甲一。乙二。", "甲一。"), ("丙", "甲一！乙二？丙三", "丙三"),
      ("乙", "他说：“甲一。”乙二。", "乙二。"), ("甲", "他说：“甲一。”乙二。", "他说：“甲一。”"),
      ("乙", "甲一；乙二……丙三。", "甲一；乙二……丙三。"), ("乙", "甲一\n乙二\n丙三", "乙二\n"),
      ("乙", "（甲一。）乙二。", "乙二。"), ("一。乙", "甲一。乙二。丙", "甲一。乙二。"),
    ])
  func bounds(_ word: String, _ text: String, _ expected: String) {
    #expect(sentence(word, text) == expected)
  }

  @Test("a text without stops is one sentence, and an empty text is none")
  func noStops() {
    #expect(sentence("乙", "甲乙丙") == "甲乙丙")
    #expect(SentenceBounds.around(SourceSpan(from: 0, to: 0), in: []).count == 0)
  }
}
