import ArchiveModel
import Testing

@testable import Markup

/// Protects writers from keys that are passed over in silence.
@Suite struct FieldReaderTests {
  private func reader(_ yaml: String) throws -> FieldReader {
    FieldReader(
      try #require(Sample.yaml(yaml)), subject: "a list", keys: ["title", "count", "day", "names"])
  }

  @Test("an unknown key is an error that names the key that was meant")
  func unknown() throws {
    let problem = try #require(reader("title: 甲\ntitel: 乙").diagnostics.first)
    #expect(problem.code == "unknown-key" && problem.isError)
    #expect(problem.description.contains("did you mean 'title'?"))
    #expect(problem.location.line == 2)
  }

  @Test("a key without a value is an error: what is absent stays absent")
  func empty() throws {
    for text in ["title:", "title: ''", "title: \"\""] {
      var fields = try reader(text)
      #expect(fields.text("title") == nil)
      #expect(fields.diagnostics.map(\.code) == ["empty-value"])
    }
  }

  @Test("a value of another type is an error")
  func types() throws {
    var fields = try reader("title: [甲]\ncount: 零\nday: 2025-02-30\nnames: {a: 乙}")
    #expect(fields.text("title") == nil)
    #expect(fields.number("count") == nil)
    #expect(fields.date("day") == nil)
    #expect(fields.texts("names") == [])
    #expect(
      fields.diagnostics.map { "\($0.code) \($0.location.line)" }
        == ["wrong-type 1", "bad-number 2", "bad-date 3", "wrong-type 4"])
  }

  @Test("a list of one may be written as a text; an empty one and an empty item are errors")
  func lists() throws {
    var single = try reader("names: 甲")
    #expect(single.texts("names") == ["甲"])
    for text in ["names: []", "names: [甲, '']", "names:"] {
      var fields = try reader(text)
      _ = fields.texts("names")
      #expect(fields.diagnostics.map(\.code) == ["wrong-type"])
    }
  }

  @Test("a needed key that is missing is reported at its mapping")
  func missing() throws {
    var fields = try reader("title: 甲")
    #expect(fields.requiredText("day") == nil)
    #expect(fields.diagnostics.map(\.code) == ["missing-key"])
  }

  @Test(
    "numbers are whole and count from 1",
    arguments: [("0", nil), ("-1", nil), ("1.5", nil), ("12", 12)])
  func numbers(_ text: String, _ value: Int?) throws {
    var fields = try reader("count: \(text)")
    #expect(fields.number("count") == value)
  }

  @Test("something else than a mapping is an error", arguments: ["- 甲", "甲"])
  func noMapping(_ text: String) throws {
    #expect(try reader(text).diagnostics.map(\.code) == ["wrong-type"])
  }
}
