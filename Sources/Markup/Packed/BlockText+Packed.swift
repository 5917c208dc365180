import ArchiveModel

extension BlockText {
  func pack(into writer: inout PackedWriter, _ body: StoredBytes) {
    PackedBody.pack(placed, in: body, into: &writer)
    lines.pack(into: &writer)
    writer.count(itemNumber)
    writer.texts(links)
  }

  init?(_ reader: inout PackedReader, body: StoredBytes, bytes: [UInt8]) {
    guard let text = PackedBody.text(&reader, body: body, bytes: bytes),
      let lines = LineRange(&reader), let itemNumber = reader.optionalCount(),
      let links = reader.texts()
    else { return nil }
    self.init(text, lines: lines, itemNumber: itemNumber, links: links)
  }
}
