/// Numbers at places from 0, of which whole ranges are lowered at once: a segment tree.
///
/// Lowering a range takes the logarithm of its length, so that an article of a hundred thousand
/// paragraphs takes no longer for each of them than a short one.
struct RangeMinima {
  private var tree: [Int]
  private let size: Int

  /// So many places, each with the same number.
  init(count: Int, value: Int) {
    size = max(1, count)
    tree = [Int](repeating: value, count: 2 * size)
  }

  /// Makes the numbers of a range no larger than a value.
  mutating func lower(_ range: Range<Int>, to value: Int) {
    var (low, high) = (range.lowerBound + size, range.upperBound + size)
    while low < high {
      if low & 1 == 1 {
        tree[low] = min(tree[low], value)
        low += 1
      }
      if high & 1 == 1 {
        high -= 1
        tree[high] = min(tree[high], value)
      }
      low >>= 1
      high >>= 1
    }
  }

  /// The numbers of all places.
  consuming func values() -> [Int] {
    for node in 1..<size {
      tree[2 * node] = min(tree[2 * node], tree[node])
      tree[2 * node + 1] = min(tree[2 * node + 1], tree[node])
    }
    return Array(tree[size...])
  }
}
