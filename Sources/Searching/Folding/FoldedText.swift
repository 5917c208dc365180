/// A text as it is searched, with the way back to its characters.
package struct FoldedText: Hashable, Sendable {
  /// UTF-16.
  package let units: [UInt16]
  /// For each unit the offset of the unit that it came from, in UTF-16 units of the text.
  package let origins: [Int32]

  /// The offset in the folded text that stands for one in the text.
  func offset(of origin: Int) -> Int {
    var (low, high) = (0, origins.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(origins[middle]) < origin { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where a folded word stands, ascending; finds do not overlap.
  func finds(_ word: [UInt16]) -> [Int] {
    guard let first = word.first, word.count <= units.count else { return [] }
    return units.withUnsafeBufferPointer { text in
      var finds: [Int] = []
      var place = 0
      while place + word.count <= text.count {
        guard text[place] == first, matches(text, at: place, word) else {
          place += 1
          continue
        }
        finds.append(place)
        place += word.count
      }
      return finds
    }
  }

  private func matches(
    _ text: UnsafeBufferPointer<UInt16>, at place: Int, _ word: [UInt16]
  ) -> Bool {
    for index in 1..<max(1, word.count) where text[place + index] != word[index] { return false }
    return true
  }

  /// The stretch of the text that units from `from` to before `to` came from, in UTF-16 units.
  func origin(from: Int, to: Int) -> Range<Int> {
    Int(origins[from])..<Int(origins[to - 1]) + 1
  }
}
