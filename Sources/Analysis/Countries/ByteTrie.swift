/// Words as paths of bytes, in one flat double array: two loads a step, no search.
///
/// Source: J. Aoe, An Efficient Digital Search Algorithm by Using a Double-Array Structure (1989).
struct ByteTrie: Sendable {
  /// A place in the trie.
  typealias State = Int32

  /// One cell of the array.
  fileprivate struct Cell: Sendable {
    /// Where the children of this state begin; the child by byte `b` is at `base + b`.
    var base: Int32 = 0
    /// The state that this cell is a child of; -1 for a free cell.
    var parent: Int32 = -1
    /// What the word that ends here is called; -1 where none ends.
    var value: Int32 = -1
  }

  /// The state before the first byte.
  static let root: State = 0

  private var cells: [Cell]

  /// Builds the trie; of words that are given twice the last value counts, empty words are ignored.
  init(_ words: [(bytes: [UInt8], value: Int32)]) {
    cells = [Cell(base: 0, parent: 0, value: -1)]
    let sorted = words.enumerated().filter { !$0.element.bytes.isEmpty }.sorted {
      $0.element.bytes != $1.element.bytes
        ? $0.element.bytes.lexicographicallyPrecedes($1.element.bytes) : $0.offset < $1.offset
    }.map(\.element)
    // Where a search for free cells begins: no byte reaches below 256 from a base below 1.
    var free = (one: 256, many: 256)
    var work: [(range: Range<Int>, depth: Int, state: State)] = [(0..<sorted.count, 0, 0)]
    while let (range, depth, state) = work.popLast() {
      let children = Self.children(of: sorted, in: range, depth: depth)
      if children.isEmpty { continue }
      let base = place(children.map(\.byte), after: &free)
      cells[Int(state)].base = base
      for child in children {
        let next = base + Int32(child.byte)
        cells[Int(next)].parent = state
        for index in child.range where sorted[index].bytes.count == depth + 1 {
          cells[Int(next)].value = sorted[index].value
        }
        work.append((child.range, depth + 1, next))
      }
    }
    // A step adds a byte to a base without asking whether the array is that long.
    cells.append(contentsOf: repeatElement(Cell(), count: 256))
  }

  /// Walks on the trie, which stays where it is meanwhile.
  func withWalk<Result>(_ body: (Walk) -> Result) -> Result {
    cells.withUnsafeBufferPointer { body(Walk(cells: $0)) }
  }

  /// The trie as a reader steps through it: borrowed, so that a step counts no references and asks for
  /// no bounds.
  struct Walk {
    fileprivate let cells: UnsafeBufferPointer<Cell>

    /// The state after one more byte; `nil` where no word goes on so.
    @inline(__always)
    func step(_ state: State, _ byte: UInt8) -> State? {
      let next = cells[Int(state)].base + Int32(byte)
      return cells[Int(next)].parent == state && next != 0 ? next : nil
    }

    /// The value of the word that ends here; -1 where none does.
    @inline(__always)
    func value(_ state: State) -> Int32 {
      cells[Int(state)].value
    }
  }

  private static func children(
    of words: [(bytes: [UInt8], value: Int32)], in range: Range<Int>, depth: Int
  ) -> [(byte: UInt8, range: Range<Int>)] {
    var children: [(byte: UInt8, range: Range<Int>)] = []
    var start = range.lowerBound
    while start < range.upperBound, words[start].bytes.count <= depth { start += 1 }
    while start < range.upperBound {
      let byte = words[start].bytes[depth]
      var end = start + 1
      while end < range.upperBound, words[end].bytes[depth] == byte { end += 1 }
      children.append((byte, start..<end))
      start = end
    }
    return children
  }

  /// Finds a base where all bytes fall on free cells, and grows the array to hold them.
  private mutating func place(_ bytes: [UInt8], after free: inout (one: Int, many: Int)) -> Int32 {
    while free.one < cells.count, cells[free.one].parent != -1 { free.one += 1 }
    let start = bytes.count == 1 ? free.one : max(free.one, free.many)
    var base = start - Int(bytes[0])
    var tries = 0
    while !isFree(base, for: bytes) {
      base += 1
      tries += 1
    }
    // Few holes are left for several children at once: don't search them again and again.
    if tries > 16 { free.many = base + Int(bytes[0]) }
    let end = base + Int(bytes[bytes.count - 1])
    if end >= cells.count {
      cells.append(contentsOf: repeatElement(Cell(), count: end - cells.count + 1))
    }
    return Int32(base)
  }

  private func isFree(_ base: Int, for bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { base + Int($0) >= cells.count || cells[base + Int($0)].parent == -1 }
  }
}
