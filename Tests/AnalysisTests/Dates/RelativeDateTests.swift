import ArchiveModel
import Testing

@testable import Analysis

@Suite struct RelativeDateTests {
  @Test(arguments: [
    DateCase("今天（5月30日）开馆", "今天=2025-05-30", "5月30日=2025-05-30"),
    DateCase(
      "昨日立夏，明天有雨，前天放晴，后天转凉", "昨日=2025-05-29", "明天=2025-05-31",
      "前天=2025-05-28", "后天=2025-06-01"),
    DateCase("记者昨晚获悉，今晚开幕，今晨起雾", "昨晚=2025-05-29", "今晚=2025-05-30", "今晨=2025-05-30"),
    DateCase("今明两天大风，今明两年翻番", "今明两天=2025-05-30/2025-05-31", "今明两年=2025/2026"),
    DateCase(
      "今年以来，去年5月，明年初，前年，后年", "今年=2025", "去年5月=2024-05", "明年初=2026-01~",
      "前年=2023", "后年=2027"),
    DateCase(
      "上月，本月21日，下个月，上月底", "上月=2025-04", "本月21日=2025-05-21",
      "下个月=2025-06", "上月底=2025-04"),
    DateCase(
      "本周五，上周，下周三，上周末", "本周五=2025-05-30", "上周=2025-05-19/2025-05-25",
      "下周三=2025-06-04", "上周末=2025-05-24/2025-05-25"),
    DateCase("上上周，下下个月", "上上周=2025-05-12/2025-05-18", "下下个月=2025-07"),
    DateCase("今春早，去冬旱，2025年夏", "今春=2025-21", "去冬=2024-24", "2025年夏=2025-22"),
    DateCase("年底前完工，到年底见效，年初以来", "年底=2025-12~", "年底=2025-12~", "年初=2025-01~"),
    DateCase("月底前报送，到月底", "月底=2025-05", "月底=2025-05"),
    DateCase("气象台说明天有雨，比如今年", "明天=2025-05-31", "今年=2025"),
    DateCase("即日起开放", "即日=2025-05-30"),
    DateCase("今天是5月30日，星期五", "今天=2025-05-30", "5月30日=2025-05-30", "星期五=2025-05-30"),
    DateCase("1月3日昨天", "1月3日=2025-01-03", "昨天=2024-12-31", on: "2025-01-01"),
  ])
  func `a word for a date counts from the paper`(_ example: DateCase) {
    #expect(example.found == example.expected)
  }

  @Test(arguments: [
    DateCase("双方当日签字", "当日=?"),
    DateCase("4月3日抵达，次日返回", "4月3日=2025-04-03", "次日=2025-04-04"),
    DateCase(
      "4月23日起诉。总检察长当天发言，当晚离开", "4月23日=2025-04-23", "当天=2025-04-23",
      "当晚=2025-04-23"),
    DateCase(
      "1949年10月1日成立，同月5日迁址，同年12月扩建", "1949年10月1日=1949-10-01",
      "同月5日=1949-10-05", "同年12月=1949-12"),
    DateCase("2023年2月开馆，同日与当日", "2023年2月=2023-02", "同日=?", "当日=?"),
  ])
  func `a word that points back takes the last day before it`(_ example: DateCase) {
    #expect(example.found == example.expected)
  }

  @Test func `what was read in one paragraph is known in the next`() {
    var context = DateContext(published: CalendarDate("2025-05-30"))
    _ = DateCase.dates(in: "4月23日，各州起诉。", &context)
    #expect(DateCase.dates(in: "法院当天受理。", &context) == ["当天=2025-04-23"])
  }

  @Test func `today is the day of the dateline, and a notice runs from the paper`() {
    let text = "新华社某地5月29日电　记者今天获悉，28日起封路，即日起至6月3日绕行。"
    #expect(
      DateCase(text).found == [
        "5月29日=2025-05-29", "今天=2025-05-29", "28日=2025-05-28",
        "即日起至6月3日=2025-05-30/2025-06-03",
      ])
  }

  @Test func `a dateline at the end can be given beforehand`() {
    var context = DateContext(published: CalendarDate("2025-06-02"))
    context.dateline = CalendarDate("2025-05-31")
    #expect(
      DateCase.dates(in: "展览今天开幕，31日夜场", &context)
        == ["今天=2025-05-31", "31日=2025-05-31"])
  }

  @Test func `without a paper's day relative dates have no value`() {
    #expect(
      DateCase("今天，5月3日，28日，2024年1月", on: nil).found
        == ["今天=?", "5月3日=?", "28日=?", "2024年1月=2024-01"])
  }
}
