import ArchiveModel
import TestSupport
import Testing

/// Protects the arithmetic of days, on which every list by date and every validity rests.
@Suite struct CalendarDateTests {
  @Test(
    "29 February exists in leap years alone",
    arguments: [
      (2000, true), (2024, true), (1900, false), (2023, false), (2100, false), (4, true),
    ])
  func leapYears(_ year: Int, _ isLeap: Bool) {
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(CalendarDate(lastOfMonth: 2, year: year)?.day == (isLeap ? 29 : 28))
  }

  @Test("a day number leads back to its day", arguments: 0..<8)
  func roundTrip(_ seed: Int) {
    var numbers = SeededRandom(seed: UInt64(seed))
    for _ in 0..<1000 {
      let year = Int.random(in: 1...9999, using: &numbers)
      let month = Int.random(in: 1...12, using: &numbers)
      let last = CalendarDate.length(ofMonth: month, year: year)
      let day = Int.random(in: 1...last, using: &numbers)
      let date = CalendarDate(year: year, month: month, day: day)
      #expect(date.flatMap { CalendarDate(dayNumber: $0.dayNumber) } == date)
      #expect(date.flatMap { CalendarDate($0.description) } == date)
    }
  }

  @Test("every day of four centuries follows the one before it")
  func noDayIsLeftOut() throws {
    var date = try #require(CalendarDate("1900-01-01"))
    let end = try #require(CalendarDate("2300-01-01"))
    var weekday = 1
    var count = 0
    while date < end {
      guard date.weekday == weekday, let next = date.advanced(by: 1), date < next,
        next.dayNumber == date.dayNumber + 1
      else {
        Issue.record("\(date)")
        return
      }
      date = next
      weekday = weekday % 7 + 1
      count += 1
    }
    #expect(count == 146_097)
  }

  @Test(
    "known days have their weekday, Monday being 1",
    arguments: [
      ("2025-05-30", 5), ("1970-01-01", 4), ("1969-12-31", 3), ("0001-01-01", 1),
      ("1949-10-01", 6), ("9999-12-31", 5),
    ])
  func weekday(_ text: String, _ weekday: Int) {
    #expect(CalendarDate(text)?.weekday == weekday)
  }

  @Test("the calendar ends at the years 1 and 9999")
  func ends() {
    #expect(CalendarDate("0001-01-01")?.advanced(by: -1) == nil)
    #expect(CalendarDate("9999-12-31")?.advanced(by: 1) == nil)
    #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
    #expect(CalendarDate("1969-12-31")?.dayNumber == -1)
  }

  @Test("a distance beyond the calendar gives no day instead of a crash")
  func farAway() {
    #expect(CalendarDate("2025-05-30")?.advanced(by: .max) == nil)
    #expect(CalendarDate("1900-05-30")?.advanced(by: .min) == nil)
    #expect(CalendarDate(dayNumber: .max) == nil)
    #expect(CalendarDate(dayNumber: .min) == nil)
  }

  @Test(
    "what is no day of the calendar is refused",
    arguments: [
      "2025-02-30", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "0000-01-01", "",
      "2025-5-30", "2025/05/30", " 2025-05-30", "2025-05-30 ", "2025-05-3０", "+025-05-30",
      "2025-05-+1", "12025-05-30", "2025-05-30T00:00",
    ])
  func refusals(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
