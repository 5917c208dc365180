import ArchiveModel

/// One file of the readings that the last build left: records by the digest of an article's path and
/// bytes. It is held only while the articles of the bucket are read.
struct ReadingBucket {
  private let bytes: [UInt8]
  private let records: [FileDigest: Range<Int>]

  /// Changes with the layout.
  private static let head = Array("sitegen readings 2\n".utf8)

  init(_ file: String, epoch: BuildEpoch) throws(CacheFile.Fault) {
    let (bytes, content) = try CacheFile.read(file, head: ReadingBucket.head, epoch: epoch)
    var reader = content
    guard let count = reader.listCount() else { throw .damaged }
    var records: [FileDigest: Range<Int>] = [:]
    records.reserveCapacity(count)
    for _ in 0..<count {
      guard let key = reader.raw(32), let length = reader.count() else { throw .damaged }
      let start = reader.offset
      guard reader.raw(length) != nil else { throw .damaged }
      records[FileDigest(key)] = start..<start + length
    }
    self.bytes = bytes
    self.records = records
  }

  var count: Int { records.count }

  /// What the last build read of a file with these bytes; `nil` where it had another or none.
  func article(_ file: String, _ content: [UInt8], key: FileDigest) -> ReadArticle? {
    guard let place = records[key] else { return nil }
    var reader = PackedReader(bytes, from: place.lowerBound, to: place.upperBound)
    return ReadArticle(&reader, file: file, bytes: content, key: key)
  }

  static func write(
    _ articles: [ReadArticle], epoch: BuildEpoch, to file: String
  ) throws(FileFault) {
    var writer = CacheFile.begin(head: head, epoch: epoch)
    writer.number(articles.count)
    for article in articles {
      guard let key = article.key else { continue }
      var record = PackedWriter()
      article.pack(into: &record)
      writer.raw(key.bytes)
      writer.number(record.bytes.count)
      writer.raw(record.bytes)
    }
    try CacheFile.write(writer, to: file)
  }
}
