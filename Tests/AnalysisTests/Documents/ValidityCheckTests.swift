import ArchiveModel
import Markup
import Testing

@testable import Analysis

/// Protects the days on which a document is in force from a slip in front matter.
@Suite struct ValidityCheckTests {
  private func problems(_ extra: String, _ body: String) throws -> [String] {
    let head =
      "---\nid: 2025-05-30-01\ntitle: 江城排水办法\nkind: policy\npublished: 2025-05-30\n\(extra)---\n\n"
    let markdown = try #require(MarkdownReader.read(Array((head + body).utf8), file: "a.md").0)
    return DocumentAnalyser(gazetteer: RealGazetteer.parsed.gazetteer).analyse(markdown).1
      .filter { $0.code == "validity-differs" }.map(\.description)
  }

  @Test("another first day than the text's is a warning at the sentence")
  func first() throws {
    let found = try problems("effective: 2025-06-01\n", "第一条 管好排口。\n\n第二条 本办法自2025年7月1日起施行。")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("a.md:11:"))
    #expect(found[0].contains("'2025年7月1日起施行' gives 2025-07-01"))
    #expect(found[0].contains("'effective: 2025-06-01'"))
  }

  @Test("another last day than the text's is a warning")
  func last() throws {
    let found = try problems(
      "effective: 2025-07-01\nexpires: 2026-12-31\n",
      "第一条 管好排口。\n\n第二条 本办法自2025年7月1日起施行，有效期至2027年6月30日。")
    #expect(found.count == 1)
    #expect(found[0].contains("'expires: 2026-12-31'"))
  }

  @Test(
    "what agrees, and what is told in one place alone, is none",
    arguments: [
      ("effective: 2025-07-01\n", "本办法自2025年7月1日起施行。"),
      ("effective: 2025-07-01\n", "本办法自2025年7月起施行。"),
      ("effective: 2025-07-01\n", "管好排口。"),
      ("", "本办法自2025年7月1日起施行。"),
      ("effective: 2025-07-01\n", "《江城河道条例》自2025年9月1日起施行。"),
    ])
  func agreement(_ extra: String, _ text: String) throws {
    #expect(try problems(extra, "第一条 \(text)") == [])
  }
}
