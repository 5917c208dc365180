/// What one pass over a unit of text finds: names from the tables, and where short names are defined.
struct NameScan {
  struct Found {
    let from: Int
    let to: Int
    let target: Int32
    let isWeak: Bool
    let isFull: Bool
  }

  private(set) var names: [Found] = []
  /// Where 以下简称 stands.
  private(set) var definitions: [(from: Int, to: Int)] = []

  /// Reads from the left and takes the longest word at each place, so that 长江 of 长江西岸 leaves
  /// no 江西.
  init(_ bytes: [UInt8], _ landmarks: Landmarks, words: NameLexicon.Words) {
    bytes.withUnsafeBufferPointer { buffer in
      var walk = landmarks.walk(.name)
      var offset = 0
      while let place = walk.next(from: offset) {
        offset = place + 1
        guard let (length, entry) = words.longest(in: buffer, at: place) else { continue }
        let end = place + length
        if entry.isDefinition {
          definitions.append((place, end))
        } else if entry.target >= 0, !Self.isStreet(buffer, at: end, words) {
          names.append(
            Found(
              from: place, to: end, target: entry.target, isWeak: entry.isWeak,
              isFull: entry.isFull))
        }
        offset = end
      }
    }
  }

  /// Whether 路, 西路, 大街 or 大道 follows, which makes a street of the name before it: 南京西路.
  private static func isStreet(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ words: NameLexicon.Words
  ) -> Bool {
    func has(_ text: StaticString, at place: Int) -> Bool {
      let length = text.utf8CodeUnitCount
      guard place + length <= bytes.count else { return false }
      let start = text.utf8Start
      for index in 0..<length where start[index] != bytes[place + index] { return false }
      return true
    }
    if has("大街", at: place) || has("大道", at: place) { return true }
    let isTurned =
      has("东", at: place) || has("西", at: place) || has("南", at: place) || has("北", at: place)
      || has("中", at: place)
    let road = isTurned ? place + 3 : place
    return has("路", at: road) && words.longest(in: bytes, at: road) == nil
  }
}
