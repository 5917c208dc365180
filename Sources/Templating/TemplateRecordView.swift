/// Records as plain memory, for as long as one template is rendered.
struct TemplateRecordView {
  /// A text of a record.
  struct Cell {
    let kind: TemplateRecords.Kind
    /// Escaped; of an address without the way up.
    let bytes: UnsafeBufferPointer<UInt8>
  }

  let columns: UnsafeBufferPointer<TemplateRecords.Column>
  let rows: UnsafeBufferPointer<TemplateRecords.Row>
  let starts: UnsafeBufferPointer<UInt32>
  let bytes: UnsafeBufferPointer<UInt8>

  /// The text of a record's key; `nil` where the record has no such key, or does not exist.
  @inline(__always)
  func cell(_ key: TemplateKey, of record: Int) -> Cell? {
    guard rows.indices.contains(record) else { return nil }
    let row = rows[record]
    let first = Int(row.firstColumn)
    for place in 0..<Int(row.columnCount) where columns[first + place].key.hash == key.hash {
      guard columns[first + place].key.text == key.text else { continue }
      let cell = Int(row.firstCell) + place
      let range = Int(starts[cell])..<Int(starts[cell + 1])
      return Cell(
        kind: columns[first + place].kind, bytes: UnsafeBufferPointer(rebasing: bytes[range]))
    }
    return nil
  }

  /// The keys of a record, for messages.
  func keys(of record: Int) -> [String] {
    guard rows.indices.contains(record) else { return [] }
    let first = Int(rows[record].firstColumn)
    return (first..<first + Int(rows[record].columnCount)).map { columns[$0].key.text }.sorted()
  }
}
