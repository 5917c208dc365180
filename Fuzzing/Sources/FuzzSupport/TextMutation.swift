/// Changes a text by whole lines and characters: a page that is set anew, cut or put together wrongly.
///
/// Bytes alone rarely move a headline or narrow a column.
struct TextMutation {
  private var random: SeededNumbers
  private var lines: [[UInt8]]

  init(_ bytes: [UInt8], seed: UInt32) {
    random = SeededNumbers(seed: UInt64(seed))
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  /// The text after one change.
  mutating func changed() -> [UInt8] {
    switch random.below(10) {
    case 0: lines.swapAt(anyLine(), anyLine())
    case 1: move(anyRun())
    case 2: lines.insert(lines[anyLine()], at: anyLine())
    case 3: lines.removeSubrange(anyRun())
    case 4: set(anyRun(), width: 1000)
    case 5: set(anyRun(), width: 1 + random.below(40))
    case 6: lines.insert([], at: anyLine())
    case 7: lines.removeAll(where: \.isEmpty)
    case 8: lines[anyLine()].insert(contentsOf: Array("　　".utf8), at: 0)
    default: exchange()
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func anyLine() -> Int { random.below(lines.count) }

  /// Up to sixteen lines.
  private mutating func anyRun() -> Range<Int> {
    let start = anyLine()
    return start..<min(lines.count, start + 1 + random.below(16))
  }

  private mutating func move(_ run: Range<Int>) {
    let moved = Array(lines[run])
    lines.removeSubrange(run)
    lines.insert(contentsOf: moved, at: random.below(lines.count + 1))
  }

  /// Sets lines anew at a width in characters, blank lines taken out.
  private mutating func set(_ run: Range<Int>, width: Int) {
    let text = Array(lines[run].joined())
    var result: [[UInt8]] = [[]]
    var room = width
    for byte in text {
      if byte & 0xC0 != 0x80 {
        if room == 0 {
          result.append([])
          room = width
        }
        room -= 1
      }
      result[result.count - 1].append(byte)
    }
    lines.replaceSubrange(run, with: result)
  }

  /// Puts a character of one line before a character of another.
  private mutating func exchange() {
    let (source, target) = (lines[anyLine()], anyLine())
    let from = border(in: source, near: random.below(source.count + 1))
    let to = min(source.count, border(in: source, near: min(source.count, from + 4)))
    let place = border(in: lines[target], near: random.below(lines[target].count + 1))
    lines[target].insert(contentsOf: source[min(from, to)..<max(from, to)], at: place)
  }

  private func border(in line: [UInt8], near offset: Int) -> Int {
    var offset = offset
    while offset > 0, !Oracle.isBorder(offset, in: line) { offset -= 1 }
    return offset
  }
}
