import ArchiveModel
import Testing

/// Days and the longer units that stand for days.
@Suite struct CalendarTests {
  @Test(
    "a day that does not exist is no date",
    arguments: [
      "2025-02-29", "2025-02-30", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31",
      "0000-01-01", "2025-1-01", "2025-01-1", "20250101", "2025/01/01", "２０２５-01-01", "",
    ])
  func refused(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("the number of a day and back, over four hundred years and the ends")
  func roundTrip() throws {
    for number in stride(from: -135_140, to: 100_000, by: 37) {
      let date = try #require(CalendarDate(dayNumber: number))
      #expect(date.dayNumber == number)
      #expect(CalendarDate(date.description) == date)
    }
    #expect(CalendarDate("0001-01-01")?.advanced(by: -1) == nil)
    #expect(CalendarDate("9999-12-31")?.advanced(by: 1) == nil)
    #expect(CalendarDate("2024-02-28")?.advanced(by: 1)?.description == "2024-02-29")
  }

  @Test(
    "weekdays count from Monday",
    arguments: [
      ("1970-01-01", 4), ("2025-05-30", 5), ("1956-07-13", 5), ("1949-10-01", 6), ("2026-06-08", 1),
    ])
  func weekday(text: String, weekday: Int) {
    #expect(CalendarDate(text)?.weekday == weekday)
  }

  @Test(
    "EDTF is read, written back, and has its first and last day",
    arguments: [
      ("2025-05-30", "2025-05-30", "2025-05-30"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2018", "2018-01-01", "2018-12-31"), ("196X", "1960-01-01", "1969-12-31"),
      ("20XX", "2000-01-01", "2099-12-31"), ("2025-34", "2025-04-01", "2025-06-30"),
      ("2025-41", "2025-07-01", "2025-12-31"), ("2019-24", "2019-12-01", "2020-02-29"),
      ("2025-06-09/2026-06-08", "2025-06-09", "2026-06-08"), ("2025/..", "2025-01-01", nil),
      ("../2025-05", nil, "2025-05-31"),
    ] as [(String, String?, String?)])
  func edtf(text: String, first: String?, last: String?) throws {
    let value = try #require(EDTF(text))
    #expect(value.description == text)
    #expect(value.first?.description == first)
    #expect(value.last?.description == last)
  }

  @Test(
    "what is no EDTF is refused",
    arguments: [
      "2025-02-30", "2025-13", "2025-20", "2026/2025", "../..", "", "/", "2025/", "1/2/3", "19X",
      "+025", "-001", "2025-5", "20 5",
    ])
  func edtfRefused(text: String) {
    #expect(EDTF(text) == nil)
  }
}
