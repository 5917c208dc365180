/// Numbers of addresses, as `AddressHash` makes them, to be found again.
///
/// They are spread evenly already, so their own bits say where to look: a set of the library would hash
/// each once more, a million times for a large site. Two thirds of the slots are filled, whatever their
/// number: one doubled to a power of two may be three quarters empty.
struct AddressSet: Sendable {
  /// 0 is nobody's; the number 0 itself is kept apart.
  private var slots: [UInt64]
  private var hasZero = false

  /// - Parameter count: How many numbers it will hold at most.
  init(atMost count: Int) {
    slots = [UInt64](repeating: 0, count: max(16, count + count / 2))
  }

  mutating func insert(_ number: UInt64) {
    if number == 0 { return hasZero = true }
    slots[place(of: number)] = number
  }

  func contains(_ number: UInt64) -> Bool {
    number == 0 ? hasZero : slots[place(of: number)] == number
  }

  /// Where a number stands, or the free place where it would.
  private func place(of number: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: number.multipliedFullWidth(by: UInt64(slots.count)).high)
    while slots[place] != 0, slots[place] != number {
      place += 1
      if place == slots.count { place = 0 }
    }
    return place
  }
}
