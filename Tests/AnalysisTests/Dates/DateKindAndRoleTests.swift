import ArchiveModel
import Testing

@testable import Analysis

@Suite struct DateKindAndRoleTests {
  private func kinds(_ text: String) -> [String] {
    var context = DateContext(published: CalendarDate("2025-05-30"))
    return DateCase.mentions(in: text, &context).map { "\($0.surface) \($0.mention.kind.rawValue)" }
  }

  private func roles(_ text: String) -> [String] {
    var context = DateContext(published: CalendarDate("2025-05-30"))
    return DateCase.mentions(in: text, &context).map { "\($0.surface) \($0.mention.role.rawValue)" }
  }

  @Test func `the time of day stays outside the day`() {
    #expect(kinds("当地时间29日13时50分左右") == ["29日 date", "13时50分 time"])
    #expect(kinds("昨天上午9点半到今晚8时") == ["昨天 date", "9点半 time", "今晚 date", "8时 time"])
    #expect(kinds("晚上20:30直播，比分20:18") == ["20:30 time"])
    #expect(kinds("3点建议，一时间") == [])
  }

  @Test func `lengths are mentions of their own kind without a value`() {
    #expect(
      kinds("18年来，三年，600天，半个月，一年半，30多年，两个多小时，1.5小时") == [
        "18年来 duration", "三年 duration", "600天 duration", "半个月 duration", "一年半 duration",
        "30多年 duration", "两个多小时 duration", "1.5小时 duration",
      ])
  }

  @Test(arguments: [
    ("本办法自2025年7月1日起施行", ["2025年7月1日 effective"]),
    ("6月1日起正式实施", ["6月1日 effective"]),
    ("自2025年7月1日起，新规定正式实施", ["2025年7月1日 effective"]),
    ("有效期至2026年12月31日", ["2026年12月31日 expires"]),
    ("有效期自2025年7月1日至2026年6月30日", ["2025年7月1日至2026年6月30日 term"]),
    ("自2025年7月1日至2026年6月30日，对四国试行", ["2025年7月1日至2026年6月30日 term"]),
    ("截至今年3月，已开三百家", ["今年3月 asOf"]),
    ("截止到2024年底", ["2024年底 asOf"]),
    ("2025年7月1日起降雨", ["2025年7月1日 plain"]),
    ("2021年至2025年间", ["2021年至2025年 plain"]),
  ])
  func `words of validity give a role`(_ text: String, _ expected: [String]) {
    #expect(roles(text) == expected)
  }
}
