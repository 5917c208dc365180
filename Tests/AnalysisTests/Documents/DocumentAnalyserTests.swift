import ArchiveModel
import Markup
import Testing

@testable import Analysis

/// Protects what pages and indexes rely on: the order of the texts, their anchors, their provisions.
@Suite struct DocumentAnalyserTests {
  private func document(_ body: String, _ extra: String = "") throws -> Document {
    let head =
      "---\nid: 2025-05-30-01\ntitle: 治水\nkind: policy\npublished: 2025-05-30\n\(extra)---\n\n"
    let read = MarkdownReader.read(Array((head + body).utf8), file: "a.md")
    let markdown = try #require(read.0)
    let units = DocumentAnalyser.outline(of: markdown, firstUnit: 1)
    #expect(units.diagnostics == [])
    return DocumentAnalyser(gazetteer: RealGazetteer.parsed.gazetteer).analyse(markdown).0
  }

  @Test("title, subtitle, body and printed lines come in this order")
  func order() throws {
    let document = try document("# 一、总则\n\n水清。", "subtitle: 河\nprinted: [甲, 乙]\n")
    #expect(document.units.map(\.role) == [.title, .subtitle, .body, .body, .printed, .printed])
    #expect(
      document.units.map(\.anchor) == [
        "title", "subtitle", "sec_1", "p-2", "printed-1", "printed-2",
      ])
    #expect(document.firstBodyUnit == 2)
    #expect(document.provisions.map(\.units) == [2..<4])
  }

  @Test("a text belongs to the innermost provision that holds it")
  func innermost() throws {
    let document = try document("序。\n\n一、水源\n\n（一）河流。要清。\n\n再说。\n\n二、用水")
    let owners = document.units.map { $0.provision.map { document.provisions[$0].eId } ?? "-" }
    #expect(owners == ["-", "-", "sec_1", "sec_1__subsec_1", "sec_1__subsec_1", "sec_2"])
    #expect(
      document.units.map(\.anchor) == ["title", "p-1", "sec_1", "sec_1__subsec_1", "p-4", "sec_2"])
  }

  @Test("anchors name one text each")
  func uniqueAnchors() throws {
    let document = try document("第一条 甲。\n\n乙。\n\n第二条 丙：\n\n（一）丁；\n\n（二）戊。\n\n己。")
    #expect(Set(document.units.map(\.anchor)).count == document.units.count)
  }

  @Test("mentions are sorted by text and place, and lie inside their text")
  func mentions() throws {
    let document = try document("5月28日，法国通过《排水条例》。\n\n去年，德国也如此。")
    let places = document.mentions.map { ($0.unit, $0.span.from) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    #expect(document.mentions.count == 5)
    for mention in document.mentions {
      #expect(mention.span.to <= document.units[mention.unit].text.utf8.count)
    }
  }

  @Test("what a line's end cuts is read whole")
  func brokenLines() throws {
    let document = try document(
      "记者从新\n墨西哥州获悉，飞往巴\n林的航班2025年8\n月17日首航，依照《民用航\n线条例》第十\n二条办理。")
    let found = document.mentions.map { mention in
      let bytes = Array(document.units[mention.unit].text.utf8)
      return String(decoding: bytes[mention.span.range], as: UTF8.self)
    }
    #expect(found == ["新墨西哥州", "巴林", "2025年8月17日", "《民用航线条例》", "第十二条"])
  }
}
