import ArchiveModel

/// Finds names in 《》, document numbers and references to provisions, and what each refers to.
package enum CitationReader {
  /// The citations of an article.
  ///
  /// - Parameters:
  ///   - texts: The texts of the article in reading order: what one names, 该法 in the next means.
  ///   - ground: The article's outline, in which 前款 and 本条 count.
  /// - Returns: For each text its citations, in order; they do not overlap.
  package static func mentions(
    in texts: [[UInt8]], ground: CitationGround
  ) -> [[CitationMention]] {
    mentions(in: texts, texts.map { LandmarkTable.withoutNames.landmarks(of: $0) }, ground: ground)
  }

  /// The same of texts whose landmarks are known.
  static func mentions(
    in texts: [[UInt8]], _ landmarks: [Landmarks], ground: CitationGround
  ) -> [[CitationMention]] {
    guard landmarks.contains(where: { $0.hold(.citation) }) else { return texts.map { _ in [] } }
    var scan = CitationScan(ground)
    return texts.indices.map { scan.mentions(in: texts[$0], landmarks[$0], number: $0) }
  }

  /// The citations of one text that stands alone, line by line where it has several.
  package static func mentions(in text: [UInt8]) -> [CitationMention] {
    mentions(in: [text], ground: CitationGround(linesOf: text))[0]
  }
}

extension CitationGround {
  /// The ground of one text, whose lines are read as paragraphs.
  package convenience init(linesOf text: [UInt8]) {
    self.init(linesOf: text, LandmarkTable.withoutNames.landmarks(of: text))
  }

  /// The same of a text whose landmarks are known.
  convenience init(linesOf text: [UInt8], _ landmarks: Landmarks) {
    self.init {
      let starts = [0] + landmarks.offsets(of: .lineEnd).map { $0 + 1 }
      // What stands on one line has no paragraph before it, so no reference counts in its outline; and
      // without a number at the start of a line there is none.
      guard starts.count > 1,
        text.withUnsafeBufferPointer({ bytes in
          starts.contains { ProvisionMarker.mayStand(in: bytes, at: $0) }
        })
      else { return Outline(provisions: [], starts: []) }
      let lines = starts.indices.map { number in
        let end = number + 1 < starts.count ? starts[number + 1] - 1 : text.count
        return CitationGround.line(text[starts[number]..<end], number)
      }
      return Outline(provisions: OutlineReader.read(lines).provisions, lineStarts: starts)
    }
  }

  private static func line(_ bytes: ArraySlice<UInt8>, _ number: Int) -> OutlineLine {
    OutlineLine(
      bytes: bytes, isHeading: false, itemNumber: nil,
      location: SourceLocation(file: "", line: number + 1))
  }
}
