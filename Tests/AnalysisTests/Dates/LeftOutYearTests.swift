import Testing

@testable import Analysis

/// Years and months that a newspaper leaves out.
@Suite struct LeftOutYearTests {
  @Test(arguments: [
    DateCase("5月28日开赛", "5月28日=2025-05-28"),
    DateCase("12月20日，大桥合龙", "12月20日=2024-12-20", on: "2025-01-05"),
    DateCase("8月，渔船出港", "8月=2024-08"),
    DateCase("二季度回升，四季度回落", "二季度=2025-34", "四季度=2024-36"),
    DateCase("截至4月底，已有百家", "4月底=2025-04"),
    DateCase("2月29日，闰日", "2月29日=2024-02-29"),
  ])
  func `a report looks back`(_ example: DateCase) {
    #expect(example.found == example.expected)
  }

  @Test(arguments: [
    DateCase("6月1日起，新规正式施行", "6月1日=2025-06-01"),
    DateCase("将于8月7日开幕", "8月7日=2025-08-07"),
    DateCase("8月7日将开幕", "8月7日=2025-08-07"),
    DateCase("计划1月开工", "1月=2026-01"),
    DateCase("到9月，水位回升", "9月=2025-09"),
    DateCase("10月15日前提交", "10月15日=2025-10-15"),
    DateCase("定于2日召开", "2日=2025-06-02"),
    DateCase("将于6月10日至12日举行", "6月10日至12日=2025-06-10/2025-06-12"),
  ])
  func `a plan or a deadline looks ahead`(_ example: DateCase) {
    #expect(example.found == example.expected)
  }

  @Test(arguments: [
    DateCase("2018年5月21日发射，6月14日入轨", "2018年5月21日=2018-05-21", "6月14日=2018-06-14"),
    DateCase("2018年5月21日发射。6月1日庆祝", "2018年5月21日=2018-05-21", "6月1日=2025-06-01"),
    DateCase("去年3月、5月", "去年3月=2024-03", "5月=2024-05"),
    DateCase("将于11月1日起施行。从11月1日开始", "11月1日=2025-11-01", "11月1日=2025-11-01"),
    DateCase("自2023年10月7日以来，以军8日继续", "2023年10月7日=2023-10-07", "8日=2025-05-08"),
  ])
  func `a date before it in the sentence lends its year`(_ example: DateCase) {
    #expect(example.found == example.expected)
  }

  @Test(arguments: [
    DateCase("代表团28日抵达", "28日=2025-05-28"),
    DateCase("31日闭幕", "31日=2025-05-31"),
    DateCase("30日开幕", "30日=2025-04-30", on: "2025-05-02"),
    DateCase("今天，记者称1日有空袭", "今天=2025-05-02", "1日=2025-05-01", on: "2025-05-02"),
    DateCase("4月20日渡江，23日入城", "4月20日=2025-04-20", "23日=2025-04-23"),
    DateCase("1949年4月20日渡江。23日，全城解放", "1949年4月20日=1949-04-20", "23日=1949-04-23"),
    DateCase("14日下午至15日", "14日=2025-05-14", "15日=2025-05-15"),
    DateCase(
      "5月29日电讯。4月2日宣布，29日裁定", "5月29日=2025-05-29", "4月2日=2025-04-02",
      "29日=2025-04-29"),
  ])
  func `a day alone takes the nearest month or goes on with the one before it`(
    _ example: DateCase
  ) {
    #expect(example.found == example.expected)
  }

  @Test func `the dateline's own day means itself even after another date`() {
    let text = "本报某地5月28日电 4月2日宣布的政策，28日被裁定暂停。"
    #expect(
      DateCase(text).found == ["5月28日=2025-05-28", "4月2日=2025-04-02", "28日=2025-05-28"])
  }
}
