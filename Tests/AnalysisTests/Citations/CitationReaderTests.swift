import ArchiveModel
import Testing

@testable import Analysis

/// Protects links to documents and provisions: what is cited, and exactly where.
@Suite struct CitationReaderTests {
  /// Each citation as `surface=target`.
  private func citations(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return CitationReader.mentions(in: bytes).map { mention in
      let surface = String(decoding: bytes[mention.span.range], as: UTF8.self)
      switch mention.target {
      case .document(let name): return "\(surface)=document \(name)"
      case .work(let name): return "\(surface)=work \(name)"
      case .number(let number): return "\(surface)=number \(number)"
      case .itself: return "\(surface)=itself"
      case .provision(let document, let eIds):
        return "\(surface)=\(document ?? "self") \(eIds.joined(separator: " "))"
      }
    }
  }

  @Test(
    "laws, plans and treaties are documents; newspapers and books are works",
    arguments: [
      ("《献血法》", "document"), ("《城市排水条例》", "document"), ("《关于保护古树的通知》", "document"),
      ("《渔业发展规划》", "document"), ("《海洋法公约》", "document"), ("《气候变化协定》", "document"),
      ("《排水条例（草案）》", "document"), ("《江城日报》", "work"), ("《红楼梦》", "work"), ("《流浪地球》", "work"),
    ])
  func kinds(_ text: String, _ kind: String) {
    let name = text.dropFirst().dropLast()
    #expect(citations("据" + text + "所载") == ["\(text)=\(kind) \(name)"])
  }

  @Test("a name holds the names that it quotes")
  func nested() {
    let name = "关于修改《排水条例》的决定"
    #expect(citations("通过《\(name)》。") == ["《\(name)》=document \(name)"])
    #expect(citations("通过《关于修改〈排水条例〉的决定》") == ["《关于修改〈排水条例〉的决定》=document 关于修改〈排水条例〉的决定"])
  }

  @Test(
    "document numbers are read with the letters of their issuer",
    arguments: [
      ("根据国发〔2019〕5号", "国发〔2019〕5号"), ("见江政办发〔2025〕12号文", "江政办发〔2025〕12号"),
      ("国务院令第712号公布", "令第712号"), ("依照法释〔2020〕17号的规定", "法释〔2020〕17号"),
    ])
  func numbers(_ text: String, _ number: String) {
    #expect(citations(text) == ["\(number)=number \(number)"])
  }

  @Test(
    "what only looks like a document number is none",
    arguments: ["〔2019〕5号", "国发〔5019〕5号", "国发〔2019〕号", "国发〔2019〕5", "令第号", "命令第一排"])
  func noNumbers(_ text: String) {
    #expect(citations(text) == [])
  }

  @Test("a provision of a named document follows the name")
  func namedProvision() {
    #expect(
      citations("依照《排水法》第十二条第二款第（三）项处理")
        == ["《排水法》=document 排水法", "第十二条第二款第（三）项=排水法 art_12__para_2__point_3"])
    #expect(citations("《排水法》第一百二十条之一").last == "第一百二十条之一=排水法 art_120-1")
    #expect(citations("《排水法》第12条").last == "第12条=排水法 art_12")
  }

  @Test(
    "a document cites itself as this law, this regulation, these rules",
    arguments: [
      ("违反本法第十条的", "本法第十条=self art_10"), ("本条例第三条第一款", "本条例第三条第一款=self art_3__para_1"),
      ("本办法第五条之二规定", "本办法第五条之二=self art_5-2"),
      ("依照本规定第八条第（二）项第3目", "本规定第八条第（二）项第3目=self art_8__point_2__indent_3"),
    ])
  func selves(_ text: String, _ expected: String) {
    #expect(citations(text) == [expected])
  }

  @Test(
    "this law without a provision, and a bare paragraph, are no citations of provisions",
    arguments: ["本法自公布之日起施行", "本市第十条公交线", "本法第二款", "《江城日报》第二版", "第十二条"])
  func noProvisions(_ text: String) {
    #expect(citations(text).allSatisfy { $0.contains("=work") })
  }

  @Test("a lost closing sign does not swallow the rest of the text")
  func lostSign() {
    let rest = String(repeating: "江城今日通车。", count: 60)
    #expect(citations("《排水法" + rest + "《献血法》") == ["《献血法》=document 献血法"])
    #expect(citations("《排水法，以及《献血法》") == ["《献血法》=document 献血法"])
    #expect(citations("排水法》第三条") == [])
    #expect(citations("《》《") == [])
  }

  @Test(
    "random bytes of these signs never break the reader, and spans stay apart", arguments: 0..<4)
  func random(_ seed: Int) {
    let parts = [
      "《", "》", "〔", "〕", "第", "十", "条", "款", "项", "（", "）", "本法", "令第", "号", "2019", "国发", "之",
      "目", "法",
    ]
    var state = UInt64(seed) &+ 7
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
      }
      let mentions = CitationReader.mentions(in: Array(text.utf8))
      for (left, right) in zip(mentions, mentions.dropFirst()) {
        #expect(left.span.to <= right.span.from, "\(text)")
      }
      #expect(mentions.allSatisfy { $0.span.to <= text.utf8.count && $0.span.count > 0 }, "\(text)")
    }
  }

  @Test(
    "random laws never break the reader: spans stay apart, on characters, and lead to what is there",
    arguments: 0..<4)
  func randomLaws(_ seed: Int) {
    let parts = [
      "第", "一", "二", "十", "条", "款", "项", "（", "）", "前", "两", "本", "该", "同", "法", "条例", "至", "、",
      "和",
      "规定", "所称", "是指", "，", "。", " ", "\n", "第一条 ", "\n第二条 ", "\n（一）", "《", "》", "〔", "2020", "〕",
      "号",
      "以下简称", "a", "é", "🚀",
    ]
    var state = UInt64(seed) &+ 11
    for _ in 0..<300 {
      var text = "第一条 甲。\n第二条 乙。\n"
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
      }
      let bytes = Array(text.utf8)
      let ground = CitationGround(linesOf: bytes)
      let known = Set(ground.finder.provisions.map(\.eId))
      let mentions = CitationReader.mentions(in: bytes)
      for (left, right) in zip(mentions, mentions.dropFirst()) {
        #expect(left.span.to <= right.span.from, "\(text)")
      }
      for mention in mentions {
        let piece = bytes[mention.span.range]
        #expect(String(validating: piece, as: UTF8.self) != nil, "\(text)")
        if case .provision(nil, let eIds) = mention.target, mention.fault == nil {
          #expect(!eIds.isEmpty && known.isSuperset(of: eIds), "\(text)")
        }
      }
      let landmarks = LandmarkTable.withoutNames.landmarks(of: bytes)
      for term in TermReader.read([bytes], [landmarks], ground: ground).mentions[0] {
        #expect(String(validating: bytes[term.span.range], as: UTF8.self) != nil, "\(text)")
      }
    }
  }
}
