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
    var scan = CitationScan(ground)
    return texts.enumerated().map { number, text in scan.mentions(in: text, number: number) }
  }

  /// The citations of one text that stands alone, line by line where it has several.
  package static func mentions(in text: [UInt8]) -> [CitationMention] {
    mentions(in: [text], ground: CitationGround(linesOf: text))[0]
  }
}

extension CitationGround {
  /// The ground of one text, whose lines are read as paragraphs.
  package init(linesOf text: [UInt8]) {
    let starts = CitationGround.lineStarts(text)
    // What stands on one line has no paragraph before it, so no reference counts in its outline; and
    // without a number at the start of a line there is none.
    guard starts.count > 1,
      text.withUnsafeBufferPointer({ bytes in
        starts.contains { ProvisionMarker.mayStand(in: bytes, at: $0) }
      })
    else {
      self.init(provisions: [], count: 0, title: nil)
      return
    }
    let lines = starts.indices.map { number in
      let end = number + 1 < starts.count ? starts[number + 1] - 1 : text.count
      return CitationGround.line(text[starts[number]..<end], number)
    }
    self.init(provisions: OutlineReader.read(lines).provisions, lineStarts: starts, title: nil)
  }

  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { text in
      var starts = [0]
      for index in text.indices where text[index] == 0x0A { starts.append(index + 1) }
      return starts
    }
  }

  private static func line(_ bytes: ArraySlice<UInt8>, _ number: Int) -> OutlineLine {
    OutlineLine(
      bytes: bytes, isHeading: false, itemNumber: nil,
      location: SourceLocation(file: "", line: number + 1))
  }
}
