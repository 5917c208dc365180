/// Words to look for at one place of a text, longer ones first where one begins another.
///
/// All characters lie in one array, the first ones in another. A bit set of first characters turns
/// most places down at once, since these lists are asked about every line of every page.
struct WordList: ExpressibleByArrayLiteral, Sendable {
  private let scalars: [UInt32]
  private let starts: [Int]
  /// The characters with which words of the list begin, in its order.
  let firstScalars: [UInt32]
  /// Those with which they end.
  let lastScalars: [UInt32]
  private let heads: (UInt64, UInt64)
  private let tails: (UInt64, UInt64)

  init(arrayLiteral words: String...) {
    self.init(words.map { $0.unicodeScalars.map(\.value) })
  }

  /// The words of one list, then those of another.
  static func + (left: WordList, right: WordList) -> WordList {
    WordList(left.words + right.words)
  }

  private init(_ words: [[UInt32]]) {
    var scalars: [UInt32] = []
    var starts = [0]
    var heads: (UInt64, UInt64) = (0, 0)
    var tails: (UInt64, UInt64) = (0, 0)
    for word in words {
      scalars += word
      starts.append(scalars.count)
      if let first = word.first { WordList.add(first, to: &heads) }
      if let last = word.last { WordList.add(last, to: &tails) }
    }
    self.scalars = scalars
    self.starts = starts
    firstScalars = starts.dropLast().map { scalars[$0] }
    lastScalars = starts.dropFirst().map { scalars[$0 - 1] }
    self.heads = heads
    self.tails = tails
  }

  private var words: [[UInt32]] {
    zip(starts, starts.dropFirst()).map { Array(scalars[$0..<$1]) }
  }

  /// The length of the first word of the list that stands at an index.
  @inline(__always)
  func match(_ text: ArraySlice<UInt32>, at index: Int) -> Int? {
    guard index >= text.startIndex, index < text.endIndex, WordList.has(text[index], in: heads)
    else { return nil }
    return slowMatch(text, at: index)
  }

  /// Whether a word may begin with a character; few others pass.
  @inline(__always)
  func mayBegin(with first: UInt32) -> Bool { WordList.has(first, in: heads) }

  /// Whether a text begins with one of the words.
  @inline(__always)
  func startsText(_ text: ArraySlice<UInt32>) -> Bool { match(text, at: text.startIndex) != nil }

  /// Whether a text ends with one of the words.
  @inline(__always)
  func endsText(_ text: ArraySlice<UInt32>) -> Bool {
    guard let last = text.last, WordList.has(last, in: tails) else { return false }
    return lastScalars.withUnsafeBufferPointer { lasts in
      for word in lasts.indices where lasts[word] == last {
        let count = starts[word + 1] - starts[word]
        if isWord(word, in: text, at: text.endIndex - count) { return true }
      }
      return false
    }
  }

  /// The index of the first place where one of the words stands, and its length.
  func first(in text: ArraySlice<UInt32>) -> (index: Int, count: Int)? {
    for index in text.indices {
      if let count = match(text, at: index) { return (index, count) }
    }
    return nil
  }

  private func slowMatch(_ text: ArraySlice<UInt32>, at index: Int) -> Int? {
    let first = text[index]
    return firstScalars.withUnsafeBufferPointer { firsts in
      for word in firsts.indices where firsts[word] == first && isWord(word, in: text, at: index) {
        return starts[word + 1] - starts[word]
      }
      return nil
    }
  }

  @inline(__always)
  private func isWord(_ word: Int, in text: ArraySlice<UInt32>, at index: Int) -> Bool {
    let count = starts[word + 1] - starts[word]
    guard index >= text.startIndex, index + count <= text.endIndex else { return false }
    for offset in 0..<count where text[index + offset] != scalars[starts[word] + offset] {
      return false
    }
    return true
  }

  private static func add(_ scalar: UInt32, to set: inout (UInt64, UInt64)) {
    if scalar & 64 == 0 {
      set.0 |= 1 << UInt64(scalar & 63)
    } else {
      set.1 |= 1 << UInt64(scalar & 63)
    }
  }

  @inline(__always)
  private static func has(_ scalar: UInt32, in set: (UInt64, UInt64)) -> Bool {
    (scalar & 64 == 0 ? set.0 : set.1) & 1 << UInt64(scalar & 63) != 0
  }
}
