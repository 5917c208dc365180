import Templating
import TestSupport
import Testing

/// Protects that no template text at all makes the program crash or run for ever.
@Suite struct RandomTemplates {
  private static let parts = [
    "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{/b}}", "{{#b}}", "{{b}}", "{{a.b}}",
    "{{.}}", "{{>p}}", "{{>q}}", "{{<p}}", "{{/p}}", "{{$x}}", "{{/x}}", "{{! 注", "{{=<% %>=}}",
    "<%={{ }}=%>", "\n", "\r\n", " ", "\t", "汉", "文本", "{", "}", "\u{0}", "<b>", "{{<q}}{{$x}}",
    "{{/x}}{{/q}}", "\n  {{>p}}\n", "\n  {{$x}}\n", "\n  {{/x}}\n", "{{&b}}",
  ]

  private static let context: TemplateValue = [
    "a": [["b": "文<"], ["b": 2, "a": false], "单"], "b": "外",
  ]

  @Test("seeded random text is compiled and rendered, or refused", arguments: 0..<8)
  func random(_ seed: Int) {
    var numbers = SeededRandom(seed: UInt64(seed))
    var rendered = 0
    for _ in 0..<500 {
      let texts = ["main", "p", "q"].map { name in
        let count = Int.random(in: 0...12, using: &numbers)
        let text = (0..<count).map { _ in Self.parts.randomElement(using: &numbers) ?? "" }.joined()
        return TemplateSource(name: name, file: name, text: text)
      }
      if let page = Self.render(texts) {
        rendered += 1
        #expect(Self.render(texts) == page)
      }
    }
    #expect(rendered > 0)
  }

  @Test("nested tags that fit each other render", arguments: 0..<4)
  func wellFormed(_ seed: Int) throws {
    var numbers = SeededRandom(seed: UInt64(seed) << 32)
    for _ in 0..<200 {
      let text = Self.nested(depth: 5, &numbers)
      let sources = [
        TemplateSource(name: "main", file: "main", text: text),
        TemplateSource(name: "p", file: "p", text: "一\n {{$x}}\n  二\n {{/x}}\n"),
      ]
      var page: [UInt8] = []
      try TemplateLibrary(sources: sources).render("main", ["a": [1, 2], "b": "文"], into: &page)
    }
  }

  private static func render(_ sources: [TemplateSource]) -> [UInt8]? {
    var page: [UInt8] = []
    guard let library = try? TemplateLibrary(sources: sources),
      (try? library.render("main", context, into: &page)) != nil
    else { return nil }
    return page
  }

  private static func nested(depth: Int, _ numbers: inout SeededRandom) -> String {
    let gap = ["", " ", "\n", "\n  ", "字"].randomElement(using: &numbers) ?? ""
    guard depth > 0 else { return gap + "{{b}}" + gap }
    let inner = (0..<Int.random(in: 0...3, using: &numbers))
      .map { _ in nested(depth: depth - 1, &numbers) }.joined(separator: gap)
    switch Int.random(in: 0...5, using: &numbers) {
    case 0: return gap + "{{#a}}" + gap + inner + gap + "{{/a}}" + gap
    case 1: return gap + "{{^a}}" + gap + inner + gap + "{{/a}}" + gap
    case 2: return gap + "{{$y}}" + gap + inner + gap + "{{/y}}" + gap
    case 3: return gap + "{{<p}}" + gap + "{{$x}}" + gap + inner + gap + "{{/x}}" + gap + "{{/p}}"
    case 4: return gap + "{{>p}}" + gap + inner
    default: return gap + "{{! 注 }}" + gap + inner
    }
  }
}
