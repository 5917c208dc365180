import ArchiveModel

/// Where readings of articles lie between two builds: 64 files, each article's record in the one that
/// its path tells, so that an edit rewrites one of them.
struct ReadingCache: Sendable {
  static let bucketCount = 64

  private let folder: String
  private let content: ContentFolder
  /// What a reading depends on beside the article: the program and the tables.
  private let epoch: BuildEpoch
  /// Whether what the last build left may be used.
  private let isRead: Bool

  /// `nil` where the disk doesn't say what readings depend on.
  init?(_ folder: String, _ request: BuildRequest) {
    guard let epoch = BuildEpoch(readings: request.content) else { return nil }
    self.folder = folder
    self.epoch = epoch
    content = request.content
    isRead = request.usesCache
  }

  /// Whether program and tables are still those of the beginning: otherwise nobody knows which of them
  /// have been read.
  var isUnchanged: Bool { BuildEpoch(readings: content) == epoch }

  /// The bucket of an article, the same on every machine.
  ///
  /// Source: FNV-1a, 32 bits.
  static func bucket(of file: String) -> Int {
    let hash = file.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return Int(hash ^ hash >> 16) % bucketCount
  }

  func path(of bucket: Int) -> String { "\(folder)/\(bucket < 10 ? "0" : "")\(bucket)" }

  /// What the last build left of a bucket.
  func bucket(_ bucket: Int) throws(CacheFile.Fault) -> ReadingBucket {
    guard isRead else { throw .other }
    return try ReadingBucket(path(of: bucket), epoch: epoch)
  }

  /// Leaves the readings of a bucket to the next build.
  func write(_ articles: [ReadArticle], to bucket: Int) throws(FileFault) {
    guard !articles.isEmpty else { return try FileSystem.remove(path(of: bucket)) }
    try ReadingBucket.write(articles, epoch: epoch, to: path(of: bucket))
  }
}
