import Analysis
import ArchiveModel
import Foundation
import Testing

/// Names in 《》, document numbers, and references to provisions.
@Suite struct CitationTests {
  private func mentions(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return CitationReader.mentions(in: bytes).map { mention in
      let slice = String(decoding: bytes[mention.span.range], as: UTF8.self)
      switch mention.target {
      case .document(let name): return "\(slice) document \(name)"
      case .work(let name): return "\(slice) work \(name)"
      case .number(let number): return "\(slice) number \(number)"
      case .itself: return "\(slice) itself"
      case .provision(let name, let eIds):
        return "\(slice) \(name ?? "self") \(eIds.joined(separator: " "))"
      }
    }
  }

  @Test(
    "each form of citation with its exact stretch",
    arguments: [
      ("依照《节约用水条例》办理", ["《节约用水条例》 document 节约用水条例"]),
      ("据《某某日报》报道", ["《某某日报》 work 某某日报"]),
      ("《关于〈甲办法〉的通知》", ["《关于〈甲办法〉的通知》 document 关于〈甲办法〉的通知"]),
      ("《关于《甲办法》的通知》", ["《关于《甲办法》的通知》 document 关于《甲办法》的通知"]),
      ("《甲条例（草案）》", ["《甲条例（草案）》 document 甲条例（草案）"]),
      ("根据国发〔2019〕5号文件", ["国发〔2019〕5号 number 国发〔2019〕5号"]),
      ("国务院令第712号公布", ["令第712号 number 令第712号"]),
      (
        "违反《甲法》第十二条第二款第（三）项的",
        ["《甲法》 document 甲法", "第十二条第二款第（三）项 甲法 art_12__para_2__point_3"]
      ),
      ("本法第一百二十条之一另有规定", ["本法第一百二十条之一 self art_120-1"]),
      ("按照本意见第（七）条", ["本意见第（七）条 self item_7"]),
      (
        "依照《甲法》第五条、第六条和第八条",
        [
          "《甲法》 document 甲法", "第五条 甲法 art_5", "第六条 甲法 art_6", "第八条 甲法 art_8",
        ]
      ),
      ("《没有结尾的名字", []), ("2024〔号", []), ("《》", []),
    ])
  func forms(text: String, expected: [String]) {
    #expect(mentions(text) == expected)
  }

  @Test(
    "a sentence is cut at its stops, with its closing signs",
    arguments: [
      ("甲来了。乙走了。", "乙", "乙走了。"), ("他说：“好。”丙笑了。", "好", "他说：“好。”"),
      ("只有一句", "一", "只有一句"), ("真的吗？真的！", "真的！", "真的！"),
      ("一；二；三。四", "二", "一；二；三。"),
    ])
  func sentence(text: String, word: String, expected: String) throws {
    let range = try #require(text.range(of: word))
    let from = text[..<range.lowerBound].utf8.count
    let span = SourceSpan(from: from, to: from + word.utf8.count)
    let found = SentenceBounds.around(span, in: Array(text.utf8))
    #expect(String(decoding: Array(text.utf8)[found.range], as: UTF8.self) == expected)
  }

  @Test("a sentence holds its span and ends on characters, for any bytes")
  func sentenceBounds() {
    let text = Array("甲。”乙！？（丙）\n丁……戊".utf8)
    for from in text.indices {
      for to in from...text.count {
        let found = SentenceBounds.around(SourceSpan(from: from, to: to), in: text)
        #expect(found.from <= from && found.to >= to && found.to <= text.count)
      }
    }
  }
}
