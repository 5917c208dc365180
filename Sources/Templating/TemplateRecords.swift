/// Small objects as rows of texts, all in one stretch of bytes, each escaped once.
///
/// An index shows the same links a million times. As objects each showing would look for its texts,
/// escape them and count their users; a record is a number, and what it prints is copied.
///
///     var records = TemplateRecords()
///     let link = records.shape([("href", .address), ("text", .text)])
///     let home = records.add(link, ["index.html", "首页"])
///     // {{#home}}<a href="{{href}}">{{text}}</a>{{/home}} for .record(home), two folders down:
///     // <a href="../../index.html">首页</a>
///
/// What all pages share is in one such value; what a page adds comes after it (`init(after:)`) and may
/// name records of both.
package struct TemplateRecords: Sendable {
  /// What a cell of a record is.
  package enum Kind: Sendable {
    case text
    /// A path below the site, printed behind the way from the page up to it.
    case address
    /// Another record, or none.
    case record
    /// A list of records.
    case list
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

  /// The number of the first record: how many stand before.
  private let first: Int
  private var columns: [Column] = []
  private var rows: [Row] = []
  /// Where each cell begins; one more for the end.
  private var starts: [UInt32] = [0]
  private var bytes: [UInt8] = []

  package init() { first = 0 }

  /// Records whose numbers go on behind others.
  package init(after others: TemplateRecords) { first = others.end }

  /// The number that the next record gets.
  package var end: Int { first + rows.count }

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
  @discardableResult
  package mutating func add(_ shape: Shape, _ texts: [String]) -> Int {
    add(shape) { records in
      for text in texts { records.cell(text) }
    }
  }

  /// Adds a record whose cells are written one after another, none of them another record's.
  ///
  /// - Parameters:
  ///   - shape: Its keys.
  ///   - cells: Writes a cell for each key; those that are missing are empty.
  /// - Returns: Its number.
  package mutating func add(_ shape: Shape, _ cells: (inout TemplateRecords) -> Void) -> Int {
    let firstCell = starts.count - 1
    rows.append(
      Row(
        firstColumn: UInt16(shape.columns.lowerBound), columnCount: UInt16(shape.columns.count),
        firstCell: UInt32(firstCell)))
    cells(&self)
    while starts.count - 1 - firstCell < shape.columns.count { endCell() }
    return end - 1
  }

  /// Writes a cell of text.
  package mutating func cell(_ text: String) {
    HTMLEscaping.append(text, to: &bytes)
    endCell()
  }

  /// Writes a cell of what is safe already.
  package mutating func cell(escaped write: (inout [UInt8]) -> Void) {
    write(&bytes)
    endCell()
  }

  /// Writes a cell of another record, or of none.
  package mutating func cell(record: Int?) {
    if let record { append(record) }
    endCell()
  }

  /// Writes a cell of a list of records.
  package mutating func cell(records: [Int]) {
    for record in records { append(record) }
    endCell()
  }

  private mutating func append(_ record: Int) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: record).littleEndian) {
      bytes.append(contentsOf: $0)
    }
  }

  private mutating func endCell() { starts.append(UInt32(bytes.count)) }

  /// A cell of a record as it was written; of an address without the way up.
  package func escaped(_ record: Int, _ column: Int) -> ArraySlice<UInt8> {
    let cell = Int(rows[record - first].firstCell) + column
    return bytes[Int(starts[cell])..<Int(starts[cell + 1])]
  }

  /// Gives the records as plain memory: reading an array's elements counts references.
  func withTable<Value>(
    _ body: (TemplateRecordView.Table) throws(TemplateFault) -> Value
  ) throws(TemplateFault) -> Value {
    try columns.withUnsafeBufferPointer { (columns) throws(TemplateFault) in
      try rows.withUnsafeBufferPointer { (rows) throws(TemplateFault) in
        try starts.withUnsafeBufferPointer { (starts) throws(TemplateFault) in
          try bytes.withUnsafeBufferPointer { (bytes) throws(TemplateFault) in
            try body(
              TemplateRecordView.Table(
                first: first, columns: columns, rows: rows, starts: starts, bytes: bytes))
          }
        }
      }
    }
  }
}
