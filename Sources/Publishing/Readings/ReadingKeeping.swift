import ArchiveModel

/// Leaves what a build has read of its articles to the next one.
struct ReadingKeeping: Sendable {
  private let cache: ReadingCache
  private let buckets: [BucketReading]

  init(_ cache: ReadingCache, _ buckets: [BucketReading]) {
    self.cache = cache
    self.buckets = buckets
  }

  /// How many articles the last build had read.
  var keptCount: Int { buckets.reduce(0) { $0 + $1.articles.count(where: \.isKept) } }

  /// What is wrong with the records of the last build.
  var notes: [Diagnostic] {
    buckets.filter(\.isDamaged).map { reading in
      Diagnostic(
        .note, code: "cache-damaged", at: SourceLocation(file: cache.path(of: reading.bucket)),
        "the record of what the last build read is not what was written, so its articles were read "
          + "again",
        fix: "nothing has to be done; if it happens again, check the disk")
    }
  }

  /// Writes the buckets that changed, each packed when its turn comes, so that not all are in memory at
  /// once. What cannot be written is read again by the next build.
  func write() async {
    let cache = cache
    let articles = Dictionary(
      buckets.map { ($0.bucket, $0) }, uniquingKeysWith: { first, _ in first })
    _ = await parallelMap(Array(0..<ReadingCache.bucketCount)) { bucket in
      let reading = articles[bucket]
      if reading?.isCurrent == true { return }
      try? cache.write(reading?.kept ?? [], to: bucket)
    }
  }
}
