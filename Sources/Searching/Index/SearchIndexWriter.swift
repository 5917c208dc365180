package import ArchiveModel

/// Writes the search index of an archive, article by article, in bounded memory.
///
///     var writer = SearchIndexWriter { files.append($0) }
///     for article in articles { try writer.add(FoldedArticle(article)) }
///     try writer.finish(names)
///
/// Shards of texts leave as they fill, those of terms when all articles are known. The same articles
/// give the same bytes, however the work is spread.
package struct SearchIndexWriter {
  private let emit: OutputSink
  private var postings: ArchivePostings
  private var texts = TextShardWriter()
  private var textShards: [Fingerprint] = []
  private var provisions = NumberedProvisions()
  private var days: [DayShard.Entry] = []
  private var articles = 0
  private var slots = 0
  private var end = 0

  /// - Parameters:
  ///   - storage: Takes runs of postings; without one they stay in memory, packed.
  ///   - emit: Takes each file as soon as it is whole.
  package init(storage: RunStorage? = nil, emit: @escaping OutputSink) {
    self.emit = emit
    postings = ArchivePostings(storage: storage)
  }

  /// Adds the article that comes next, by id.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - numbers: Its numbered provisions, in their order.
  /// - Throws: What the sink or the storage throws.
  package mutating func add(
    _ article: FoldedArticle, numbers: [(number: String, anchor: String)] = []
  ) throws {
    let day = article.article.id.date
    if day != days.last?.day { days.append(DayShard.Entry(day: day, slot: end)) }
    try postings.add(article, at: end)
    for shard in texts.add(article, at: end) { try write(shard) }
    provisions.add(numbers, of: article.article)
    articles += 1
    slots += article.chunks.count
    end += Chunk.room(article.slots)
  }

  /// Writes what is left, and last the root, with which every search begins.
  package mutating func finish(_ names: SearchNames) throws {
    if let shard = texts.finish() { try write(shard) }
    // In steps, so that a new article changes little.
    var step = 1
    while step * 16 < end { step *= 2 }
    let universe = max(1, (end + step - 1) / step * step)
    var terms = TermIndexWriter(
      universe: universe, slots: slots, pairs: postings.pairs, emit: emit)
    try postings.merge { try terms.add($0, $1) }
    try terms.finish()
    let folding = try file(.folding, FoldingShard.content(of: .standard, for: postings.alphabet))
    let nameShard = try file(.names, NamesShard.content(names, provisions))
    let dayShard = try file(.days, DayShard.content(of: days))
    let (termEntries, termsArePages) = try paged(terms.shards)
    let (textEntries, textsArePages) = try paged(textShards)
    let root = SearchRoot(
      universe: universe, slots: slots, articles: articles, folding: folding,
      names: nameShard, days: dayShard, frequent: terms.frequent, termsArePages: termsArePages,
      textsArePages: textsArePages, terms: termEntries, texts: textEntries, end: end)
    try emit(Shard.root(root.content))
  }

  private mutating func write(_ shard: (number: Int, content: [UInt16])) throws {
    while textShards.count < shard.number { textShards.append(.none) }
    textShards.append(try file(.texts, shard.content))
  }

  private func file(_ kind: Fingerprint.Kind, _ content: [UInt16]) throws -> Fingerprint {
    let shard = Shard(kind, content)
    try emit(shard.file)
    return shard.fingerprint
  }

  // MARK: Pages of the directory

  private func paged(
    _ entries: [Directory.TermEntry]
  ) throws -> ([Directory.TermEntry], Bool) {
    guard entries.count > Directory.mostInRoot else { return (entries, false) }
    let pages = try pages(entries).map { page in
      Directory.TermEntry(
        first: page[page.startIndex].first, shard: try file(.directory, Directory.pack(page)))
    }
    return (pages, true)
  }

  private func paged(_ shards: [Fingerprint]) throws -> ([Fingerprint], Bool) {
    guard shards.count > Directory.mostInRoot else { return (shards, false) }
    return (try pages(shards).map { try file(.directory, Directory.pack($0)) }, true)
  }

  private func pages<Entry>(_ entries: [Entry]) -> [ArraySlice<Entry>] {
    stride(from: 0, to: entries.count, by: Directory.pageSize).map {
      entries[$0..<min($0 + Directory.pageSize, entries.count)]
    }
  }
}
