/// The faults found so far in one template.
struct FaultLog {
  let source: TemplateSource
  private(set) var faults: [TemplateFault] = []
  /// The offset of each line's first byte, so that many faults cost no more than few.
  private let lineStarts: [Int]

  init(_ source: TemplateSource) {
    self.source = source
    var starts = [0]
    for (offset, byte) in source.bytes.enumerated() where byte == 0x0A {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// Records what is wrong at an offset of the template.
  mutating func add(_ code: String, at offset: Int, _ message: String, fix: String) {
    let position = position(of: offset)
    faults.append(
      TemplateFault(
        file: source.file, line: position.line, column: position.column, code: code, message,
        fix: fix))
  }

  func position(of offset: Int) -> TextPosition {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return TextPosition(line: low + 1, column: offset - lineStarts[low] + 1)
  }
}
