import Testing

@testable import Analysis

@Suite struct DateIntervalTests {
  @Test(arguments: [
    DateCase("自2025年6月9日至2026年6月8日免签", "2025年6月9日至2026年6月8日=2025-06-09/2026-06-08"),
    DateCase("5月29日至31日，论坛开讲", "5月29日至31日=2025-05-29/2025-05-31"),
    DateCase("5月29日至6月2日", "5月29日至6月2日=2025-05-29/2025-06-02"),
    DateCase("从2018年到2024年", "2018年到2024年=2018/2024"),
    DateCase("1月至4月，1—4月份", "1月至4月=2025-01/2025-04", "1—4月份=2025-01/2025-04"),
    DateCase("规划期2024—2025年", "2024—2025年=2024/2025"),
    DateCase("2025－2026年度", "2025－2026年=2025/2026"),
    DateCase("今年3～5月", "今年3～5月=2025-03/2025-05"),
    DateCase("5月1-3日放假", "5月1-3日=2025-05-01/2025-05-03"),
    DateCase("5月26—28日有雨", "5月26—28日=2025-05-26/2025-05-28"),
    DateCase("2024年12月至2025年3月", "2024年12月至2025年3月=2024-12/2025-03"),
    DateCase("12月至2025年3月", "12月至2025年3月=2024-12/2025-03"),
    DateCase("去年12月至今年3月", "去年12月至今年3月=2024-12/2025-03"),
    DateCase("2024年11月至次年3月供暖", "2024年11月至次年3月=2024-11/2025-03"),
    DateCase("4月下旬至5月上旬", "4月下旬至5月上旬=2025-04-21/2025-05-10"),
    DateCase("8月至2月", "8月至2月=2024-08/2025-02"),
    DateCase("本月8日到22日", "本月8日到22日=2025-05-08/2025-05-22"),
    DateCase("即日起至2026年9月14日", "即日起至2026年9月14日=2025-05-30/2026-09-14"),
    DateCase("2012-12-01-2013-03-01", "2012-12-01-2013-03-01=2012-12-01/2013-03-01"),
  ])
  func `two joined dates are one mention`(_ example: DateCase) {
    #expect(example.found == example.expected)
  }

  @Test(arguments: [
    DateCase("2015年和2018年", "2015年=2015", "2018年=2018"),
    DateCase("3月1日、2日和4日", "3月1日=2025-03-01", "2日=2025-03-02", "4日=2025-03-04"),
    DateCase("2020年至今", "2020年=2020"),
    DateCase("28日到北京", "28日=2025-05-28"),
    DateCase("1—4年，3至6岁"),
    DateCase("2024年5月30日至2024年2月30日"),
  ])
  func `dates that are listed, open or impossible are not joined`(_ example: DateCase) {
    #expect(example.found == example.expected)
  }

  @Test(arguments: [
    DateCase("1—11月", "1—11月=2022-01/2022-11", on: "2022-12-24"),
    DateCase("1—11月", "1—11月=2025-01/2025-11", on: "2026-01-08"),
    DateCase("前三季度", "前三季度=2024-01/2024-09", on: "2024-11-03"),
  ])
  func `figures added up from January end before the paper does`(_ example: DateCase) {
    #expect(example.found == example.expected)
  }
}
