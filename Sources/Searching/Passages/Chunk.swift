/// A few neighbouring passages of an article that the index knows as one place.
///
/// About 400 characters: postings of whole paragraphs would take half as much room again, those of
/// whole articles would load much text to find one sentence.
struct Chunk: Hashable, Sendable {
  /// Which passages of the article.
  let passages: Range<Int>
  /// Counted from the article's first slot.
  let slot: Int

  /// Folded characters after which a chunk takes no further passage.
  static let size = 400

  /// Cuts an article; its slots are `chunks.last.slot + 1` or more for a long last passage.
  ///
  /// - Parameter lengths: Of each passage, in folded units.
  /// - Returns: The chunks, and how many slots they take.
  static func cut(_ lengths: [Int]) -> (chunks: [Chunk], slots: Int) {
    var chunks: [Chunk] = []
    var (start, slot, filled) = (0, 0, 0)
    func width(_ units: Int) -> Int { max(1, (units + size / 2) / size) }
    for (place, length) in lengths.enumerated() {
      if place > start, filled + length > size {
        chunks.append(Chunk(passages: start..<place, slot: slot))
        slot += width(filled)
        (start, filled) = (place, 0)
      }
      filled += length
    }
    if start < lengths.count {
      chunks.append(Chunk(passages: start..<lengths.count, slot: slot))
      slot += width(filled)
    }
    return (chunks, slot)
  }

  /// How many slots an article with so many gets, so that it may grow by a paragraph without moving
  /// all that come after it.
  static func room(_ slots: Int) -> Int {
    let step = slots < 8 ? 2 : 4
    return (slots + step) / step * step
  }
}
