// What names stand for, and how it is printed.
extension TemplateRenderer {
  /// The value of a name.
  ///
  /// Source: Mustache spec, interpolation.yml: `.` is the top of the context stack; the first part
  /// of a dotted name is looked for from the top down, the others only in what came before
  /// ("Dotted Names - Context Precedence"); a leading dot stays at the top.
  @inline(__always)
  mutating func resolve(_ path: NamePath, _ step: Int) throws(TemplateFault) -> TemplateValue {
    if path.from == path.to { return contexts[contexts.count - 1] }
    guard let first = find(path.from, onlyTop: path.fromTop) else {
      throw missingKey(path, at: path.from, in: nil, step)
    }
    if path.to - path.from == 1 { return first }
    return try descend(first, path, step)
  }

  @inline(never)
  mutating func isTrue(_ path: NamePath, _ step: Int) throws(TemplateFault) -> Bool {
    try resolve(path, step).isTrue
  }

  @inline(__always)
  private mutating func find(_ place: Int, onlyTop: Bool) -> TemplateValue? {
    let key = keys[place]
    var level = contexts.count - 1
    while level >= 0 {
      switch contexts[level] {
      case .object(let object):
        if let value = object.value(key, &guesses[place]) { return value }
      case .record(let record): if let cell = records.cell(key, of: record) { return value(cell) }
      default: break
      }
      if onlyTop { return nil }
      level -= 1
    }
    return nil
  }

  /// A cell of a record as a value of its own, where it isn't printed right away.
  private func value(_ cell: TemplateRecordView.Cell) -> TemplateValue {
    switch cell.kind {
    case .text: .html(Array(cell.bytes))
    case .address: .address(Array(cell.bytes))
    case .record: cell.records.first.map { .record($0) } ?? .none
    case .list: .list(cell.records.map { .record($0) })
    }
  }

  private mutating func descend(
    _ first: TemplateValue, _ path: NamePath, _ step: Int
  ) throws(TemplateFault) -> TemplateValue {
    var value = first
    for index in (path.from + 1)..<path.to {
      switch value {
      case .object(let object):
        guard let next = object.value(keys[index], &guesses[index]) else {
          throw missingKey(path, at: index, in: value, step)
        }
        value = next
      case .record(let record):
        guard let cell = records.cell(keys[index], of: record) else {
          throw missingKey(path, at: index, in: value, step)
        }
        value = self.value(cell)
      default: throw missingKey(path, at: index, in: value, step)
      }
    }
    return value
  }

  /// Source: Mustache spec, interpolation.yml ("HTML Escaping", "Triple Mustache", "Ampersand",
  /// "Basic Integer Interpolation"). Markup that is safe already is never escaped, and what has no
  /// text is a fault: both are ours.
  @inline(never)
  mutating func print(_ path: NamePath, escaped: Bool, _ step: Int) throws(TemplateFault) {
    if path.to - path.from == 1, case .record(let record) = contexts[contexts.count - 1],
      let cell = records.cell(keys[path.from], of: record), cell.kind != .list, cell.kind != .record
    {
      if cell.kind == .address { output.append(contentsOf: root) }
      output.append(contentsOf: cell.bytes)
      return
    }
    switch try resolve(path, step) {
    case .text(let text):
      if escaped {
        HTMLEscaping.append(text, to: &output)
      } else {
        output.append(contentsOf: text.utf8)
      }
    case .html(let bytes): output.append(contentsOf: bytes)
    case .address(let bytes):
      output.append(contentsOf: root)
      output.append(contentsOf: bytes)
    case .number(let number): appendDigits(number)
    case let other: throw notPrintable(other, path, step)
    }
  }

  private mutating func appendDigits(_ number: Int) {
    if (0...9).contains(number) {
      output.append(0x30 + UInt8(truncatingIfNeeded: number))
    } else {
      output.append(contentsOf: String(number).utf8)
    }
  }
}
