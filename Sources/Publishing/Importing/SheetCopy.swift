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

  func hash(_ text: borrowing OpenFile) throws(FileFault) -> String {
    var hash = SHA256()
    var offset = range.lowerBound
    while let bytes = try piece(text, at: &offset) { hash.update(bytes) }
    return hash.hexDigest
  }

  /// Writes the sheet to a file.
  func write(
    _ text: borrowing OpenFile, to copy: borrowing OpenFile
  ) throws(FileFault) -> String {
    var hash = SHA256()
    var offset = range.lowerBound
    while let bytes = try piece(text, at: &offset) {
      hash.update(bytes)
      try copy.append(bytes)
    }
    return hash.hexDigest
  }

  /// Whether a file holds the sheet and nothing else.
  func compare(
    _ text: borrowing OpenFile, with other: borrowing OpenFile
  ) throws(FileFault) -> (sha256: String, isSame: Bool) {
    var hash = SHA256()
    var offset = range.lowerBound
    var isSame = true
    var place = 0
    while let bytes = try piece(text, at: &offset) {
      hash.update(bytes)
      if isSame { isSame = try other.read(at: place, count: bytes.count) == bytes }
      place += bytes.count
    }
    if isSame { isSame = try other.read(at: place, count: 1).isEmpty }
    return (hash.hexDigest, isSame)
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
