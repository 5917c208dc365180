import Foundation
import Testing

/// Previews beside the pages that mentions lead to.
@Suite struct PreviewTests {
  private static let law = (
    id: "2025-05-30-01", keys: "kind: policy\ntitle: 雨水条例\neffective: 2025-06-01",
    body: "第一条 收雨水<b>。\n\n第二条 用雨水，如本条例第一条。"
  )
  private static let report = (
    id: "2025-05-31-01", keys: "kind: news\ntitle: 报道",
    body: "《雨水条例》第二条施行。5月28日，阿曼来访。"
  )

  private func previews(_ path: String) throws -> [String: [String: Any]] {
    let files = try SampleSite.files([PreviewTests.law, PreviewTests.report])
    let text = try #require(files[path], "\(files.keys.sorted())")
    #expect(text.hasPrefix("archivePreview(") && text.hasSuffix(");\n"))
    let json = text.dropFirst("archivePreview(".count).dropLast(");\n".count)
    return try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [String: Any]])
  }

  @Test("an article shows itself and the provisions that other texts cite")
  func article() throws {
    let previews = try previews("articles/2025/2025-05-30-01.js")
    #expect(previews.keys.sorted() == ["", "art_2"])
    #expect(previews[""]?["t"] as? String == "雨水条例")
    #expect(previews[""]?["n"] as? [String] == ["政策文件 · 2025年5月30日", "2025年6月1日起"])
    #expect((previews["art_2"]?["x"] as? String)?.hasPrefix("第二条 用雨水") == true)
    #expect(previews["art_2"]?["n"] as? [String] == ["第二条"])
  }

  @Test("a country, a day and a document show what the archive knows")
  func others() throws {
    let country = try previews("countries/OM.js")[""]
    #expect(country?["t"] as? String == "阿曼")
    #expect((country?["n"] as? [String])?.first == "Oman · OM")
    let day = try previews("dates/2025/06/01.js")[""]
    #expect(day?["n"] as? [String] == ["星期日", "生效 雨水条例"])
  }

  @Test("index pages have none")
  func indexes() throws {
    let files = try SampleSite.files([PreviewTests.law, PreviewTests.report])
    #expect(files.keys.filter { $0.hasSuffix("index.js") || $0 == "404.js" } == [])
  }
}
