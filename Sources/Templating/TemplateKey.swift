/// A key of an object, with a hash that makes nearly all unequal keys differ in one comparison.
///
/// The hash is FNV-1a of the UTF-8 bytes: the same in every run, unlike `Hasher`'s, so a template
/// computes its own once and objects compute theirs where they are made.
struct TemplateKey: Hashable, Sendable {
  let hash: UInt64
  let text: String

  init(_ text: String) {
    hash =
      text.utf8.withContiguousStorageIfAvailable { Self.hash($0) } ?? Self.hash(Array(text.utf8))
    self.text = text
  }

  @inline(__always)
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  static func == (left: TemplateKey, right: TemplateKey) -> Bool {
    left.hash == right.hash && left.text == right.text
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
