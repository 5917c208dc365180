import ArchiveModel
import Testing

@testable import Analysis

/// Protects the comparison of versions: the same words have the same hash, whatever their number.
@Suite struct ProvisionHashTests {
  private func hashes(_ texts: [String]) -> [String: String] {
    let lines = texts.enumerated().map { number, text in
      OutlineLine(
        text: text, isHeading: false, itemNumber: nil,
        location: SourceLocation(file: "a.md", line: number + 1))
    }
    let provisions = OutlineReader.read(lines).provisions
    let bytes = texts.map { Array($0.utf8) }
    return Dictionary(
      uniqueKeysWithValues: provisions.indices.map {
        (provisions[$0].eId, ProvisionHash.hash(of: $0, in: provisions, texts: bytes))
      })
  }

  @Test("an article keeps its hash when it is renumbered or its blanks change")
  func renumbered() {
    let old = hashes(["第一条 取水应当申请。", "逾期作废。", "第二条 收费。"])
    let new = hashes(["第一条 总则。", "第 二 条　取水应当 申请。", "逾期作废。", "第三条 收费。"])
    #expect(old["art_1"] == new["art_2"])
    #expect(old["art_2"] == new["art_3"])
    #expect(old["art_1"] != new["art_1"])
    #expect(old["art_1"]?.count == 16)
  }

  @Test("a changed word, a moved break and a changed child are changes")
  func changed() {
    let old = hashes(["第一条 甲乙。", "第二条 丙：", "（一）丁。"])
    let new = hashes(["第一条 甲。", "乙。", "第二条 丙：", "（一）戊。"])
    #expect(old["art_1"] != new["art_1"])
    #expect(old["art_2"] != new["art_2"])
  }

  @Test("articles that share a line have hashes of their own")
  func glued() {
    let glued = hashes(["第一条 甲。 第二条 乙。", "丙。"])
    let apart = hashes(["第一条 甲。", "第二条 乙。", "丙。"])
    #expect(glued == apart)
  }
}
