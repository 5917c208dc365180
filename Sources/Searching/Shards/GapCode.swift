/// Codes the distances between the second characters of the terms that share a first one, by a Rice
/// code that follows their mean.
struct GapCode {
  private var mean = 64

  private var parameter: Int { Int.bitWidth - 1 - mean.leadingZeroBitCount }

  mutating func write(_ gap: Int, to bits: inout BitWriter) {
    bits.write(gap, rice: parameter)
    follow(gap)
  }

  mutating func read(_ bits: inout BitReader) -> Int {
    let gap = bits.read(rice: parameter)
    follow(gap)
    return gap
  }

  private mutating func follow(_ gap: Int) {
    mean = max(1, (mean * 3 + gap) / 4)
  }
}
