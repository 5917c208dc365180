import Analysis
import ArchiveModel
import Testing

/// Provisions get the addresses that others cite, from the numbers that are printed.
@Suite struct OutlineTests {
  private func read(_ text: String) -> (provisions: [Provision], diagnostics: [Diagnostic]) {
    let lines = text.split(separator: "\n").enumerated().map { index, line in
      let isHeading = line.hasPrefix("## ")
      return OutlineLine(
        text: String(isHeading ? line.dropFirst(3) : line), isHeading: isHeading, itemNumber: nil,
        location: SourceLocation(file: "a.md", line: index + 1))
    }
    return OutlineReader.read(lines)
  }

  private func eIds(_ text: String) -> [String] { read(text).provisions.map(\.eId) }

  @Test("a policy document has sections, subsections, paragraphs and subparagraphs")
  func policy() {
    let outline = read(
      """
      为做好有关工作，提出如下意见。
      ## 一、总体要求
      坚持稳妥。
      ## 二、重点任务
      （一）健全制度。明确职责。
      1. 建台账。分级登记。
      （1）县级。按季报送。
      （二）加强监管。全程留痕。
      附件：任务分工
      """)
    #expect(
      outline.provisions.map(\.eId) == [
        "sec_1", "sec_2", "sec_2__subsec_1", "sec_2__subsec_1__para_1",
        "sec_2__subsec_1__para_1__subpara_1", "sec_2__subsec_2", "att_1",
      ])
    #expect(outline.provisions[2].heading == "健全制度")
    #expect(outline.provisions[2].number == "（一）")
    #expect(outline.provisions[1].units == 3..<8)
    #expect(outline.diagnostics.isEmpty)
  }

  @Test("numbering that runs on through the document is also an alias")
  func runsOn() {
    let provisions = read("## 一、甲\n（一）子。丑。\n## 二、乙\n（二）寅。卯。\n（三）辰。巳。").provisions
    #expect(provisions.map(\.eId).last == "sec_2__subsec_3")
    #expect(provisions.map(\.aliases) == [[], ["item_1"], [], ["item_2"], ["item_3"]])
  }

  @Test("numbering that begins anew in each section has no alias and no diagnostic")
  func restarts() {
    let outline = read("## 一、甲\n（一）子。丑。\n（二）寅。卯。\n## 二、乙\n（一）辰。巳。")
    #expect(outline.provisions.map(\.eId).last == "sec_2__subsec_1")
    #expect(outline.provisions.flatMap(\.aliases).isEmpty)
    #expect(outline.diagnostics.isEmpty)
  }

  @Test(
    "a numeral at the start of a paragraph is no clause unless its number fits",
    arguments: [
      "二中、三中全会作出部署。", "三、四线城市人口增加。", "1978年以来，变化很大。", "2.5吨货车下线。",
      "第一条生产线投产。的", "第五条第二款另有规定。",
    ])
  func noClause(text: String) {
    #expect(eIds("## 一、总体要求\n" + text) == ["sec_1"])
  }

  @Test("gaps and repeats are told with their line and never renumbered")
  func gaps() {
    let outline = read("## 一、甲\n（一）子。丑。\n（三）寅。卯。\n（三）辰。巳。\n## 四、乙")
    #expect(
      outline.provisions.map(\.eId) == [
        "sec_1", "sec_1__subsec_1", "sec_1__subsec_3", "sec_1__subsec_3__dup_2", "sec_4",
      ])
    #expect(
      outline.diagnostics.map { "\($0.location.line) \($0.code)" } == [
        "3 provision-gap", "4 provision-repeat", "5 provision-gap",
      ])
  }

  @Test("a law has chapters, articles numbered through, paragraphs, points and indents")
  func law() {
    let outline = read(
      """
      ## 第一章 总则
      第一条 为了规范管理，制定本条例。
      第二条 有下列情形之一的，适用本条例：
      （一）甲；
      （二）乙：
      1. 丙；
      国家另有规定的除外。
      ## 第二章 管理
      第 三 条　主管部门负责监督。
      第三条之一 本条是新增的。
      """)
    #expect(
      outline.provisions.map(\.eId) == [
        "chp_1", "art_1", "art_1__para_1", "art_2", "art_2__para_1", "art_2__para_1__point_1",
        "art_2__para_1__point_2", "art_2__para_1__point_2__indent_1", "art_2__para_2", "chp_2",
        "art_3", "art_3__para_1", "art_3-1", "art_3-1__para_1",
      ])
    #expect(outline.provisions.first { $0.eId == "art_3" }?.number == "第三条")
    #expect(outline.diagnostics.isEmpty, "\(outline.diagnostics)")
  }

  @Test(
    "large numerals, zeros and marks without width are read",
    arguments: [
      ("第一百二十八\u{200B}条 甲。", 128), ("第一百二十八条\u{E5E5}甲。", 128), ("第一千零一条 甲。", 1001),
      ("第二○三条 甲。", 203),
      ("第12条 甲。", 12), ("第一百 二十条 甲。", 120),
    ])
  func numerals(text: String, ordinal: Int) {
    let lines = ["第一条 甲。", "第二条 乙。", text].joined(separator: "\n")
    #expect(read(lines).provisions.last { $0.element == .article }?.ordinal == ordinal)
  }
}
