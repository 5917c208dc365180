import ArchiveModel
import Foundation
import Testing

@testable import Rendering

/// Words, dates and markup that pages are written with.
@Suite struct WordingTests {
  @Test(
    "a date is written as exactly as the source gives it, in both languages",
    arguments: [
      ("2025-05-30", "2025年5月30日", "30 May 2025"), ("2025-05", "2025年5月", "May 2025"),
      ("2025", "2025年", "2025"), ("2025-33", "2025年第一季度", "first quarter of 2025"),
      ("2025-41", "2025年下半年", "second half of 2025"), ("2019-24", "2019年冬", "winter of 2019"),
      ("196X", "20世纪60年代", "the 1960s"), ("200X", "21世纪00年代", "the 2000s"),
      ("19XX", "20世纪", "the 20th century"), ("20XX", "21世纪", "the 21st century"),
      ("10XX", "11世纪", "the 11th century"), ("21XX", "22世纪", "the 22nd century"),
      ("2025-06-09/2026-06-08", "2025年6月9日至2026年6月8日", "9 June 2025 to 8 June 2026"),
      ("2018/..", "2018年起", "from 2018"), ("../2025-05", "截至2025年5月", "until May 2025"),
    ])
  func dates(value: String, chinese: String, english: String) throws {
    let date = try #require(EDTF(value))
    #expect(DateWording(isChinese: true).text(date) == chinese)
    #expect(DateWording(isChinese: false).text(date) == english)
  }

  @Test("the hit is marked and everything else escaped, also where it is cut")
  func marked() {
    let text = Array("a<b>5月28日&c".utf8)
    func marked(_ piece: SourceSpan, _ hits: SourceSpan...) -> String {
      var html: [UInt8] = []
      HTMLText.append(marked: text, piece: piece, hits: hits, to: &html)
      return String(decoding: html, as: UTF8.self)
    }
    let whole = SourceSpan(from: 0, to: text.count)
    #expect(
      marked(whole, SourceSpan(from: 4, to: 13)) == "a&lt;b&gt;<mark>5月28日</mark>&amp;c")
    #expect(
      marked(SourceSpan(from: 4, to: 8), SourceSpan(from: 4, to: 13)) == "<mark>5月</mark>")
    #expect(
      marked(whole, SourceSpan(from: 4, to: 8), SourceSpan(from: 8, to: 13))
        == "a&lt;b&gt;<mark>5月</mark><mark>28日</mark>&amp;c")
  }

  @Test("HTML and XML are safe in text and in attributes")
  func escaped() {
    #expect(HTMLText.escaped("<a href='\"'>&") == "&lt;a href=&#39;&quot;&#39;&gt;&amp;")
    #expect(XMLText.escaped("<a>&\"\u{1}\u{FFFE}中") == "&lt;a&gt;&amp;&quot;中")
  }

  @Test("the words of the templates are whole in every language", arguments: ["zh-Hans", "en"])
  func strings(language: String) throws {
    let table = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "templates/strings.tsv"), encoding: .utf8)
    let (strings, diagnostics) = InterfaceStrings.read(table, language: language, file: "s")
    #expect(diagnostics == [])
    #expect(strings?.word("home") != "home")
  }

  @Test("a key that the table lacks is told by name, and a column by its heading")
  func missingWords() {
    let missing = InterfaceStrings.read("key\ten\nhome\tHome\n", language: "en", file: "s").1
    #expect(missing.contains { $0.message.contains("'nav_dates'") })
    let column = InterfaceStrings.read("key\ten\nhome\tHome\n", language: "zh-Hans", file: "s").1
    #expect(column.map(\.message) == ["the table has no column 'zh-Hans'"])
  }
}
