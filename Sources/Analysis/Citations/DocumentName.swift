/// Tells laws, regulations, plans, notices and treaties from newspapers, books and films.
enum DocumentName {
  /// What the names of official documents end with.
  ///
  /// Source: 《党政机关公文处理工作条例》 article 8 (fifteen kinds of official documents), 《立法法》
  /// (laws and regulations), and the kinds of treaties in 《缔结条约程序法》 article 2.
  private static let endings: [StaticString] = [
    "宪法", "法", "法典", "条例", "规定", "办法", "细则", "规则", "准则", "章程", "制度", "决议",
    "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复",
    "议案", "函", "纪要", "规划", "计划", "方案", "纲要", "要点", "措施", "清单", "目录", "名录",
    "标准", "规范", "指南", "指引", "导则", "规程", "解释", "答复", "条约", "公约", "协定", "协议",
    "协约", "议定书", "宣言", "声明", "备忘录", "换文", "宪章", "安排", "倡议", "白皮书", "蓝皮书",
    "修正案", "草案", "建议", "建议书", "判决书", "裁定书", "合同", "守则", "通则", "总则", "指标",
    "大纲", "纲领", "预案", "框架", "路线图", "议程", "规约", "通知书", "须知", "分类", "要求", "提案",
  ]

  /// What ends like a law and is none.
  private static let others: [StaticString] = [
    "书法", "方法", "疗法", "兵法", "语法", "手法", "想法", "看法", "做法", "用法", "魔法",
    "画法", "技法", "心法", "剑法", "拳法",
  ]

  /// What a name must end with where it stands without 《》 before a provision: 民法典第十条.
  static let bareEndings: [StaticString] = ["法", "法典", "条例", "通则", "修正案", "公约", "总则", "分则"]

  /// Whether a name in 《》 is that of an official document.
  static func isOfficial(_ name: [UInt8]) -> Bool {
    let text = ByteText(name)
    let end = coreEnd(of: text)
    guard text.first(of: endings, before: end) != nil else { return false }
    return text.first(of: others, before: end) == nil
  }

  /// A name as it is compared: without line breaks, and without blanks but between Latin words.
  static func joined(_ name: ArraySlice<UInt8>) -> [UInt8] {
    let text = ByteText(Array(name))
    guard name.indices.contains(where: { text.blank(at: $0 - name.startIndex) > 0 }) else {
      return text.bytes
    }
    var joined: [UInt8] = []
    var index = 0
    while index < text.count {
      let length = text.blank(at: index)
      if length == 0 {
        joined.append(text.bytes[index])
        index += 1
        continue
      }
      let next = text.skippingBlanks(from: index)
      if let last = joined.last, last < 0x80, next < text.count, text.bytes[next] < 0x80 {
        joined.append(0x20)
      }
      index = next
    }
    return joined
  }

  /// Names that no longer name ends with: 涉嫌刑法第四章 is of 刑法.
  static let wholeNames: [StaticString] = ["刑法", "民法典", "宪法", "民法通则"]

  /// The end of the name without what may stand behind it: 《……条例（草案）》, 《……措施（负面清单）2024年版》.
  private static func coreEnd(of text: ByteText) -> Int {
    var end = text.count
    if let edition = text.first(of: ["年版", "年本"], before: end) {
      end -= edition.utf8CodeUnitCount
    }
    while end > 0, (0x30...0x39).contains(text.bytes[end - 1]) { end -= 1 }
    while let close = text.first(of: ["）", ")"], before: end) {
      var open = end - close.utf8CodeUnitCount
      while open > 0, text.first(of: ["（", "("], before: open) == nil { open -= 1 }
      guard open > 0 else { break }
      end = open - (text.has("（", before: open) ? 3 : 1)
    }
    return end
  }
}
