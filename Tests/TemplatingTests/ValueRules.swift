import Templating
import Testing

/// Protects what values are and how they are escaped.
@Suite struct ValueRules {
  @Test func `safe markup is never escaped`() throws {
    let markup = TemplateValue.html(Array("<b>甲&amp;乙</b>".utf8))
    #expect(
      try Rendered.text("{{x}}{{{x}}}{{&x}}{{#x}}有{{/x}}", ["x": markup])
        == "<b>甲&amp;乙</b><b>甲&amp;乙</b><b>甲&amp;乙</b>有")
  }

  @Test("each of the five is escaped wherever it stands", arguments: 0..<20)
  func escaping(_ offset: Int) throws {
    // Text is looked at eight bytes at a time: each place in a stretch must be seen.
    let before =
      String(repeating: "汉", count: offset / 3) + String(repeating: "a", count: offset % 3)
    #expect(
      try Rendered.text("{{.}}", .text("\(before)&<>\"'\(before)"))
        == "\(before)&amp;&lt;&gt;&quot;&#39;\(before)")
  }

  @Test func `nothing else is changed`() throws {
    let text = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init)))
    let plain = text.filter { !"&<>\"'".contains($0) }
    #expect(try Rendered.text("{{.}}", .text(plain)) == plain)
    #expect(try Rendered.text("{{{.}}}", .text(text)) == text)
  }

  @Test func `numbers print whole`() throws {
    for number in [0, 9, 10, -1, -10, Int.max, Int.min] {
      #expect(try Rendered.text("{{.}}", .number(number)) == String(number))
    }
  }

  @Test func `objects are equal whatever their keys' order`() {
    let one: TemplateValue.Object = ["a": 1, "b": ["c": "文"]]
    let other: TemplateValue.Object = ["b": ["c": "文"], "a": 1]
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(one != ["a": 1, "b": nil])
    #expect(one != ["a": 1])
  }

  @Test func `of equal keys the later wins, and a key can be set and removed`() {
    var object: TemplateValue.Object = ["a": 1, "b": 2, "a": 3]
    #expect(object["a"] == 3)
    #expect(object.count == 2)
    object["c"] = "文"
    object["b"] = nil as TemplateValue?
    #expect(object.keys == ["a", "c"])
    #expect(object["b"] == nil)
  }

  @Test func `an optional text is text or none`() {
    #expect(TemplateValue.optional("文") == "文")
    #expect(TemplateValue.optional(nil) == TemplateValue.none)
  }

  @Test func `many threads render from one library at once`() async throws {
    let library = try Rendered.library(
      "{{#l}}\n  {{>p}}\n{{/l}}", with: ["p": "{{site.name}} {{n}}\n"])
    let site: TemplateValue = ["name": "一个较长的报纸档案名称"]
    let pages = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for number in 0..<64 {
        group.addTask {
          var page: [UInt8] = []
          let list = TemplateValue.list((0..<50).map { ["n": .number($0 * number)] })
          try library.render("main", ["site": site, "l": list], into: &page)
          return (number, page)
        }
      }
      return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    for number in 0..<64 {
      let expected = (0..<50).map { "  一个较长的报纸档案名称 \($0 * number)\n" }.joined()
      #expect(pages[number].map { String(decoding: $0, as: UTF8.self) } == expected)
    }
  }
}
