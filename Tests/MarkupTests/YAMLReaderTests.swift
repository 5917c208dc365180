import ArchiveModel
import Testing

@testable import Markup

/// Protects settings and front matter from YAML's surprises, and the reader from hostile files.
@Suite struct YAMLReaderTests {
  @Test(
    "a scalar stays the text that was written",
    arguments: [
      "010", "no", "yes", "null", "~", "2025-05-30", "1e3", "0x1F", "true", "1_000", ".inf",
    ])
  func strings(_ text: String) {
    #expect(Sample.yaml("key: \(text)")?.entries?.first?.value.text == text)
  }

  @Test("nodes know where they stand, in bytes, in the file around them")
  func places() throws {
    let result = YAMLReader.read("标题: 甲\n列: [乙, 丙]", file: "a.yml", firstLine: 2)
    guard case .success(let node?) = result else {
      Issue.record("\(result)")
      return
    }
    let entries = try #require(node.entries)
    #expect(entries[0].value.location == SourceLocation(file: "a.yml", line: 2, column: 9))
    #expect(entries[1].location == SourceLocation(file: "a.yml", line: 3, column: 1))
    #expect(entries[1].value.items?[1].location.column == 12)
  }

  @Test("many values on one long line each know their column, in bytes")
  func longLine() throws {
    let count = 60_000
    let text = "键: [" + (0..<count).map { $0 % 3 == 0 ? "江城" : "a" }.joined(separator: ",") + "]"
    let items = try #require(Sample.yaml(text)?.entries?.first?.value.items)
    #expect(items.count == count)
    var column = "键: [".utf8.count + 1
    for item in items {
      guard item.location.column == column else {
        Issue.record("\(item.location) is not in column \(column)")
        return
      }
      column += (item.text?.utf8.count ?? 0) + 1
    }
  }

  @Test(
    "an escape for a character that no file may hold is refused where it stands",
    arguments: [#""\0""#, #""\e""#, #""\x07""#, #""\u007f""#, #""\uFFFE""#, #""\r""#])
  func escapes(_ text: String) {
    #expect(Sample.yamlProblems("a: 1\nb: \(text)") == ["yaml-character 2:4"])
    #expect(Sample.yamlProblems("a: 1\n\(text): 2") == ["yaml-character 2:1"])
  }

  @Test("escapes for tabs, line ends and characters of text are read")
  func goodEscapes() {
    #expect(
      Sample.yaml(#"a: "\t\n\u6C5F\U0001F600""#)?.entries?.first?.value.text == "\t\n江😀")
  }

  @Test(
    "anchors and aliases are refused where they stand",
    arguments: [
      ("a: &x 1\nb: *x", "yaml-alias"), ("a: 1\nb: *nobody", "yaml-alias"),
      ("a: &x [1]", "yaml-alias"), ("a: &x\n  b: *x", "yaml-alias"),
    ])
  func aliases(_ text: String, _ code: String) {
    let problems = Sample.yamlProblems(text)
    #expect(!problems.isEmpty && problems.allSatisfy { $0.hasPrefix(code) })
  }

  @Test("a bomb of aliases is refused before it expands, with line and column")
  func bomb() {
    var text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...9 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let problems = Sample.yamlProblems(text)
    #expect(problems.first?.hasPrefix("yaml-alias 1:") == true)
    #expect(problems.count < 100)
  }

  @Test(
    "a key that stands twice is shown at its second place",
    arguments: [
      ("a: 1\nb: 2\na: 3", "duplicate-key 3:1"),
      ("x:\n  b: 1\n  c: 2\n  b: 3", "duplicate-key 4:3"),
      ("\"a\": 1\na: 2", "duplicate-key 2:1"),
    ])
  func duplicates(_ text: String, _ problem: String) {
    #expect(Sample.yamlProblems(text) == [problem])
  }

  @Test("the same key in two mappings is no duplicate")
  func keysOfTwoMappings() {
    #expect(Sample.yaml("a:\n  b: 1\nc:\n  b: 2") != nil)
  }

  @Test("depth is bounded, in every form that nests")
  func depth() {
    let flow = String(repeating: "[", count: 100_000)
    let closed = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    let dashes = String(repeating: "- ", count: 50_000) + "x"
    let maps = String(repeating: "{a: ", count: 20_000)
    let block = (0..<60).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    for text in [flow, closed, dashes, maps, block] {
      #expect(Sample.yamlProblems("k: 1\n" + text + "\n").isEmpty == false)
    }
    for text in [flow, closed, dashes, maps, block] {
      #expect(Sample.yamlProblems(text).first?.hasPrefix("yaml-") == true)
    }
  }

  @Test(
    "brackets in quoted text nest nothing",
    arguments: [
      "a: \"@\"\nb: \"@\"", "a: '@'\nb: '@'", "- \"@\"\n- \"@\"",
      "a: \"x\\\"@\"\nb: \"@\"", "a: 'x''@'\nb: '@'", "a: [\"@\", \"@\"]",
    ])
  func quotedBrackets(_ form: String) {
    let brackets = String(repeating: "[", count: 150)
    let text = form.replacing("@", with: brackets)
    #expect(Sample.yamlProblems(text) == [])
    #expect(Sample.yaml(text) != nil)
  }

  @Test(
    "a quote that opens no text hides no brackets",
    arguments: [
      "a: x \"y, ", "# : \"\na: ", "a: [x\n\"y, ", "a: [x\n- \"y, ", "a: [x:\"y, ", "a: [x - \"y, ",
      "'x: \"': ", "a: \"x\" \"", "a: [\"x\", y' ",
    ])
  func falseQuotes(_ start: String) {
    let text = start + String(repeating: "[", count: 100_000)
    #expect(Sample.yamlProblems(text).first?.hasPrefix("yaml-") == true)
  }

  @Test("block mappings nested through many lines are refused, not a crash")
  func deepBlocks() {
    let text = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(Sample.yamlProblems(text).first?.hasPrefix("yaml-") == true)
  }

  @Test(
    "a syntax error says where it is",
    arguments: [
      ("a: 1\nb: [1", "yaml-syntax"), ("a: b: c", "yaml-syntax 1:5"),
      ("a: 1\n\tb: 2", "yaml-syntax 2:"),
      ("a: \"x", "yaml-syntax"), ("a: @x", "yaml-syntax 1:4"),
    ])
  func syntax(_ text: String, _ problem: String) {
    let problems = Sample.yamlProblems(text)
    #expect(problems.count == 1 && problems[0].hasPrefix(problem), "\(problems)")
  }

  @Test("nothing is an empty document; two documents are refused")
  func documents() {
    #expect(YAMLReader.read("", file: "a.yml") == .success(nil))
    #expect(YAMLReader.read("# 只有注释\n", file: "a.yml") == .success(nil))
    #expect(Sample.yamlProblems("a: 1\n---\nb: 2") != [])
  }

  @Test("a text beyond the limit is refused")
  func length() {
    let text = "a: " + String(repeating: "x", count: YAMLReader.limit)
    #expect(Sample.yamlProblems(text) == ["yaml-too-long 1:1"])
  }

  @Test("a tag that would run a constructor leaves the text alone or is refused")
  func tags() {
    let value = Sample.yaml("a: !!int \"010\"")?.entries?.first?.value.text
    #expect(value == nil || value == "010")
  }
}
