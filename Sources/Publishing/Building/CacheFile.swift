import ArchiveModel

/// A file in which a build leaves for the next one what saves it work: a head that names the layout, the
/// epoch, the content, and a SHA-256 of all that.
enum CacheFile {
  /// Why nothing can be taken from it.
  enum Fault: Error {
    /// There is none, or one of another program, other settings or other templates.
    case other
    /// It is not what was written.
    case damaged
  }

  /// The bytes of a file of an epoch, with a reader of its content.
  static func read(
    _ file: String, head: [UInt8], epoch: BuildEpoch
  ) throws(Fault) -> (bytes: [UInt8], content: PackedReader) {
    guard let bytes = try? FileSystem.read(file), bytes.starts(with: head) else { throw .other }
    guard bytes.count >= head.count + 64, SealedFile.isWhole(bytes) else { throw .damaged }
    var reader = PackedReader(bytes, from: head.count, to: bytes.count - 32)
    guard let found = reader.raw(32), FileDigest(found) == epoch.digest else { throw .other }
    return (bytes, reader)
  }

  /// Begins a file; its content is written behind.
  static func begin(head: [UInt8], epoch: BuildEpoch) -> PackedWriter {
    var writer = PackedWriter()
    writer.raw(head)
    writer.raw(epoch.digest.bytes)
    return writer
  }

  /// Writes a file that was begun, whole or not at all.
  static func write(_ writer: PackedWriter, to file: String) throws(FileFault) {
    try SealedFile.write(writer.bytes, to: file)
  }
}
