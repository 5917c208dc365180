import Foundation
import Testing

/// Protects what the pages of days say of validity: what begins and ends, each with its sentence.
@Suite struct ValidityPageTests {
  private static let articles: [SampleSite.Article] = [
    ("2025-06-01-01", "kind: policy\ntitle: 排水条例", "第一条 本条例自2025年7月1日起施行。"),
    ("2025-06-02-01", "kind: news\ntitle: 甲", "《港口条例》自2025年8月1日起施行，《旧港口条例》同时废止。"),
  ]

  /// A section of a page, by its heading's id.
  private func section(_ page: String?, _ id: String) -> String? {
    guard let start = page?.range(of: "<section aria-labelledby=\"\(id)-title\">"),
      let rest = page?[start.upperBound...], let end = rest.range(of: "</section>")
    else { return nil }
    return String(rest[..<end.lowerBound])
  }

  @Test("a rule takes effect on the day that its last article tells, with that sentence")
  func rule() throws {
    let files = try SampleSite.files(ValidityPageTests.articles)
    let effective = try #require(section(files["dates/2025/07/01.html"], "effective"))
    #expect(effective.contains("<a href=\"../../../articles/2025/2025-06-01-01.html\">排水条例</a>"))
    #expect(effective.contains("<blockquote"))
    #expect(effective.contains("<mark>2025年7月1日起施行</mark>"))
  }

  @Test("a sentence that tells both days is shown once, with both marked")
  func bothDays() throws {
    let files = try SampleSite.files([
      ("2025-06-01-01", "kind: policy\ntitle: 排水条例", "第一条 本条例自2025年7月1日起施行，有效期5年。")
    ])
    let effective = try #require(section(files["dates/2025/07/01.html"], "effective"))
    #expect(effective.components(separatedBy: "<blockquote").count == 2)
    #expect(
      effective.contains("<mark>2025年7月1日起施行</mark>") && effective.contains("<mark>有效期5年</mark>"))
  }

  @Test("a report's documents begin and end on the days that it tells, with their sentence")
  func report() throws {
    let files = try SampleSite.files(ValidityPageTests.articles)
    let effective = try #require(section(files["dates/2025/08/01.html"], "effective"))
    #expect(effective.contains("《港口条例》") && effective.contains("<mark>2025年8月1日起施行</mark>"))
    let expires = try #require(section(files["dates/2025/07/31.html"], "expires"))
    #expect(expires.contains("《旧港口条例》") && expires.contains("<mark>同时废止</mark>"))
  }
}
