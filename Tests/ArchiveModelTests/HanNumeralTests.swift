import ArchiveModel
import Testing

/// Protects the numbers of provisions, dates and documents.
@Suite struct HanNumeralTests {
  @Test("every number from 1 to 9999 is read as it is written")
  func roundTrip() {
    for number in 1...9999 {
      guard let text = HanNumeral.text(of: number), HanNumeral.value(of: text) == number else {
        Issue.record("\(number)")
        return
      }
    }
  }

  @Test(
    "place-value words, digits one by one and other digits are read",
    arguments: [
      ("十", 10), ("十二", 12), ("二十", 20), ("一百零三", 103), ("一百二十", 120), ("一百一十", 110),
      ("二〇二五", 2025), ("二○二五", 2025), ("二零二五", 2025), ("一九四九", 1949), ("两千", 2000),
      ("一千零一", 1001), ("一万二千", 12_000), ("12", 12), ("１２", 12), ("〇", 0), ("零", 0),
      ("一百二十八", 128), ("九千九百九十九", 9999),
    ])
  func reads(_ text: String, _ value: Int) {
    #expect(HanNumeral.value(of: text) == value)
  }

  @Test(
    "what is no numeral is refused",
    arguments: ["", "甲", "十十", "百", "千二", "一十百", "二五十", "一百千", "12a", "一 二", "-1", "廿", "零零十百"])
  func refusals(_ text: String) {
    #expect(HanNumeral.value(of: text) == nil)
  }

  @Test("a long run of digits is refused before it could overflow")
  func long() {
    #expect(HanNumeral.value(of: String(repeating: "9", count: 12)) == 999_999_999_999)
    #expect(HanNumeral.value(of: String(repeating: "9", count: 13)) == nil)
  }

  @Test(
    "numbers are written as laws write them",
    arguments: [(0, "零"), (10, "十"), (11, "十一"), (101, "一百零一"), (110, "一百一十"), (1010, "一千零一十")])
  func writes(_ number: Int, _ text: String) {
    #expect(HanNumeral.text(of: number) == text)
  }

  @Test("numbers outside 0 to 9999 are not written", arguments: [-1, 10_000])
  func outside(_ number: Int) {
    #expect(HanNumeral.text(of: number) == nil)
  }
}
