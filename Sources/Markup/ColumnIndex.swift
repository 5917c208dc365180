/// Where the characters of a long line stand, so that a column is found without reading the line up to it.
///
/// A line of a megabyte can hold hundreds of thousands of values, each with its place.
struct ColumnIndex: Sendable {
  /// Every so many characters the place is kept.
  static let step = 256

  private let line: Substring
  /// The index of character 0, `step`, 2 × `step` and so on, with the bytes before it.
  private let marks: [(index: Substring.Index, bytes: Int)]

  init(_ line: Substring) {
    self.line = line
    var marks: [(index: Substring.Index, bytes: Int)] = []
    let scalars = line.unicodeScalars
    var (index, bytes, count) = (scalars.startIndex, 0, 0)
    while index < scalars.endIndex {
      if count % ColumnIndex.step == 0 { marks.append((index, bytes)) }
      bytes += UTF8.width(scalars[index])
      scalars.formIndex(after: &index)
      count += 1
    }
    self.marks = marks
  }

  /// The column in bytes, from 1, of a column in characters, from 1.
  func byteColumn(_ column: Int) -> Int {
    let wanted = max(0, column - 1)
    guard !marks.isEmpty else { return column }
    let mark = marks[min(wanted / ColumnIndex.step, marks.count - 1)]
    let before = line.unicodeScalars[mark.index...].prefix(wanted % ColumnIndex.step)
    return mark.bytes + before.reduce(0) { $0 + UTF8.width($1) } + 1
  }
}
