import ArchiveModel

/// Puts the texts of eight slots into a shard: what hits are checked against and quoted from.
///
/// Records of an article, a slot, a passage, in this order; docs/search.md has their fields. A shard's
/// slots are fixed, so that a slot tells its shard.
struct TextShardWriter {
  /// Slots of a shard, as a power of two.
  static let slotBits = 3

  private var content: [UInt16] = []
  private var number = 0

  /// Adds an article at its first slot, and gives the shards that are full.
  mutating func add(
    _ article: FoldedArticle, at start: Int
  ) -> [(number: Int, content: [UInt16])] {
    var full: [(number: Int, content: [UInt16])] = []
    var isNamed = false
    for chunk in article.chunks {
      let slot = start + chunk.slot
      if slot >> TextShardWriter.slotBits != number {
        if let ended = finish() { full.append(ended) }
        number = slot >> TextShardWriter.slotBits
        isNamed = false
      }
      if !isNamed { appendArticle(article.article) }
      isNamed = true
      append(["S", String(slot)])
      for place in chunk.passages {
        let passage = article.article.passages[place]
        append([passage.sort.rawValue, passage.anchor, String(passage.headEnd)])
        content.append(ShardScript.field)
        content.append(contentsOf: article.raw(place))
      }
    }
    return full
  }

  /// Gives the last shard.
  mutating func finish() -> (number: Int, content: [UInt16])? {
    guard !content.isEmpty else { return nil }
    defer { content = [] }
    return (number, content)
  }

  private mutating func appendArticle(_ article: SearchableArticle) {
    append([
      "A", article.id.description, article.path, article.title, article.kind.rawValue,
      article.source, article.countries.joined(separator: " "),
      article.documents.joined(separator: "\u{1D}"),
    ])
  }

  private mutating func append(_ fields: [String]) {
    for (place, field) in fields.enumerated() {
      content.append(place == 0 ? ShardScript.record : ShardScript.field)
      UTF16Text.append(field, to: &content)
    }
  }
}
