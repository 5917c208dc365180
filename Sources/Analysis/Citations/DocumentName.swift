/// Tells laws, regulations, plans, notices and treaties from newspapers, books and films.
enum DocumentName {
  /// What the names of official documents end with.
  ///
  /// Source: 《党政机关公文处理工作条例》 article 8 (fifteen kinds of official documents), 《立法法》
  /// (laws and regulations), and the kinds of treaties in 《缔结条约程序法》 article 2.
  private static let endings: [String] = [
    "宪法", "法", "法典", "条例", "规定", "办法", "细则", "规则", "准则", "章程", "制度", "决议",
    "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复",
    "议案", "函", "纪要", "规划", "计划", "方案", "纲要", "要点", "措施", "清单", "目录", "名录",
    "标准", "规范", "指南", "指引", "导则", "规程", "解释", "答复", "条约", "公约", "协定", "协议",
    "协约", "议定书", "宣言", "声明", "备忘录", "换文", "宪章", "安排", "倡议", "白皮书", "蓝皮书",
    "行政令", "修正案", "草案", "建议", "建议书", "判决书", "裁定书", "合同", "守则", "公约书",
  ]

  /// What may stand in brackets at the end of an official name: 《……条例（草案）》.
  static func isOfficial(_ name: String) -> Bool {
    var core = name
    while let close = core.last, close == "）" || close == ")" {
      guard let open = core.lastIndex(where: { $0 == "（" || $0 == "(" }) else { break }
      core = String(core[..<open])
    }
    return endings.contains { core.hasSuffix($0) } && core != "办法"
  }
}
