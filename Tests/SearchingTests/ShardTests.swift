import ArchiveModel
import Testing

@testable import Searching

@Suite struct ShardTests {
  @Test("numbers come back from their codes")
  func codes() {
    var bits = BitWriter()
    for value in [0, 1, 5, 29, 30, 31, 400] {
      bits.write(value, rice: 3)
      bits.write(gamma: value + 1)
      bits.write(value, bits: 16)
    }
    bits.write(0xFFFF_FFFF_FFFF, bits: 48)
    let units = bits.finish()
    #expect(units.allSatisfy { (0x5D...0x805C).contains($0) })
    var reader = BitReader(units[...])
    for value in [0, 1, 5, 29, 30, 31, 400] {
      #expect(reader.read(rice: 3) == value)
      #expect(reader.readGamma() == value + 1)
      #expect(reader.read(bits: 16) == value)
    }
    #expect(reader.read(bits: 48) == 0xFFFF_FFFF_FFFF)
  }

  @Test("lists of every sort come back from a shard")
  func lists() throws {
    let lists: [(TermKey, TermList)] = [
      (TermKey(Posting.term(8, 0), .title), TermList(count: 2, content: .slots([3, 900]))),
      (
        TermKey(Posting.term(8, 0), .text),
        TermList(count: 700, content: .everywhere, isComplete: true)
      ),
      (TermKey(Posting.term(8, 9), .text), TermList(count: 1, content: .slots([0]))),
      (
        TermKey(Posting.term(8, 300), .text),
        TermList(count: 3, content: .slots([1, 2, 999]), tiers: [.title, .text, .heading])
      ),
      (TermKey(Posting.term(9, 8), .text), TermList(count: 9000, content: .pieces)),
      (
        TermKey(Posting.term(9, 8), .text, range: 1),
        TermList(count: 2, content: .slots([16_384, 32_767]))
      ),
    ]
    var writer = TermShardWriter(universe: 1000)
    for (key, list) in lists {
      let ended = writer.add(key, list)
      #expect(ended == nil)
    }
    let shardOfAll = writer.finish()
    let content = try #require(shardOfAll).content
    let shard = TermShard(content, universe: 1000)
    for (key, list) in lists { #expect(shard[key] == list) }
    #expect(shard.entries(startingWith: 8).count == 4)
  }

  @Test("a script gives back what it was made of, marks and line ends too")
  func script() {
    let content = Array("“\"\\\n\u{2028}\u{0}\u{1E}𠮷\"".utf16)
    let bytes = ShardScript.bytes(stem: "t1", content: content)
    #expect(ShardScript.content(of: bytes) == content)
    #expect(ShardScript.content(of: Array("<html>".utf8)) == nil)
    #expect(ShardScript.content(of: []) == nil)
  }

  @Test("runs that were put aside merge to the same as one run", arguments: [1, 30, 1000, 100_000])
  func runs(capacity: Int) throws {
    var runs = PostingRuns(storage: nil, capacity: capacity)
    var truth: [UInt64: [Int]] = [:]
    for slot in stride(from: 0, to: 900, by: 3) {
      try runs.begin(slot: slot)
      // More groups than the table has room for at first; every second one twice in a slot.
      for number in 0..<20 {
        let group = UInt64((slot * 31 + number / 2 * 17) % 5003) << 20
        let isNew = truth[group]?.last != slot
        #expect(runs.add(group) == isNew)
        if isNew { truth[group, default: []].append(slot) }
      }
    }
    var merged: [(group: UInt64, slots: [Int])] = []
    try runs.merge { merged.append(($0, $1)) }
    #expect(merged.map(\.group) == truth.keys.sorted())
    for (group, slots) in merged { #expect(slots == truth[group]) }
  }

  @Test("days come back with their slots")
  func days() throws {
    let days = try ["0001-01-01", "1949-10-01", "2024-02-29", "2024-03-01"].enumerated().map {
      DayShard.Entry(day: try #require(CalendarDate($1)), slot: $0 * $0 * 70)
    }
    #expect(DayShard.read(DayShard.content(of: days)) == days)
    #expect(DayShard.read(DayShard.content(of: [])).isEmpty)
  }

  @Test("an alphabet comes back, halves of surrogates too, and folds as the whole folding does")
  func alphabet() {
    let text = "漢字ＡＢ𠮷 ﾊ\u{200B}（一）"
    let alphabet = Alphabet(Folding.standard.fold(text).units)
    let content = FoldingShard.content(of: .standard, for: alphabet)
    let read = FoldingShard.read(content)
    #expect(read.alphabet.units == alphabet.units)
    #expect(read.folding.fold(text) == Folding.standard.fold(text))
  }

  @Test("an article has room for one more chunk")
  func room() {
    for slots in 1...40 {
      #expect(Chunk.room(slots) > slots)
      #expect(Chunk.room(slots) <= slots + 4)
    }
    #expect(
      Chunk.cut([10, 380, 20, 5000, 1]).chunks.map(\.passages) == [0..<2, 2..<3, 3..<4, 4..<5])
  }
}
