import ArchiveModel
import TestSupport
import Testing

/// Protects the values of dates: what is written is read again, and each kind has its ends.
@Suite struct EDTFTests {
  @Test(
    "each kind is written as it is read, and knows its first and last day",
    arguments: [
      ("2025-05-30", "2025-05-30", "2025-05-30"), ("2025-02", "2025-02-01", "2025-02-28"),
      ("2024-02", "2024-02-01", "2024-02-29"), ("2025", "2025-01-01", "2025-12-31"),
      ("196X", "1960-01-01", "1969-12-31"), ("19XX", "1900-01-01", "1999-12-31"),
      ("2025-21", "2025-03-01", "2025-05-31"), ("2025-22", "2025-06-01", "2025-08-31"),
      ("2025-23", "2025-09-01", "2025-11-30"), ("2023-24", "2023-12-01", "2024-02-29"),
      ("2025-33", "2025-01-01", "2025-03-31"), ("2025-34", "2025-04-01", "2025-06-30"),
      ("2025-35", "2025-07-01", "2025-09-30"), ("2025-36", "2025-10-01", "2025-12-31"),
      ("2025-40", "2025-01-01", "2025-06-30"), ("2025-41", "2025-07-01", "2025-12-31"),
      ("2025-06-09/2026-06-08", "2025-06-09", "2026-06-08"),
      ("2025-01/2025-04", "2025-01-01", "2025-04-30"), ("2024/2025", "2024-01-01", "2025-12-31"),
      ("2025-01~", "2025-01-01", "2025-12-31"),
      ("2024-12~", "2024-01-01", "2024-12-31"), ("0001", "0001-01-01", "0001-12-31"),
      ("000X", "0001-01-01", "0009-12-31"),
    ])
  func kinds(_ text: String, _ first: String, _ last: String) {
    let value = EDTF(text)
    #expect(value?.description == text)
    #expect(CompactEDTF(value).value == value)
    #expect(value?.first?.description == first)
    #expect(value?.last?.description == last)
  }

  @Test("an open end has no day")
  func openEnds() {
    #expect(EDTF("2025-06-09/..")?.last == nil)
    #expect(EDTF("2025-06-09/..")?.first == CalendarDate("2025-06-09"))
    #expect(EDTF("../2025")?.first == nil)
    #expect(EDTF("../2025")?.description == "../2025")
    for text in ["2025-06-09/..", "../2025", "../.."] {
      #expect(CompactEDTF(EDTF(text)).value == EDTF(text))
    }
  }

  @Test("in eight bytes nothing is known of a year before 0, and no other date comes of it")
  func compact() {
    #expect(CompactEDTF(nil).value == nil)
    #expect(CompactEDTF(.point(.year(0))).value == .point(.year(0)))
    #expect(CompactEDTF(.point(.year(-1))).value == nil)
    #expect(CompactEDTF(.interval(.year(-1), .year(3))).value == nil)
    #expect(CompactEDTF(.interval(.year(3), .month(year: 4, month: -2))).value == nil)
    #expect(CompactEDTF(.point(.century(1 << 22))).value == nil)
    #expect(MemoryLayout<CompactEDTF>.stride == 8)
  }

  @Test(
    "what is no date, or ends before it begins, is refused",
    arguments: [
      "2025-02-30", "2025-13", "2025-02~", "2025~", "2025-00", "2025-20", "2025-25", "2025-37",
      "2025-42", "0000", "",
      "/", "../..", "2025/", "/2025", "2026-06-08/2025-06-09", "2025/2024", "2025/2026/2027",
      "196x", "1XXX", "XXXX", "20255", "2025-5", "2025/05", "-196X", "+202", "+02X", "-1XX",
      "+1XX", "2025-+5", "+025-05", "2025-05-3X",
    ])
  func refusals(_ text: String) {
    #expect(EDTF(text) == nil)
  }

  @Test("any interval of two days in order is read back", arguments: 0..<4)
  func intervals(_ seed: Int) throws {
    var numbers = SeededRandom(seed: UInt64(seed))
    for _ in 0..<300 {
      let days = (0..<2).map { _ in Int.random(in: -700_000...2_900_000, using: &numbers) }.sorted()
      let ends = try days.map { try #require(CalendarDate(dayNumber: $0)) }
      let value = EDTF.interval(.day(ends[0]), .day(ends[1]))
      #expect(EDTF(value.description) == value)
    }
  }
}
