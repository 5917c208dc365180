import TestSupport
import Testing

@testable import ArchiveModel

/// Protects what builds leave for each other from bytes that are no such thing.
@Suite struct PackedTests {
  @Test("numbers, words, texts and choices are read as they were written")
  func values() {
    var writer = PackedWriter()
    let numbers = [0, 1, 127, 128, 16_383, 16_384, Int(Int32.max), Int.max, -1, Int.min]
    for number in numbers { writer.number(number) }
    for count in [nil, 0, 7, Int(Int32.max) - 1] { writer.count(count) }
    writer.words([0, .max])
    for text in [nil, "", "水", String(repeating: "长", count: 99)] { writer.optionalText(text) }
    writer.texts(["", "甲", "乙"])
    for kind in ArticleKind.allCases { writer.choice(kind) }
    writer.flag(true)
    var reader = PackedReader(writer.bytes)
    for number in numbers { #expect(reader.number() == number) }
    for count in [nil, 0, 7, Int(Int32.max) - 1] { #expect(reader.optionalCount() == .some(count)) }
    #expect(reader.words() == [0, .max])
    for text in [nil, "", "水", String(repeating: "长", count: 99)] {
      #expect(reader.optionalText() == .some(text))
    }
    #expect(reader.texts() == ["", "甲", "乙"])
    for kind in ArticleKind.allCases { #expect(reader.choice() == kind) }
    #expect(reader.flag() == true)
    #expect(reader.isAtEnd)
  }

  private func reader(_ number: Int) -> PackedReader {
    var writer = PackedWriter()
    writer.number(number)
    return PackedReader(writer.bytes)
  }

  @Test("counts that are negative, too large or larger than what is there are none")
  func counts() {
    for number in [-1, Int.min, Int(Int32.max) + 1, .max] {
      var (count, list, text, texts) = (
        reader(number), reader(number), reader(number), reader(number)
      )
      #expect(count.count() == nil)
      #expect(list.listCount() == nil)
      #expect(text.text() == nil)
      #expect(texts.texts() == nil)
    }
    var (words, dates, kind, flag) = (reader(1), reader(1), reader(99), reader(2))
    #expect(words.words() == nil)
    let list: [CalendarDate]? = dates.list()
    #expect(list == nil)
    let choice: ArticleKind? = kind.choice()
    #expect(choice == nil)
    #expect(flag.flag() == nil)
  }

  @Test("nothing behind the end is read")
  func end() {
    var reader = PackedReader([3, 0x61, 0x62, 0x63, 0x64], from: 0, to: 3)
    #expect(reader.text() == nil)
    var number = PackedReader([0x80, 0x80, 1], to: 2)
    #expect(number.number() == nil)
    var short = PackedReader([1, 2], to: 99)
    #expect(short.raw(3) == nil)
    #expect(short.raw(2) != nil)
  }

  private func roundTrip<Value: Packed & Equatable>(_ value: Value) {
    var writer = PackedWriter()
    writer.value(value)
    var reader = PackedReader(writer.bytes)
    #expect(Value(&reader) == value)
    #expect(reader.isAtEnd)
    for count in 0..<writer.bytes.count {
      var cut = PackedReader(writer.bytes, to: count)
      #expect(Value(&cut) == nil, "\(value) from \(count) bytes")
    }
  }

  @Test(
    "each kind of date is read as it was written, and from no part of it",
    arguments: [
      "2025-05-30", "2025-05", "2025-01~", "2025-33", "2025", "196X", "19XX", "0001-01-01",
      "9999-12-31", "2025-06-09/2026-06-08", "2025-06/..", "../19XX",
    ])
  func dates(text: String) throws { roundTrip(try #require(EDTF(text))) }

  @Test("days, doubts, datelines and diagnostics are read as they were written")
  func others() throws {
    let day = try #require(CalendarDate("2025-12-31"))
    roundTrip(day)
    roundTrip(try #require(ArticleID("2025-12-31-12345")))
    roundTrip(Dateline(place: "江城", date: day, agency: nil))
    roundTrip(Dateline(place: nil, date: nil, agency: "本报"))
    roundTrip(Doubt(remark: "姓名可能有误"))
    for subject in Doubt.Subject.allCases where subject != .remark {
      roundTrip(
        Doubt(
          subject, lines: LineRange(first: 3, last: 9), confidence: 60,
          because: Doubt.Evidence.allCases))
    }
    roundTrip(Doubt(.noBody))
    roundTrip(
      Diagnostic(
        .note, code: "a", at: SourceLocation(file: "a.md", line: 3, column: 12), "错", fix: "改"))
  }

  @Test("days that don't exist are none")
  func wrongDays() {
    for number in [2025 << 9 | 2 << 5 | 30, 2025 << 9 | 13 << 5 | 1, 0, 10_000 << 9 | 1 << 5 | 1] {
      var reader = reader(number)
      #expect(CalendarDate(&reader) == nil)
    }
  }
}
