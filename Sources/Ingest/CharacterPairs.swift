/// Pairs of neighbouring characters of words, the units in which texts are compared.
enum CharacterPairs {
  /// The key of a pair; `nil` where one of the two is punctuation or a space.
  @inline(__always)
  static func key(_ left: UInt32, _ right: UInt32) -> UInt64? {
    guard isWordCharacter(left), isWordCharacter(right) else { return nil }
    return UInt64(left) << 21 | UInt64(right)
  }

  /// The different pairs of a unit, sorted.
  static func distinct(in unit: PageUnit, on page: RawPage) -> [UInt64] {
    var keys: [UInt64] = []
    let text = text(of: unit, on: page)
    keys.reserveCapacity(text.count)
    for index in text.indices.dropLast() {
      if let key = key(text[index], text[index + 1]) { keys.append(key) }
    }
    keys.sort()
    var count = 0
    for index in keys.indices where index == 0 || keys[index] != keys[index - 1] {
      keys[count] = keys[index]
      count += 1
    }
    keys.removeLast(keys.count - count)
    return keys
  }

  /// The characters of a unit; stripped lines follow each other in the page's scalars.
  static func text(of unit: PageUnit, on page: RawPage) -> ArraySlice<UInt32> {
    let first = page.lines[unit.lines.lowerBound].scalars.lowerBound
    let last = page.lines[unit.lines.upperBound - 1].scalars.upperBound
    return page.scalars[first..<last]
  }

  @inline(__always)
  private static func isWordCharacter(_ scalar: UInt32) -> Bool {
    EmWidth.isHan(scalar) || EmWidth.isDigit(scalar) || EmWidth.isLetter(scalar)
  }
}
