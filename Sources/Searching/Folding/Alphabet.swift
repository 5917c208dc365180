/// The folded characters of an archive, each by a number: in the order in which they first appear.
///
/// So frequent characters have small numbers, which take few bits, and a new article only appends.
struct Alphabet: Sendable {
  /// Numbers below are not for characters: 0 is the end of a passage, then come the filters.
  static let first: UInt16 = 8

  private(set) var units: [UInt16] = []
  private var numbers = [UInt16](repeating: 0, count: 0x10000)

  init(_ units: [UInt16] = []) {
    for unit in units { _ = add(unit) }
  }

  /// The number of a unit; `nil` where the archive has it nowhere.
  subscript(unit: UInt16) -> UInt16? {
    let number = numbers[Int(unit)]
    return number == 0 ? nil : number
  }

  /// The number of a unit, which is a new one for a new unit.
  mutating func add(_ unit: UInt16) -> UInt16 {
    let known = numbers[Int(unit)]
    if known > 0 { return known }
    units.append(unit)
    let number = UInt16(truncatingIfNeeded: units.count - 1) &+ Alphabet.first
    numbers[Int(unit)] = number
    return number
  }
}
