import ArchiveModel

extension Block {
  func pack(into writer: inout PackedWriter) {
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
  }

  /// Reads a block whose texts begin at a place among the document's.
  init?(_ reader: inout PackedReader, firstText: Int) {
    guard let kind = reader.count().flatMap(Kind.init(packed:)), let lines = LineRange(&reader),
      let count = reader.listCount(), firstText + count <= Int(Int32.max)
    else { return nil }
    self.init(kind: kind, lines: lines, texts: firstText..<firstText + count)
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
