import Analysis
import ArchiveModel
import Indexing

/// A sentence of an article, with what is marked in it.
struct Passage {
  let document: Document
  /// The article's place in the archive.
  let place: Int
  let unit: Int
  /// The whole text of the unit, in UTF-8.
  let text: [UInt8]
  /// The sentence, in bytes of the text.
  var sentence: SourceSpan
  /// What is marked, in bytes of the text, in their order.
  var hits: [SourceSpan]

  init(_ document: Document, _ place: Int, unit: Int, sentence: SourceSpan, hits: [SourceSpan]) {
    self.document = document
    self.place = place
    self.unit = unit
    text = document.units[unit].bytes
    self.sentence = sentence
    self.hits = hits
  }

  /// The sentence around a stretch of a unit, which is marked.
  init(_ document: Document, _ place: Int, unit: Int, around hit: SourceSpan) {
    self.document = document
    self.place = place
    self.unit = unit
    let text = document.units[unit].bytes
    self.text = text
    sentence = SentenceBounds.around(hit, in: text)
    hits = [hit]
  }
}
