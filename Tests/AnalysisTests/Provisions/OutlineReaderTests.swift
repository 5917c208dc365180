import ArchiveModel
import Foundation
import Testing

@testable import Analysis

/// Protects outlines as structures: units, parents and addresses agree for any order of numbers.
@Suite struct OutlineReaderTests {
  private func read(_ texts: [String]) -> (provisions: [Provision], diagnostics: [Diagnostic]) {
    OutlineReader.read(
      texts.enumerated().map { index, text in
        OutlineLine(
          text: text, isHeading: false, itemNumber: nil,
          location: SourceLocation(file: "a.md", line: index + 1))
      }, firstUnit: 5)
  }

  @Test("a provision holds its own text, the texts behind it and its children's")
  func units() {
    let provisions = read(["序", "一、甲", "续", "（一）乙。丙", "续", "二、丁"]).provisions
    #expect(provisions.map(\.units) == [6..<10, 8..<10, 10..<11])
    #expect(provisions.map(\.parent) == [nil, 0, nil])
    #expect(provisions.map(\.depth) == [0, 1, 0])
  }

  @Test("the head of a provision is its number and heading with the stop")
  func heads() {
    let provisions = read(["一、甲", "（一）乙丙。丁。", "（二）戊；己。"]).provisions
    #expect(provisions.map(\.headSpan.to) == [9, 18, 9])
  }

  @Test("a document without numbers has no outline")
  func none() {
    #expect(read(["江城今日通车。", "全长3.5公里。"]).provisions == [])
    #expect(read([]).provisions == [])
  }

  private static let parts = [
    "一、甲", "二、乙", "三、丙", "（一）甲。乙", "（二）丙。丁", "（三）戊", "1.甲。乙", "2.丙", "（1）甲", "文", "第一条 甲",
    "第二条 乙：", "第三条 丙", "第一章 总", "第二章 分", "第一节 甲", "第二条之一 丁", "附件1：表", "第一编 甲", "十、甲",
  ]

  @Test(
    "addresses are unique and children lie inside their parents, in any order", arguments: 0..<8)
  func structure(_ seed: Int) {
    var state = UInt64(seed) &* 77 &+ 1
    for _ in 0..<300 {
      let texts = (0..<14).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Self.parts[Int(state >> 33) % Self.parts.count]
      }
      let provisions = read(texts).provisions
      #expect(Set(provisions.map(\.eId)).count == provisions.count, "\(texts)")
      for provision in provisions {
        #expect(!provision.units.isEmpty, "\(texts)")
        guard let parent = provision.parent else { continue }
        #expect(provisions[parent].depth == provision.depth - 1, "\(texts)")
        #expect(provisions[parent].units.lowerBound <= provision.units.lowerBound, "\(texts)")
        #expect(provisions[parent].units.upperBound >= provision.units.upperBound, "\(texts)")
      }
    }
  }

  /// The schema of Akoma Ntoso asks only that addresses differ.
  ///
  /// Source: Akoma Ntoso Naming Convention 1.0, section 5: prefix and number of each rank, joined by `__`.
  @Test("addresses keep to the naming convention, in any order", arguments: 0..<8)
  func convention(_ seed: Int) {
    let component =
      /(book|part|chp|sec|art|para|point|indent|subsec|subpara|att|dup)_[0-9]+(-[0-9]+)*/
    var state = UInt64(seed) &* 91 &+ 5
    for _ in 0..<300 {
      let texts = (0..<14).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Self.parts[Int(state >> 33) % Self.parts.count]
      }
      for provision in read(texts).provisions {
        let components = provision.eId.components(separatedBy: "__")
        #expect(components.allSatisfy { $0.wholeMatch(of: component) != nil }, "\(texts)")
        let own = components.last { !$0.hasPrefix("dup_") }
        let printed = "\(provision.element.prefix)_\(provision.ordinal)"
        #expect(own == printed || own?.hasPrefix(printed + "-") == true, "\(texts)")
      }
    }
  }
}
