/// Small objects that many pages show, each escaped once, all in one stretch of bytes.
///
/// An index shows the same links a million times. As objects each showing would look for its texts,
/// escape them and count their users; a record is a number, and what it prints is copied.
///
///     var records = TemplateRecords()
///     let link = records.shape([("href", .address), ("text", .text)])
///     let home = records.add(link, ["index.html", "首页"])
///     // {{#home}}<a href="{{href}}">{{text}}</a>{{/home}} for .record(home), two folders down:
///     // <a href="../../index.html">首页</a>
package struct TemplateRecords: Sendable {
  /// What a text of a record is.
  package enum Kind: Sendable {
    case text
    /// A path below the site, printed behind the way from the page up to it.
    case address
  }

  /// The keys of some records.
  package struct Shape: Sendable {
    fileprivate let columns: Range<Int>
  }

  struct Column: Sendable {
    let key: TemplateKey
    let kind: Kind
  }

  struct Row: Sendable {
    let firstColumn: UInt16
    let columnCount: UInt16
    let firstCell: UInt32
  }

  private var columns: [Column] = []
  private var rows: [Row] = []
  /// Where each cell begins; one more for the end.
  private var starts: [UInt32] = [0]
  private var bytes: [UInt8] = []

  package init() {}

  package var count: Int { rows.count }

  /// Adds the keys of some records: few shapes serve many records.
  package mutating func shape(_ keys: [(key: String, kind: Kind)]) -> Shape {
    let first = columns.count
    for (key, kind) in keys { columns.append(Column(key: TemplateKey(key), kind: kind)) }
    return Shape(columns: first..<columns.count)
  }

  /// Adds a record; an empty text is false in a section.
  ///
  /// - Parameters:
  ///   - shape: Its keys.
  ///   - texts: A text for each key, not escaped yet.
  /// - Returns: Its number.
  package mutating func add(_ shape: Shape, _ texts: [String]) -> Int {
    rows.append(
      Row(
        firstColumn: UInt16(shape.columns.lowerBound), columnCount: UInt16(shape.columns.count),
        firstCell: UInt32(starts.count - 1)))
    for place in shape.columns.indices {
      let index = place - shape.columns.lowerBound
      if index < texts.count { HTMLEscaping.append(texts[index], to: &bytes) }
      starts.append(UInt32(bytes.count))
    }
    return rows.count - 1
  }

  /// A text of a record, escaped; of an address without the way up.
  package func escaped(_ record: Int, _ column: Int) -> ArraySlice<UInt8> {
    let cell = Int(rows[record].firstCell) + column
    return bytes[Int(starts[cell])..<Int(starts[cell + 1])]
  }

  /// Gives the records as plain memory: reading an array's elements counts references.
  func withView<Value>(
    _ body: (TemplateRecordView) throws(TemplateFault) -> Value
  ) throws(TemplateFault) -> Value {
    try columns.withUnsafeBufferPointer { (columns) throws(TemplateFault) in
      try rows.withUnsafeBufferPointer { (rows) throws(TemplateFault) in
        try starts.withUnsafeBufferPointer { (starts) throws(TemplateFault) in
          try bytes.withUnsafeBufferPointer { (bytes) throws(TemplateFault) in
            try body(
              TemplateRecordView(columns: columns, rows: rows, starts: starts, bytes: bytes))
          }
        }
      }
    }
  }
}
