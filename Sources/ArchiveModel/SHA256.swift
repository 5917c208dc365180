import CSystem

/// SHA-256 of bytes, for fingerprints and for the identity of raw pages.
///
///     var hash = SHA256()
///     hash.update(chunk)
///     hash.hexDigest   // "e3b0c442…", of all bytes so far
///
/// The rounds are C, because Swift cannot speak with the processor's instructions for them.
///
/// Source: FIPS 180-4, sections 5.1.1 and 5.3.3.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The bytes that fill no block yet, at most 63.
  private var tail: [UInt8] = []
  /// How many bytes came so far.
  private var length = 0

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
      csystem_sha256(&state, tail, 1)
      tail.removeAll(keepingCapacity: true)
    }
    let blocks = (bytes.count - offset) / 64
    bytes.withUnsafeBufferPointer { message in
      guard blocks > 0, let start = message.baseAddress else { return }
      csystem_sha256(&state, start + offset, blocks)
    }
    tail += bytes[(offset + blocks * 64)...]
  }

  /// The digest of the bytes so far as 32 bytes.
  package var digest: [UInt8] {
    var hash = self
    let end = SHA256.padded(tail, length: length)
    csystem_sha256(&hash.state, end, end.count / 64)
    var digest: [UInt8] = []
    digest.reserveCapacity(32)
    for word in hash.state {
      withUnsafeBytes(of: word.bigEndian) { digest.append(contentsOf: $0) }
    }
    return digest
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
}
