import ArchiveModel
import Testing

@testable import Analysis

@Suite struct DecadeAndCenturyTests {
  @Test(arguments: [
    DateCase("20世纪60年代建厂", "20世纪60年代=196X"),
    DateCase("上世纪90年代末外出", "上世纪90年代末=199X"),
    DateCase("二十世纪七十年代中期", "二十世纪七十年代中期=197X"),
    DateCase("1960年代的老屋", "1960年代=196X"),
    DateCase("上世纪七八十年代，八九十年代", "上世纪七八十年代=197X/198X", "八九十年代=198X/199X"),
    DateCase("上世纪50到70年代", "上世纪50到70年代=195X/197X"),
    DateCase("上世纪80、90年代", "上世纪80、90年代=198X/199X"),
    DateCase("20世纪80年代至90年代", "20世纪80年代至90年代=198X/199X"),
    DateCase("19世纪末，21世纪，本世纪中叶", "19世纪末=18XX", "21世纪=20XX", "本世纪中叶=20XX"),
    DateCase("半个世纪，两个世纪，新世纪"),
    DateCase("20年代表作，21世纪海上丝绸之路"),
  ])
  func `decades and centuries keep their qualifier`(_ example: DateCase) {
    #expect(example.found == example.expected)
  }

  @Test func `a bare decade takes the century of the dates before it`() {
    var context = DateContext(published: CalendarDate("2025-05-30"))
    _ = DateCase.dates(in: "1926年，码头开工。", &context)
    #expect(DateCase.dates(in: "到30年代末，航线通了。", &context) == ["30年代末=193X"])
  }

  @Test func `a bare decade never lies after the paper`() {
    #expect(DateCase("50年代末，工厂扩建").found == ["50年代末=195X"])
    #expect(DateCase("20年代的新风").found == ["20年代=202X"])
    #expect(DateCase("20年代的新风", on: "1998-01-01").found == ["20年代=192X"])
  }
}
