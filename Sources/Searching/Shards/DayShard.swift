import ArchiveModel

/// From which slot on a day's articles stand: since articles are numbered by id, days are stretches of
/// slots, and a search in some days reads nothing of others.
enum DayShard {
  /// A day, `2025-06-09`, and its first slot.
  struct Entry: Hashable, Sendable {
    let day: CalendarDate
    let slot: Int
  }

  /// Their number plus 1, then for each day the distance from the one before and that of their slots
  /// plus 1; the first is counted from the day before 0001-01-01.
  static func content(of days: [Entry]) -> [UInt16] {
    var bits = BitWriter()
    bits.write(gamma: days.count + 1)
    var last = (day: CalendarDate.first.dayNumber - 1, slot: 0)
    for entry in days {
      let number = entry.day.dayNumber
      bits.write(gamma: number - last.day)
      bits.write(gamma: entry.slot - last.slot + 1)
      last = (number, entry.slot)
    }
    return bits.finish()
  }

  static func read(_ content: [UInt16]) -> [Entry] {
    var bits = BitReader(content[...])
    let count = min(bits.readGamma() - 1, content.count * 15)
    var last = (day: CalendarDate.first.dayNumber - 1, slot: 0)
    return (0..<count).compactMap { _ in
      last.day += bits.readGamma()
      last.slot += bits.readGamma() - 1
      return CalendarDate(dayNumber: last.day).map { Entry(day: $0, slot: last.slot) }
    }
  }
}
