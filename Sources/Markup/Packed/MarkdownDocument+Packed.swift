package import ArchiveModel

/// A document is packed for whoever has its file: the body is taken from there.
extension MarkdownDocument {
  /// Whether a file ends in this body as it is: line ends that were converted make it another.
  package func isEnd(of bytes: [UInt8]) -> Bool { bytes.suffix(stored.count).elementsEqual(body) }

  /// Packs the document.
  ///
  /// - Parameters:
  ///   - writer: Where to.
  ///   - isEndOfFile: Whether the file ends in the body, which then isn't packed.
  package func pack(into writer: inout PackedWriter, isEndOfFile: Bool) {
    writer.flag(isEndOfFile)
    writer.number(stored.count)
    if !isEndOfFile { writer.raw(body) }
    writer.number(bodyLine)
    frontMatter.pack(into: &writer)
    writer.number(places.count)
    for place in places {
      writer.text(place.key)
      writer.number(Int(place.line))
      writer.number(Int(place.column))
    }
    writer.number(blocks.count)
    for block in blocks { block.pack(into: &writer) }
    for text in texts { text.pack(into: &writer, stored) }
  }

  /// Reads a document that was packed.
  ///
  /// - Parameters:
  ///   - reader: Where from.
  ///   - file: The path for diagnostics.
  ///   - bytes: The file's bytes, which are those from which the document was read.
  package init?(_ reader: inout PackedReader, file: String, bytes: [UInt8]) {
    guard let isEndOfFile = reader.flag(), let length = reader.count(), length <= bytes.count,
      let body = isEndOfFile ? bytes.suffix(length) : reader.raw(length),
      let bodyLine = reader.count(), bodyLine >= 1,
      let frontMatter = FrontMatter(&reader), let places = MarkdownDocument.places(&reader),
      let blocks = MarkdownDocument.blocks(&reader)
    else { return nil }
    let bodyBytes = Array(body)
    let stored = StoredBytes(bodyBytes)
    let count = blocks.last?.texts.upperBound ?? 0
    var texts: [BlockText] = []
    texts.reserveCapacity(min(count, bytes.count))
    for _ in 0..<count {
      guard let text = BlockText(&reader, body: stored, bytes: bodyBytes) else { return nil }
      texts.append(text)
    }
    self.init(
      file: file, frontMatter: frontMatter, stored: stored, bodyLine: bodyLine, blocks: blocks,
      texts: texts, places: places)
  }

  private static func places(_ reader: inout PackedReader) -> [KeyPlace]? {
    guard let count = reader.listCount() else { return nil }
    var places: [KeyPlace] = []
    places.reserveCapacity(min(count, FrontMatter.keys.count))
    for _ in 0..<count {
      guard let key = reader.text(),
        let line = reader.count().flatMap({ Int32(exactly: $0) }),
        let column = reader.count().flatMap({ Int32(exactly: $0) })
      else { return nil }
      places.append(KeyPlace(key: key, line: line, column: column))
    }
    return places
  }

  private static func blocks(_ reader: inout PackedReader) -> [Block]? {
    guard let count = reader.listCount() else { return nil }
    var blocks: [Block] = []
    blocks.reserveCapacity(count)
    for _ in 0..<count {
      guard let block = Block(&reader, firstText: blocks.last?.texts.upperBound ?? 0) else {
        return nil
      }
      blocks.append(block)
    }
    return blocks
  }
}
