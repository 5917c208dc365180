import Foundation
import Testing

/// Names and dates break at the ends of printed lines: they are whole again before anything is read.
@Suite struct BrokenLineTests {
  private static let page = """
    江城代表团出访两国

    本报江城5月29日电　代表团近日抵达美国新
    墨西哥州参观学校并与师生交流，随后转往巴
    林出席论坛致辞，双方签署的协议自2025年6
    月9日起生效，依照《江城对外交
    流条例》第十二条办理。
    """

  /// The mentions of the page's one article, by kind.
  private func mentions() throws -> [(kind: String, text: String, value: String)] {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-test-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Self.page.utf8).write(to: file)
    let draft = try Sitegen.run(
      ["import", file.path, "--date", "2025-05-30", "--dry-run", "--json"])
    let page = try JSONSerialization.jsonObject(with: Data(draft.output.utf8))
    let articles = try #require((page as? [String: Any])?["articles"] as? [[String: Any]])
    let paragraphs = try #require(articles.first?["paragraphs"] as? [String])
    let request = try JSONSerialization.data(
      withJSONObject: [
        "id": "1", "text": paragraphs.joined(separator: "\n"), "date": "2025-05-30",
      ])
    let answer = try Sitegen.run(
      ["annotate", "--content", "\(Sitegen.repository)/content"],
      input: String(decoding: request, as: UTF8.self))
    let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    let found = try #require((object as? [String: Any])?["mentions"] as? [[String: Any]])
    return found.map { mention in
      let value = mention["code"] ?? mention["edtf"] ?? mention["eId"] ?? mention["document"]
      return (
        mention["kind"] as? String ?? "", mention["text"] as? String ?? "", value as? String ?? ""
      )
    }
  }

  @Test("新墨西哥州 across two lines is a state of the US and no Mexico, and 巴林 is one name")
  func names() throws {
    let found = try mentions()
    #expect(found.filter { $0.kind == "country" }.map(\.value) == ["US", "BH"])
    #expect(found.contains { $0.kind == "place" && $0.text == "新墨西哥州" && $0.value == "US-NM" })
  }

  @Test("a date and the name of a document are whole")
  func datesAndDocuments() throws {
    let found = try mentions()
    #expect(found.contains { $0.text == "2025年6月9日" && $0.value == "2025-06-09" })
    #expect(found.contains { $0.kind == "citation" && $0.text == "《江城对外交流条例》" })
    #expect(found.contains { $0.text == "第十二条" && $0.value == "art_12" })
  }
}
