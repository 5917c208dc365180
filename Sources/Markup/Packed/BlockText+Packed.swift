import ArchiveModel

extension BlockText {
  func pack(into writer: inout PackedWriter, _ body: PackedBody) {
    body.pack(text, line: lines.first, into: &writer)
    lines.pack(into: &writer)
    writer.count(itemNumber)
    writer.texts(links)
  }

  init?(_ reader: inout PackedReader, body: [UInt8]) {
    guard let text = PackedBody.text(&reader, body: body), let lines = LineRange(&reader),
      let itemNumber = reader.optionalCount(), let links = reader.texts()
    else { return nil }
    self.init(text: text, lines: lines, itemNumber: itemNumber, links: links)
  }
}
