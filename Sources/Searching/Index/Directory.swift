/// Which shard holds what: two lists of shards, in pages where they are long.
struct Directory: Sendable {
  /// A shard of terms, or a page of such entries, by the first key in it.
  struct TermEntry: Hashable, Sendable {
    let first: TermKey
    let shard: Fingerprint
  }

  /// Entries of a page.
  static let pageSize = 256
  /// Entries that stand in the root itself; more are cut in pages.
  static let mostInRoot = 512

  static func pack(_ entries: ArraySlice<TermEntry>) -> [UInt16] {
    var bits = BitWriter()
    for entry in entries {
      bits.write(Int(entry.first.term), bits: 32)
      bits.write(Int(entry.first.part), bits: 16)
      bits.write(entry.shard.value, bits: Fingerprint.bits)
    }
    return bits.finish()
  }

  static func pack(_ shards: ArraySlice<Fingerprint>) -> [UInt16] {
    var bits = BitWriter()
    for shard in shards { bits.write(shard.value, bits: Fingerprint.bits) }
    return bits.finish()
  }

  /// As many entries as there is room for; the last bits of a unit may be empty.
  static func terms(_ units: ArraySlice<UInt16>) -> [TermEntry] {
    var bits = BitReader(units)
    return (0..<units.count * 15 / (48 + Fingerprint.bits)).map { _ in
      let term = UInt32(bits.read(bits: 32))
      let part = UInt16(bits.read(bits: 16))
      return TermEntry(
        first: TermKey(term: term, part: part),
        shard: Fingerprint(value: bits.read(bits: Fingerprint.bits)))
    }
  }

  static func texts(_ units: ArraySlice<UInt16>) -> [Fingerprint] {
    var bits = BitReader(units)
    return (0..<units.count * 15 / Fingerprint.bits).map { _ in
      Fingerprint(value: bits.read(bits: Fingerprint.bits))
    }
  }
}
