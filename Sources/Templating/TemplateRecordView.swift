/// Records as plain memory, for as long as one template is rendered: those of all pages, and those that the
/// page adds.
struct TemplateRecordView {
  /// A cell of a record.
  struct Cell {
    let kind: TemplateRecords.Kind
    /// As it was written: text escaped, an address without the way up, numbers in four bytes each.
    let bytes: UnsafeBufferPointer<UInt8>

    /// The records that it names.
    var records: [Int] {
      let raw = UnsafeRawBufferPointer(bytes)
      return stride(from: 0, to: raw.count - 3, by: 4).map {
        Int(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: $0, as: UInt32.self)))
      }
    }
  }

  struct Table {
    /// The number of the first record.
    let first: Int
    let columns: UnsafeBufferPointer<TemplateRecords.Column>
    let rows: UnsafeBufferPointer<TemplateRecords.Row>
    let starts: UnsafeBufferPointer<UInt32>
    let bytes: UnsafeBufferPointer<UInt8>
  }

  let shared: Table
  let own: Table

  /// The cell of a record's key; `nil` where the record has no such key, or does not exist.
  @inline(__always)
  func cell(_ key: TemplateKey, of record: Int) -> Cell? {
    let table = record < own.first ? shared : own
    let place = record - table.first
    guard table.rows.indices.contains(place) else { return nil }
    let row = table.rows[place]
    let first = Int(row.firstColumn)
    for place in 0..<Int(row.columnCount) where table.columns[first + place].key.hash == key.hash {
      guard table.columns[first + place].key.text == key.text else { continue }
      let cell = Int(row.firstCell) + place
      let range = Int(table.starts[cell])..<Int(table.starts[cell + 1])
      return Cell(
        kind: table.columns[first + place].kind,
        bytes: UnsafeBufferPointer(rebasing: table.bytes[range]))
    }
    return nil
  }

  /// The keys of a record, for messages.
  func keys(of record: Int) -> [String] {
    let table = record < own.first ? shared : own
    guard table.rows.indices.contains(record - table.first) else { return [] }
    let row = table.rows[record - table.first]
    let first = Int(row.firstColumn)
    return (first..<first + Int(row.columnCount)).map { table.columns[$0].key.text }.sorted()
  }
}
