/// Numbers the groups of a run as they come, and knows of each the slot in which it stood last.
///
/// Open addressing with linear probing; the table doubles when half of it is taken.
/// Source: Knuth, The Art of Computer Programming 3, 6.4, algorithm L.
struct GroupTable {
  private struct Entry {
    var group: UInt64
    /// The number of the group.
    var number: UInt32
    var slot: UInt32
  }

  /// No group has the highest bits.
  private static let free = Entry(group: .max, number: 0, slot: 0)

  private var entries: [Entry]
  private var shift: UInt64

  /// By number.
  private(set) var groups: [UInt64] = []

  init() {
    entries = Array(repeating: GroupTable.free, count: 1 << 12)
    shift = 64 - 12
  }

  /// The number of a group that is new in a slot; `nil` where it was there already. Slots ascend.
  @inline(__always)
  mutating func add(_ group: UInt64, slot: UInt32) -> UInt32? {
    var place = start(of: group)
    while true {
      if entries[place].group == group {
        guard entries[place].slot != slot else { return nil }
        entries[place].slot = slot
        return entries[place].number
      }
      if entries[place].group == .max { return insert(group, slot, at: place) }
      place = (place + 1) & (entries.count - 1)
    }
  }

  /// Forgets all groups and keeps the room.
  mutating func removeAll() {
    groups.removeAll(keepingCapacity: true)
    for place in entries.indices { entries[place] = GroupTable.free }
  }

  private func start(of group: UInt64) -> Int {
    Int(truncatingIfNeeded: (group &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  @inline(never)
  private mutating func insert(_ group: UInt64, _ slot: UInt32, at place: Int) -> UInt32 {
    let number = UInt32(groups.count)
    entries[place] = Entry(group: group, number: number, slot: slot)
    groups.append(group)
    if groups.count * 2 > entries.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: GroupTable.free, count: old.count * 2)
    shift -= 1
    for entry in old where entry.group != .max {
      var place = start(of: entry.group)
      while entries[place].group != .max { place = (place + 1) & (entries.count - 1) }
      entries[place] = entry
    }
  }
}
