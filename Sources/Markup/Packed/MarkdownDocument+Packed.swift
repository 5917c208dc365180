package import ArchiveModel

/// A document is packed for whoever has its file: the body is taken from there.
extension MarkdownDocument {
  /// Whether a file ends in this body as it is: line ends that were converted make it another.
  package func isEnd(of bytes: [UInt8]) -> Bool { bytes.suffix(body.count).elementsEqual(body) }

  /// Packs the document.
  ///
  /// - Parameters:
  ///   - writer: Where to.
  ///   - isEndOfFile: Whether the file ends in the body, which then isn't packed.
  package func pack(into writer: inout PackedWriter, isEndOfFile: Bool) {
    writer.flag(isEndOfFile)
    writer.number(body.count)
    if !isEndOfFile { writer.raw(body) }
    writer.number(bodyLine)
    frontMatter.pack(into: &writer)
    writer.number(places.count)
    for (key, place) in places.sorted(by: { $0.key < $1.key }) {
      writer.text(key)
      writer.number(place.line)
      writer.number(place.column)
    }
    writer.number(blocks.count)
    let body = PackedBody(body, firstLine: bodyLine)
    for block in blocks { block.pack(into: &writer, body) }
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
      let frontMatter = FrontMatter(&reader),
      let places = MarkdownDocument.places(&reader, file: file)
    else { return nil }
    let bodyBytes = Array(body)
    guard let blocks = MarkdownDocument.blocks(&reader, body: bodyBytes) else { return nil }
    self.init(
      file: file, frontMatter: frontMatter, body: bodyBytes, bodyLine: bodyLine, blocks: blocks,
      places: places)
  }

  private static func places(
    _ reader: inout PackedReader, file: String
  ) -> [String: SourceLocation]? {
    guard let count = reader.listCount() else { return nil }
    var places: [String: SourceLocation] = [:]
    places.reserveCapacity(min(count, FrontMatter.keys.count))
    for _ in 0..<count {
      guard let key = reader.text(), let line = reader.count(), let column = reader.count() else {
        return nil
      }
      places[key] = SourceLocation(file: file, line: line, column: column)
    }
    return places
  }

  private static func blocks(_ reader: inout PackedReader, body: [UInt8]) -> [Block]? {
    guard let count = reader.listCount() else { return nil }
    var blocks: [Block] = []
    for _ in 0..<count {
      guard let block = Block(&reader, body: body) else { return nil }
      blocks.append(block)
    }
    return blocks
  }
}
