import ArchiveModel

extension Block {
  func pack(into writer: inout PackedWriter, _ body: PackedBody) {
    switch kind {
    // No heading is of level 0.
    case .paragraph: writer.number(0)
    case .heading(let level): writer.number(level)
    case .list: writer.number(7)
    case .quote: writer.number(8)
    case .code: writer.number(9)
    case .rule: writer.number(10)
    }
    lines.pack(into: &writer)
    writer.number(texts.count)
    for text in texts { text.pack(into: &writer, body) }
  }

  init?(_ reader: inout PackedReader, body: [UInt8]) {
    guard let kind = reader.count().flatMap(Kind.init(packed:)), let lines = LineRange(&reader),
      let count = reader.listCount()
    else { return nil }
    var texts: [BlockText] = []
    for _ in 0..<count {
      guard let text = BlockText(&reader, body: body) else { return nil }
      texts.append(text)
    }
    self.init(kind: kind, lines: lines, texts: texts)
  }
}

extension Block.Kind {
  fileprivate init?(packed number: Int) {
    switch number {
    case 0: self = .paragraph
    case 1...6: self = .heading(number)
    case 7: self = .list
    case 8: self = .quote
    case 9: self = .code
    case 10: self = .rule
    default: return nil
    }
  }
}
