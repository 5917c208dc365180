/// SHA-256 of bytes, for fingerprints and for the identity of raw pages.
///
/// Source: FIPS 180-4, sections 5.1.1, 5.3.3 and 6.2.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var schedule = [UInt32](repeating: 0, count: 64)

  /// The digest as 64 lower-case hexadecimal digits.
  package static func hexDigest(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest(of: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest as 32 bytes.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    let whole = bytes.count - bytes.count % 64
    bytes.withUnsafeBufferPointer { message in
      var offset = 0
      while offset < whole {
        hash.compress(message, at: offset)
        offset += 64
      }
    }
    let tail = padded(Array(bytes[whole...]), length: bytes.count)
    tail.withUnsafeBufferPointer { message in
      for offset in stride(from: 0, to: tail.count, by: 64) { hash.compress(message, at: offset) }
    }
    return hash.state.flatMap { word in
      [UInt8(word >> 24), UInt8(word >> 16 & 255), UInt8(word >> 8 & 255), UInt8(word & 255)]
    }
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

  private mutating func compress(_ message: UnsafeBufferPointer<UInt8>, at offset: Int) {
    for index in 0..<16 {
      let byte = offset + index * 4
      schedule[index] =
        UInt32(message[byte]) << 24 | UInt32(message[byte + 1]) << 16
        | UInt32(message[byte + 2]) << 8 | UInt32(message[byte + 3])
    }
    for index in 16..<64 {
      let near = schedule[index - 15]
      let far = schedule[index - 2]
      let small = rotate(near, 7) ^ rotate(near, 18) ^ near >> 3
      let large = rotate(far, 17) ^ rotate(far, 19) ^ far >> 10
      schedule[index] = schedule[index - 16] &+ small &+ schedule[index - 7] &+ large
    }
    var work = state
    for index in 0..<64 {
      let choice = work[4] & work[5] ^ ~work[4] & work[6]
      let sum = rotate(work[4], 6) ^ rotate(work[4], 11) ^ rotate(work[4], 25)
      let first = work[7] &+ sum &+ choice &+ SHA256.constants[index] &+ schedule[index]
      let majority = work[0] & work[1] ^ work[0] & work[2] ^ work[1] & work[2]
      let second = (rotate(work[0], 2) ^ rotate(work[0], 13) ^ rotate(work[0], 22)) &+ majority
      for place in stride(from: 7, to: 0, by: -1) { work[place] = work[place - 1] }
      work[4] = work[4] &+ first
      work[0] = first &+ second
    }
    for index in 0..<8 { state[index] = state[index] &+ work[index] }
  }

  private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
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
