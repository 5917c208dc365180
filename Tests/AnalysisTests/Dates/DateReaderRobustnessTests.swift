import ArchiveModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct DateReaderRobustnessTests {
  private static let fragments = [
    "2025年", "5月", "30日", "1—4月份", "至", "到", "—", "-", "～", "起", "今天", "昨", "明", "去年",
    "当日", "同月", "次年", "上", "下", "本周五", "每年", "农历", "正月", "初五", "世纪", "20世纪",
    "60年代", "末", "底", "上旬", "前三季度", "第", "二季度", "二〇二四年", "十", "一", "九八", "百",
    "3.15", "2025-05-30", "13时", "50分", "半", "个月", "多", "来", "。", "，", "（", "）", "将", "自",
    "起施行", "有效期", "截至", "電", "é", "😀", " ", "　", "a", "周", "星期", "的", "电", "年", "月", "日",
  ]

  @Test(arguments: 1...40)
  func `spans are slices on character borders in order and apart`(_ seed: UInt64) {
    var generator = SeededRandom(seed: seed)
    var text = ""
    for _ in 0..<200 {
      text += DateReaderRobustnessTests.fragments.randomElement(using: &generator) ?? ""
    }
    let bytes = Array(text.utf8)
    var context = DateContext(published: CalendarDate("2025-05-30"))
    var end = 0
    for mention in DateReader().mentions(in: bytes, context: &context) {
      #expect(mention.span.from >= end && mention.span.to > mention.span.from)
      end = mention.span.to
      #expect(end <= bytes.count)
      #expect(bytes[mention.span.from] & 0xC0 != 0x80)
      #expect(end == bytes.count || bytes[end] & 0xC0 != 0x80)
      #expect(mention.kind == .date || mention.value == nil)
      if let value = mention.value, let first = value.first, let last = value.last {
        #expect(first <= last)
        #expect(EDTF(value.description) == value)
      }
    }
  }

  @Test(arguments: 1...40)
  func `broken bytes are read to their end`(_ seed: UInt64) {
    var generator = SeededRandom(seed: seed)
    let whole = Array("今年2025年5月30日至6月2日，每年3月。上世纪80年代末，前三季度，第28日".utf8)
    var bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }
    for _ in 0..<30 {
      let start = Int.random(in: 0..<whole.count, using: &generator)
      let end = Int.random(in: start...whole.count, using: &generator)
      bytes += whole[start..<end]
      bytes.append(UInt8.random(in: 0...255, using: &generator))
    }
    var context = DateContext(published: CalendarDate("2025-05-30"))
    var last = 0
    for mention in DateReader().mentions(in: bytes, context: &context) {
      #expect(mention.span.from >= last && mention.span.to <= bytes.count)
      last = mention.span.to
    }
  }

  @Test(arguments: [
    "1", "一", "每", "前第", "1—", "1月至", "1月、", "农历每逢", "2025-", "1.", "自1月1日至2月1日", "第",
    "每1月、", "今", "公元前",
  ])
  func `long rows of one fragment end soon`(_ fragment: String) {
    let text = String(repeating: fragment, count: 20_000)
    var context = DateContext(published: CalendarDate("2025-05-30"))
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = DateReader().mentions(in: Array(text.utf8), context: &context)
    }
    // A quadratic scan of these takes minutes; the margin is for a busy machine.
    #expect(time < .seconds(5))
  }

  @Test func `an empty text has no mentions`() {
    var context = DateContext(published: nil)
    #expect(DateReader().mentions(in: [], context: &context).isEmpty)
  }

  @Test func `reading twice with the same context gives the same`() {
    let bytes = Array("2018年5月21日发射，6月14日入轨。当日庆祝".utf8)
    let fresh = DateContext(published: CalendarDate("2025-05-30"))
    var first = fresh
    var second = fresh
    #expect(
      DateReader().mentions(in: bytes, context: &first)
        == DateReader().mentions(in: bytes, context: &second))
    #expect(first == second)
  }
}
