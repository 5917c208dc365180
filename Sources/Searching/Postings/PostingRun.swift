/// Postings in the order of the text, and by group once they are sorted.
///
/// Nothing is compared while they come: a table says whether a group is new in a slot, and its number
/// goes to the end of a list. Since slots ascend, one pass by groups sorts all.
/// Source: Knuth, The Art of Computer Programming 3, 5.2, algorithm D (distribution counting).
struct PostingRun {
  private var table = GroupTable()
  /// The numbers of groups, slot by slot.
  private var numbers: [UInt32] = []
  /// The slots, and where the numbers of each end.
  private var slots: [(slot: UInt32, end: Int)] = []
  private var slot: UInt32 = 0

  /// How many postings there are.
  var count: Int { numbers.count }

  /// Begins a slot, higher than those before it.
  mutating func begin(slot: Int) {
    endSlot()
    self.slot = UInt32(slot)
  }

  /// Adds a group to the slot; `false` where it stands there already.
  @inline(__always) @discardableResult
  mutating func add(_ group: UInt64) -> Bool {
    guard let number = table.add(group, slot: slot) else { return false }
    numbers.append(number)
    return true
  }

  private mutating func endSlot() {
    if numbers.count > (slots.last?.end ?? 0) { slots.append((slot, numbers.count)) }
  }

  /// Gives every group, ascending, with its slots, ascending, and forgets them all.
  mutating func drain(_ take: (UInt64, ArraySlice<UInt32>) throws -> Void) rethrows {
    endSlot()
    let order = ascending()
    let (sorted, ends) = distributed(order)
    var start = 0
    for number in order {
      let end = Int(ends[number])
      try take(table.groups[number], sorted[start..<end])
      start = end
    }
    table.removeAll()
    numbers.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
  }

  /// The numbers of the groups, by group. A group has 34 bits and a number fewer than 30, so both
  /// sort as one.
  private func ascending() -> [Int] {
    let keys = table.groups.enumerated().map { number, group in group << 30 | UInt64(number) }
    return keys.sorted().map { Int($0 & 0x3FFF_FFFF) }
  }

  /// The slots of all groups in their order, and where those of each number end.
  private func distributed(_ order: [Int]) -> (slots: [UInt32], ends: [UInt32]) {
    var places = [UInt32](repeating: 0, count: order.count)
    for number in numbers { places[Int(number)] += 1 }
    var place: UInt32 = 0
    for number in order {
      let count = places[number]
      places[number] = place
      place += count
    }
    let sorted = [UInt32](unsafeUninitializedCapacity: max(1, numbers.count)) { sorted, count in
      var index = 0
      for (slot, end) in slots {
        while index < end {
          let number = Int(numbers[index])
          sorted[Int(places[number])] = slot
          places[number] += 1
          index += 1
        }
      }
      count = numbers.count
    }
    return (sorted, places)
  }
}
