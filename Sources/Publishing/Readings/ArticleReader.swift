import Analysis
import ArchiveModel
import Markup

/// Reads article files on all cores; what the last build read of the same bytes is taken from its
/// records.
struct ArticleReader: Sendable {
  /// `nil` where the tables are too wrong for anything to be analysed.
  let analyser: DocumentAnalyser?
  /// `nil` reads every article anew.
  let cache: ReadingCache?
  /// Where bodies are put aside; `nil` keeps all in memory.
  let spill: Spill?

  /// Reads files.
  ///
  /// - Parameters:
  ///   - files: The paths, sorted.
  ///   - observer: Told how many articles are read.
  /// - Returns: The articles in the order of the files, and the same by bucket.
  func read(
    _ files: [String], observer: BuildEvent.Observer?
  ) async -> (articles: [ReadArticle], buckets: [BucketReading]) {
    var places = [[Int]](repeating: [], count: ReadingCache.bucketCount)
    for (place, file) in files.enumerated() {
      places[ReadingCache.bucket(of: file)].append(place)
    }
    let filled = places.enumerated().filter { !$0.element.isEmpty }
      .map { (bucket: $0.offset, places: $0.element) }
    let buckets = await parallelMap(
      filled, step: .reading, observer: observer, weight: { $0.places.count },
      { bucket, places in read(bucket, places.map { files[$0] }) })
    let articles = zip(filled, buckets).flatMap { zip($0.places, $1.articles) }
      .sorted { $0.0 < $1.0 }.map(\.1)
    return (articles, buckets)
  }

  private func read(_ bucket: Int, _ files: [String]) -> BucketReading {
    var last: ReadingBucket?
    var isDamaged = false
    do throws(CacheFile.Fault) {
      last = try cache?.bucket(bucket)
    } catch {
      if case .damaged = error { isDamaged = true }
    }
    return BucketReading(
      bucket: bucket, articles: files.map { read($0, last) }, recordCount: last?.count,
      isDamaged: isDamaged)
  }

  private func read(_ file: String, _ last: ReadingBucket?) -> ReadArticle {
    do {
      let bytes = try FileSystem.readOwn(file, limit: FileLimit.article)
      let key = ReadArticle.key(of: file, bytes)
      let article = last?.article(file, bytes, key: key) ?? read(file, bytes, key)
      return spill.map { article.stored(by: $0) } ?? article
    } catch {
      return ReadArticle(
        file: file, key: nil, document: nil, diagnostics: [error.diagnostic], isEndOfFile: false,
        isKept: false)
    }
  }

  private func read(_ file: String, _ bytes: [UInt8], _ key: FileDigest) -> ReadArticle {
    let (markdown, problems) = MarkdownReader.read(bytes, file: file)
    guard let markdown, let analyser else {
      return ReadArticle(
        file: file, key: nil, document: nil, diagnostics: problems, isEndOfFile: false,
        isKept: false)
    }
    let (document, outlineProblems) = analyser.analyse(markdown)
    return ReadArticle(
      file: file, key: key, document: document,
      diagnostics: problems + outlineProblems + ArticleReader.namingProblems(markdown, file)
        + ArticleReader.sizeProblems(document, file),
      isEndOfFile: markdown.isEnd(of: bytes), isKept: false)
  }

  /// A page and its indexes grow with what an article mentions. A law of 300 KB mentions 3,000 things.
  private static let mostMentions = 20_000

  private static func sizeProblems(_ document: Document, _ file: String) -> [Diagnostic] {
    let count = document.mentions.count
    guard count > mostMentions else { return [] }
    let unit = document.mentions[mostMentions].unit
    return [
      Diagnostic(
        code: "article-mentions",
        at: SourceLocation(file: file, line: document.units[unit].lines?.first ?? 2),
        "the article mentions \(count) dates, countries, documents and other things; it may mention "
          + "\(mostMentions), up to this place",
        fix: "split the article")
    ]
  }

  /// The file's name is its id, so that a person who sees a page finds the file.
  private static func namingProblems(_ markdown: MarkdownDocument, _ file: String) -> [Diagnostic] {
    let id = markdown.frontMatter.id
    guard FileSystem.name(of: file) != "\(id).md" else { return [] }
    return [
      Diagnostic(
        code: "file-name", at: SourceLocation(file: file, line: 2),
        "the article's id is \(id), but its file is named otherwise",
        fix: "rename the file to \(id).md, or correct the id")
    ]
  }
}
