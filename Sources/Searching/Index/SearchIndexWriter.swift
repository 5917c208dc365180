package import ArchiveModel

/// Writes the search index of an archive, article by article, in bounded memory.
///
///     var writer = SearchIndexWriter { files.append($0) }
///     for article in articles { try writer.add(ArticlePostings(article)) }
///     try writer.finish(names)
///
/// Shards of texts leave as they fill, those of terms when all articles are known. The same articles
/// give the same bytes, however the work is spread.
package struct SearchIndexWriter {
  private let emit: OutputSink
  private var runs: PostingRuns
  private var texts = TextShardWriter()
  private var textShards: [Fingerprint] = []
  private var provisions = NumberedProvisions()
  private var articles = 0
  private var slots = 0
  private var end = 0
  private var alphabet = Alphabet()
  /// For each character, by its number, how often it begins a pair in a slot.
  private var pairs = [Int](repeating: 0, count: 0x10000)

  /// - Parameters:
  ///   - storage: Takes sorted runs of postings; without one they stay in memory, packed.
  ///   - emit: Takes each file as soon as it is whole.
  package init(storage: RunStorage? = nil, emit: @escaping OutputSink) {
    self.emit = emit
    runs = PostingRuns(storage: storage)
  }

  /// Adds the article that comes next, by id.
  ///
  /// - Parameters:
  ///   - postings: The article.
  ///   - numbers: Its numbered provisions, in their order.
  /// - Throws: What the sink or the storage throws.
  package mutating func add(
    _ postings: ArticlePostings, numbers: [(number: String, anchor: String)] = []
  ) throws {
    for posting in postings.postings {
      let numbered = numbered(posting) + UInt64(end)
      try runs.append(numbered)
      if Posting.group(posting) & 3 == Posting.Tier.text.rawValue, posting >> 32 & 0xFFFF != 0 {
        pairs[Int(numbered >> 48)] += 1
      }
    }
    for shard in texts.add(postings, at: end) { try write(shard) }
    provisions.add(numbers, of: postings.article)
    articles += 1
    slots += postings.chunks.count
    end += Chunk.room(postings.slots)
  }

  /// A posting with the numbers of its characters; those of filters are numbers already.
  private mutating func numbered(_ posting: UInt64) -> UInt64 {
    let (first, second) = (UInt16(posting >> 48), UInt16(posting >> 32 & 0xFFFF))
    guard first >= 0x20 else { return posting }
    let term = Posting.term(alphabet.add(first), second == 0 ? 0 : alphabet.add(second))
    return UInt64(term) << 32 | posting & 0xFFFF_FFFF
  }

  /// Writes what is left, and last the root, with which every search begins.
  package mutating func finish(_ names: SearchNames) throws {
    if let shard = texts.finish() { try write(shard) }
    // In steps, so that a new article changes little.
    var step = 1
    while step * 16 < end { step *= 2 }
    let universe = max(1, (end + step - 1) / step * step)
    var terms = TermIndexWriter(universe: universe, slots: slots, pairs: pairs, emit: emit)
    try runs.merge { try terms.add($0) }
    try terms.finish()
    let folding = try file(.folding, FoldingShard.content(of: .standard, for: alphabet))
    let nameShard = try file(.names, NamesShard.content(names, provisions))
    let (termEntries, termsArePages) = try paged(terms.shards)
    let (textEntries, textsArePages) = try paged(textShards)
    let root = SearchRoot(
      universe: universe, slots: slots, articles: articles, folding: folding,
      names: nameShard, frequent: terms.frequent, termsArePages: termsArePages,
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
