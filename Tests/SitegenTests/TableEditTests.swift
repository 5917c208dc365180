import Foundation
import Testing

/// Protects the owner of an archive who edits a table: the next run reads it, and a bad row is told.
@Suite struct TableEditTests {
  /// Annotates a text with the archive's tables, one of them with a row more.
  private func annotate(
    _ text: String, adding row: String, to table: String
  ) throws -> (result: Sitegen.Result, line: Int) {
    let content = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: content) }
    let data = content.appending(path: "data")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: URL(filePath: "\(Sitegen.repository)/content/data"), to: data)
    let file = data.appending(path: table)
    var rows = try String(contentsOf: file, encoding: .utf8)
    if !rows.hasSuffix("\n") { rows += "\n" }
    let line = rows.utf8.count { $0 == 0x0A } + 1
    try Data((rows + row + "\n").utf8).write(to: file)
    let result = try Sitegen.run(
      ["annotate", "--content", content.path],
      input: "{\"id\":\"1\",\"text\":\"\(text)\"}")
    return (result, line)
  }

  @Test(
    "a row takes effect without compiling",
    arguments: [
      ("country-stops.tsv", "泰国城夜市\t夜市的名字", "在泰国城夜市", "\"TH\"", false),
      ("country-cues.tsv", "self\t咱国\tCN\t口语", "咱国的船", "\"self\"", true),
      ("places.tsv", "US-ZZ\t某某特区\tZone\tdivision\tUS", "某某特区", "\"US-ZZ\"", true),
      ("organisations.tsv", "RIVERS\t江河水务联合会\tRivers", "江河水务联合会", "\"RIVERS\"", true),
      ("name-stops.tsv", "石家庄路\t路名", "石家庄路", "\"130100\"", false),
      ("groups.tsv", "RIV\t沿江五国集团\tFive\t\tCN", "沿江五国集团", "\"RIV\"", true),
    ])
  func takesEffect(table: String, row: String, text: String, code: String, isFound: Bool) throws {
    let (result, _) = try annotate(text, adding: row, to: table)
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.output.contains(code) == isFound, "\(result.output)")
  }

  @Test(
    "a bad row is an error with file and line",
    arguments: [
      ("countries.tsv", "QQ\tQQQ\t某国\tSome\tAtlantis"), ("country-stops.tsv", "没有理由"),
      ("country-cues.tsv", "beside\t旁"), ("groups.tsv", "RIV\t某集团\tSome\t\tQQ"),
      ("places.tsv", "13\t某省\tSome\tprovince\tCN"), ("organisations.tsv", "who\t某会\tSome"),
      ("name-stops.tsv", "没有理由"),
    ])
  func isTold(table: String, row: String) throws {
    let (result, line) = try annotate("美国", adding: row, to: table)
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.messages.contains("data/\(table):\(line):"), "\(result.messages)")
    #expect(result.messages.contains(" error: "))
  }
}
