package import Analysis
package import ArchiveModel

/// Where the words of a piece of evidence stand.
package struct EvidencePlace: Hashable, Sendable {
  /// The place of the document in the archive.
  package let document: Int
  package let unit: Int
  /// The quote, UTF-8 bytes of the unit's text.
  package let quote: SourceSpan
  /// The sentence or sentences around it.
  package let sentence: SourceSpan

  /// Looks for a quote in an article; blanks do not count.
  package static func find(_ quote: String, in document: Document, at place: Int) -> EvidencePlace?
  {
    let wanted = quote.utf8.filter { !isBlank($0) }
    guard !wanted.isEmpty else { return nil }
    for (index, unit) in document.units.enumerated() {
      let text = unit.bytes
      guard let span = span(of: wanted, in: text) else { continue }
      return EvidencePlace(
        document: place, unit: index, quote: span,
        sentence: SentenceBounds.around(span, in: text))
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  private static func span(of wanted: [UInt8], in text: [UInt8]) -> SourceSpan? {
    for start in text.indices where text[start] == wanted[0] {
      var index = start
      var matched = 0
      while index < text.count, matched < wanted.count {
        if text[index] == wanted[matched] {
          matched += 1
        } else if !isBlank(text[index]) {
          break
        }
        index += 1
      }
      if matched == wanted.count { return SourceSpan(from: start, to: index) }
    }
    return nil
  }
}
