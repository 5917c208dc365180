/// SHA-256 of bytes, for fingerprints and for the identity of raw pages.
///
///     var hash = SHA256()
///     hash.update(chunk)
///     hash.hexDigest   // "e3b0c442…", of all bytes so far
///
/// Source: FIPS 180-4, sections 5.1.1, 5.3.3 and 6.2.
package struct SHA256: Sendable {
  private var state = Words()
  /// The bytes that fill no block yet, at most 63.
  private var tail: [UInt8] = []
  /// How many bytes came so far.
  private var length = 0

  /// The eight words of the state, named as in the standard.
  private struct Words {
    var a: UInt32 = 0x6a09_e667
    var b: UInt32 = 0xbb67_ae85
    var c: UInt32 = 0x3c6e_f372
    var d: UInt32 = 0xa54f_f53a
    var e: UInt32 = 0x510e_527f
    var f: UInt32 = 0x9b05_688c
    var g: UInt32 = 0x1f83_d9ab
    var h: UInt32 = 0x5be0_cd19

    var all: [UInt32] { [a, b, c, d, e, f, g, h] }

    mutating func add(_ other: Words) {
      (a, b, c, d) = (a &+ other.a, b &+ other.b, c &+ other.c, d &+ other.d)
      (e, f, g, h) = (e &+ other.e, f &+ other.f, g &+ other.g, h &+ other.h)
    }
  }

  package init() {}

  /// The digest as 64 lower-case hexadecimal digits.
  package static func hexDigest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexDigest
  }

  /// The digest as 32 bytes.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.digest
  }

  /// Takes the bytes that come next; how they are cut into pieces changes nothing.
  package mutating func update(_ bytes: [UInt8]) {
    length += bytes.count
    var offset = 0
    if !tail.isEmpty {
      offset = min(64 - tail.count, bytes.count)
      tail += bytes[..<offset]
      guard tail.count == 64 else { return }
      let block = tail
      _ = block.withUnsafeBufferPointer { compress($0, from: 0) }
      tail.removeAll(keepingCapacity: true)
    }
    offset = bytes.withUnsafeBufferPointer { compress($0, from: offset) }
    tail += bytes[offset...]
  }

  /// The digest of the bytes so far as 32 bytes.
  package var digest: [UInt8] {
    var hash = self
    let end = SHA256.padded(tail, length: length)
    _ = end.withUnsafeBufferPointer { hash.compress($0, from: 0) }
    return hash.state.all.flatMap { word in
      [UInt8(word >> 24), UInt8(word >> 16 & 255), UInt8(word >> 8 & 255), UInt8(word & 255)]
    }
  }

  /// The digest of the bytes so far as 64 lower-case hexadecimal digits.
  package var hexDigest: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func padded(_ tail: [UInt8], length: Int) -> [UInt8] {
    var block = tail
    block.append(0x80)
    while block.count % 64 != 56 { block.append(0) }
    let bits = UInt64(length) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      block.append(UInt8(bits >> UInt64(shift) & 255))
    }
    return block
  }

  /// Takes in the whole blocks that begin at an offset; returns where they end.
  private mutating func compress(_ message: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      SHA256.constants.withUnsafeBufferPointer { constants in
        while offset + 64 <= message.count {
          SHA256.schedule(message, at: offset, words)
          mix(UnsafeBufferPointer(words), constants)
          offset += 64
        }
      }
    }
    return offset
  }

  private static func schedule(
    _ message: UnsafeBufferPointer<UInt8>, at offset: Int,
    _ words: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      let byte = offset + index * 4
      words[index] =
        UInt32(message[byte]) << 24 | UInt32(message[byte + 1]) << 16
        | UInt32(message[byte + 2]) << 8 | UInt32(message[byte + 3])
    }
    for index in 16..<64 {
      let near = words[index - 15]
      let far = words[index - 2]
      let small = rotate(near, 7) ^ rotate(near, 18) ^ near >> 3
      let large = rotate(far, 17) ^ rotate(far, 19) ^ far >> 10
      words[index] = words[index - 16] &+ small &+ words[index - 7] &+ large
    }
  }

  /// The 64 rounds, eight at a time so that no working word has to move.
  private mutating func mix(
    _ words: UnsafeBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
  ) {
    var work = state
    for index in stride(from: 0, to: 64, by: 8) {
      let keys = { (place: Int) in constants[index &+ place] &+ words[index &+ place] }
      SHA256.round(work.a, work.b, work.c, &work.d, work.e, work.f, work.g, &work.h, keys(0))
      SHA256.round(work.h, work.a, work.b, &work.c, work.d, work.e, work.f, &work.g, keys(1))
      SHA256.round(work.g, work.h, work.a, &work.b, work.c, work.d, work.e, &work.f, keys(2))
      SHA256.round(work.f, work.g, work.h, &work.a, work.b, work.c, work.d, &work.e, keys(3))
      SHA256.round(work.e, work.f, work.g, &work.h, work.a, work.b, work.c, &work.d, keys(4))
      SHA256.round(work.d, work.e, work.f, &work.g, work.h, work.a, work.b, &work.c, keys(5))
      SHA256.round(work.c, work.d, work.e, &work.f, work.g, work.h, work.a, &work.b, keys(6))
      SHA256.round(work.b, work.c, work.d, &work.e, work.f, work.g, work.h, &work.a, keys(7))
    }
    state.add(work)
  }

  /// One round, in which the words keep their places: what the standard calls e and a of the next
  /// round stands where d and h stood.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ key: UInt32
  ) {
    let choice = g ^ e & (f ^ g)
    let sum = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let first = h &+ sum &+ choice &+ key
    let majority = a & b | c & (a | b)
    d = d &+ first
    h = first &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
