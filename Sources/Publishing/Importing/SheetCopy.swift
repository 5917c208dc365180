import ArchiveModel

/// Reads the bytes of a sheet in pieces: to hash, to write and to compare them.
struct SheetCopy {
  private let range: Range<Int>
  private let file: String
  private static let chunk = 1 << 18

  /// Names the sheet, and the input for faults.
  init(_ sheet: Sheet, of file: String) {
    range = sheet.range
    self.file = file
  }

  func read(_ text: borrowing OpenFile, isHashed: Bool) throws(FileFault) -> SheetPrint {
    var print = SheetPrint(isHashed: isHashed)
    var offset = range.lowerBound
    while let bytes = try piece(text, at: &offset) { print.update(bytes) }
    return print
  }

  /// Writes the sheet to a file.
  func write(
    _ text: borrowing OpenFile, to copy: borrowing OpenFile
  ) throws(FileFault) -> SheetPrint {
    var print = SheetPrint(isHashed: true)
    var offset = range.lowerBound
    while let bytes = try piece(text, at: &offset) {
      print.update(bytes)
      try copy.append(bytes)
    }
    return print
  }

  /// The print of the sheet where a file holds it and nothing else; `nil` otherwise.
  func compare(
    _ text: borrowing OpenFile, with other: borrowing OpenFile
  ) throws(FileFault) -> SheetPrint? {
    var print = SheetPrint(isHashed: true)
    var offset = range.lowerBound
    var place = 0
    while let bytes = try piece(text, at: &offset) {
      print.update(bytes)
      guard try other.read(at: place, count: bytes.count) == bytes else { return nil }
      place += bytes.count
    }
    return try other.read(at: place, count: 1).isEmpty ? print : nil
  }

  /// The bytes from an offset on, which is moved behind them; `nil` at the end.
  private func piece(
    _ text: borrowing OpenFile, at offset: inout Int
  ) throws(FileFault) -> [UInt8]? {
    let count = min(SheetCopy.chunk, range.upperBound - offset)
    guard count > 0 else { return nil }
    let bytes = try text.read(at: offset, count: count)
    guard bytes.count == count else {
      throw FileFault(path: file, action: "read", reason: "it was changed while it was read")
    }
    offset += count
    return bytes
  }
}
