import ArchiveModel

/// A shard of texts, read.
struct TextShard: Sendable {
  /// An article as its shards name it.
  struct Article: Hashable, Sendable {
    let id: String
    let path: String
    let title: String
    let kind: String
    let source: String
    let countries: [String]
    let documents: [String]
  }

  struct Slot: Sendable {
    let article: Article
    var passages: [Passage]
  }

  private(set) var slots: [Int: Slot] = [:]

  init(_ content: [UInt16]) {
    var article: Article?
    var slot = 0
    for record in content.split(separator: ShardScript.record) {
      let fields = record.split(separator: ShardScript.field, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF16.self) }
      switch (fields[0], fields.count) {
      case ("A", 8):
        article = Article(
          id: fields[1], path: fields[2], title: fields[3], kind: fields[4], source: fields[5],
          countries: fields[6].split(separator: " ").map(String.init),
          documents: fields[7].split(separator: "\u{1D}").map(String.init))
      case ("S", 2):
        slot = Int(fields[1]) ?? 0
        if let article { slots[slot] = Slot(article: article, passages: []) }
      case (let sort, 4):
        guard let sort = Passage.Sort(rawValue: sort) else { continue }
        slots[slot]?.passages.append(
          Passage(
            anchor: fields[1], sort: sort, text: fields[3], headEnd: Int(fields[2]) ?? 0))
      default: continue
      }
    }
  }
}
