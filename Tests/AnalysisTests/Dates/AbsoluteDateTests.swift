import Testing

@testable import Analysis

/// Dates that are written out: their spans end where the date does, whatever stands around them.
@Suite struct AbsoluteDateTests {
  @Test(arguments: [
    DateCase("馆舍于2019年9月26日落成", "2019年9月26日=2019-09-26"),
    DateCase("到2027年，制度基本完善", "2027年=2027"),
    DateCase("自2023年12月签约以来", "2023年12月=2023-12"),
    DateCase("2018年以来增长一倍", "2018年=2018"),
    DateCase("二〇二四年三月五日公布", "二〇二四年三月五日=2024-03-05"),
    DateCase("二0二五年五月", "二0二五年五月=2025-05"),
    DateCase("一九七八年，田里分了地", "一九七八年=1978"),
    DateCase("二零零四年八月十五", "二零零四年八月十五=2004-08-15"),
    DateCase("２０２５年５月３０日", "２０２５年５月３０日=2025-05-30"),
    DateCase("2025 年 5 月 30 日", "2025 年 5 月 30 日=2025-05-30"),
    DateCase(
      "登记于2010-01-29、2015.5.13和2020/1/2", "2010-01-29=2010-01-29",
      "2015.5.13=2015-05-13", "2020/1/2=2020-01-02"),
    DateCase("公元789年建城，塔立于618年", "789年=0789", "618年=0618"),
    DateCase("08年的赛场，18年10月1日的考场", "08年=2008", "18年10月1日=2018-10-01"),
    DateCase("2025年度计划", "2025年=2025"),
    DateCase("1月19号来信", "1月19号=2025-01-19"),
  ])
  func `a date that is written out is read whole`(_ example: DateCase) {
    #expect(example.found == example.expected)
  }

  @Test(arguments: [
    DateCase("5月末开渔", "5月末=2025-05"),
    DateCase("2024年底通车，今年初动工", "2024年底=2024-12~", "今年初=2025-01~"),
    DateCase("去年年底立项，今年年初动工", "去年年底=2024-12~", "今年年初=2025-01~"),
    DateCase("3月上旬、中旬", "3月上旬=2025-03-01/2025-03-10"),
    DateCase("4月中旬播种", "4月中旬=2025-04-11/2025-04-20"),
    DateCase("2024年2月下旬", "2024年2月下旬=2024-02-21/2024-02-29"),
    DateCase(
      "5月上半月少雨，4月下半月多风", "5月上半月=2025-05-01/2025-05-15",
      "4月下半月=2025-04-16/2025-04-30"),
    DateCase("今年上半年，2023年下半年", "今年上半年=2025-40", "2023年下半年=2023-41"),
    DateCase("一季度平稳，2024年第三季度回落", "一季度=2025-33", "2024年第三季度=2024-35"),
    DateCase("今年一季度末的余额", "今年一季度末=2025-33"),
    DateCase(
      "今年前两个月，前4个月，前三季度", "今年前两个月=2025-01/2025-02",
      "前4个月=2025-01/2025-04", "前三季度=2024-01/2024-09"),
    DateCase("2019年冬夜，急诊室亮着灯", "2019年冬=2019-24"),
    DateCase("2023年秋天，1998年夏，大水", "2023年秋天=2023-23", "1998年夏=1998-22"),
    DateCase(
      "今年初夏，2019年深秋，2020年寒冬", "今年初夏=2025-22", "2019年深秋=2019-23", "2020年寒冬=2020-24"),
    DateCase("5月份和12月份", "5月份=2025-05", "12月份=2024-12"),
  ])
  func `a qualifier belongs to its date`(_ example: DateCase) {
    #expect(example.found == example.expected)
  }

  @Test(arguments: [
    DateCase("2025年春节，2024年春运", "2025年=2025", "2024年=2024"),
    DateCase("2024年夏粮，2024年秋收", "2024年=2024", "2024年=2024"),
    DateCase("2024年中国队，2025年中考", "2024年=2024", "2025年=2025"),
    DateCase("2024年初步核算", "2024年=2024"),
    DateCase("5月初中招生", "5月=2025-05"),
  ])
  func `a word that only begins like a qualifier stays outside`(_ example: DateCase) {
    #expect(example.found == example.expected)
  }
}
