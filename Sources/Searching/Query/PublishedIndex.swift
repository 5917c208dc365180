/// A published index, read shard by shard as a search needs them.
struct PublishedIndex {
  private let read: (String) throws -> [UInt8]?
  let root: SearchRoot
  let folding: Folding
  let alphabet: Alphabet
  private var termPages: [Fingerprint: [Directory.TermEntry]] = [:]
  private var textPages: [Fingerprint: [Fingerprint]] = [:]
  private var termShards: [Fingerprint: TermShard] = [:]
  /// The texts that were read last.
  private var textShard: (number: Int, shard: TextShard)?
  /// Names of the files that were read, each once.
  private(set) var loaded: Set<String>

  /// - Parameter read: Gives a file of the search folder by its name without extension; `nil` for none.
  /// - Throws: `SearchFault`, and what `read` throws.
  init(read: @escaping (String) throws -> [UInt8]?) throws {
    self.read = read
    let content = try PublishedIndex.content(Shard.rootStem, read)
    guard let value = SearchRoot(content) else { throw SearchFault.version }
    let foldingStem = value.folding.stem(.folding)
    root = value
    (alphabet, folding) = FoldingShard.read(try PublishedIndex.content(foldingStem, read))
    loaded = [Shard.rootStem, foldingStem]
  }

  private static func content(
    _ stem: String, _ read: (String) throws -> [UInt8]?
  ) throws -> [UInt16] {
    guard let bytes = try read(stem), let content = ShardScript.content(of: bytes) else {
      throw SearchFault.missing(stem)
    }
    return content
  }

  private mutating func content(
    _ fingerprint: Fingerprint, _ kind: Fingerprint.Kind
  ) throws -> [UInt16] {
    let stem = fingerprint.stem(kind)
    loaded.insert(stem)
    return try PublishedIndex.content(stem, read)
  }

  // MARK: Terms

  /// The list of a term in a tier; `nil` where it does not stand there.
  mutating func list(_ term: UInt32, _ tier: Posting.Tier) throws -> TermList? {
    let whole = try list(TermKey(term, .text))
    guard tier != .text else { return whole }
    guard let slots = whole?.slots(of: tier) else { return try list(TermKey(term, tier)) }
    return TermList(count: slots.count, content: .slots(slots))
  }

  /// A list, or a piece of one; `nil` where there is none.
  mutating func list(_ key: TermKey) throws -> TermList? {
    let entries = try entries(from: key, to: key)
    guard let entry = entries.last else { return nil }
    return try shard(entry)[key]
  }

  /// Every list of the terms that begin with a unit.
  mutating func lists(startingWith first: UInt16) throws -> [(key: TermKey, list: TermList)] {
    let least = TermKey(term: Posting.term(first, 0), part: 0)
    let most = TermKey(term: Posting.term(first, 0xFFFF), part: 0xFFFF)
    var lists: [(key: TermKey, list: TermList)] = []
    for entry in try entries(from: least, to: most) {
      lists += try shard(entry).entries(startingWith: first)
    }
    return lists
  }

  private mutating func shard(_ entry: Directory.TermEntry) throws -> TermShard {
    if let shard = termShards[entry.shard] { return shard }
    let shard = TermShard(try content(entry.shard, .terms), universe: root.universe)
    termShards[entry.shard] = shard
    return shard
  }

  /// The shards that may hold keys from one to another.
  private mutating func entries(
    from least: TermKey, to most: TermKey
  ) throws -> [Directory.TermEntry] {
    guard root.termsArePages else { return cut(root.terms, least, most) }
    var entries: [Directory.TermEntry] = []
    for page in cut(root.terms, least, most) {
      if termPages[page.shard] == nil {
        termPages[page.shard] = Directory.terms(try content(page.shard, .directory)[...])
      }
      entries += cut(termPages[page.shard] ?? [], least, most)
    }
    return entries
  }

  private func cut(
    _ entries: [Directory.TermEntry], _ least: TermKey, _ most: TermKey
  ) -> [Directory.TermEntry] {
    let start = entries.lastIndex { $0.first <= least } ?? 0
    return entries[start...].filter { $0.first <= most }
  }

  // MARK: Texts

  /// The days that have articles, ascending, each with its first slot.
  mutating func days() throws -> [DayShard.Entry] {
    DayShard.read(try content(root.days, .days))
  }

  /// What stands in a slot; `nil` for one that is kept free.
  mutating func slot(_ slot: Int) throws -> TextShard.Slot? {
    let number = slot >> TextShardWriter.slotBits
    if textShard?.number != number {
      guard let fingerprint = try fingerprint(ofTexts: number), fingerprint != .none else {
        return nil
      }
      textShard = (number, TextShard(try content(fingerprint, .texts)))
    }
    return textShard?.shard.slots[slot]
  }

  private mutating func fingerprint(ofTexts number: Int) throws -> Fingerprint? {
    guard root.textsArePages else {
      return number < root.texts.count ? root.texts[number] : nil
    }
    let place = number / Directory.pageSize
    guard place < root.texts.count else { return nil }
    let page = root.texts[place]
    if textPages[page] == nil {
      textPages[page] = Directory.texts(try content(page, .directory)[...])
    }
    let shards = textPages[page] ?? []
    let index = number % Directory.pageSize
    return index < shards.count ? shards[index] : nil
  }
}
