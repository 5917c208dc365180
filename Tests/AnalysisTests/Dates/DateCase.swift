import ArchiveModel
import Testing

@testable import Analysis

/// A text, the day of its paper, and the dates that are expected in it, each as `surface=edtf`.
///
/// `surface=?` is a date whose value nothing tells. Lengths and times are left out.
struct DateCase: Sendable, CustomTestStringConvertible {
  let text: String
  let published: String?
  let expected: [String]

  init(_ text: String, _ expected: String..., on published: String? = "2025-05-30") {
    self.text = text
    self.published = published
    self.expected = expected
  }

  var testDescription: String { text }

  /// What the reader finds, in the same notation.
  var found: [String] {
    var context = DateContext(published: published.flatMap { CalendarDate($0) })
    return DateCase.dates(in: text, &context)
  }

  static func dates(in text: String, _ context: inout DateContext) -> [String] {
    mentions(in: text, &context).filter { $0.mention.kind == .date }.map {
      "\($0.surface)=\($0.mention.value?.description ?? "?")"
    }
  }

  static func mentions(
    in text: String, _ context: inout DateContext
  ) -> [(surface: String, mention: DateMention)] {
    let bytes = Array(text.utf8)
    return DateReader().mentions(in: bytes, context: &context).map {
      (String(decoding: bytes[$0.span.range], as: UTF8.self), $0)
    }
  }
}
