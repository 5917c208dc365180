/// Numbers that depend on their seed alone.
///
/// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (SplitMix64).
package struct SeededNumbers {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// Numbers that depend on some bytes.
  ///
  /// Source: Fowler, Noll and Vo, the hash FNV-1a.
  package init(of bytes: [UInt8]) {
    self.init(
      seed: bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0100_0000_01B3 })
  }

  /// A number from 0 up to a bound, which it doesn't reach; 0 where the bound is 0.
  package mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return bound > 0 ? Int((value ^ (value >> 31)) % UInt64(bound)) : 0
  }
}
