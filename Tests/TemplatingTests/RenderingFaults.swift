import Templating
import Testing

/// Protects that what a template can't print is said with its place, never left out.
@Suite struct RenderingFaults {
  struct Unprintable: Sendable, CustomTestStringConvertible {
    let template: String
    let context: TemplateValue
    let fault: String
    var testDescription: String { fault }

    init(_ template: String, _ context: TemplateValue, _ fault: String) {
      self.template = template
      self.context = context
      self.fault = fault
    }
  }

  @Test(arguments: [
    Unprintable("甲\n {{titel}}", ["title": "要闻", "lead": "文"], "2:2 missing-key"),
    Unprintable("{{{a}}}", [:], "1:1 missing-key"),
    Unprintable("{{&a}}", [:], "1:1 missing-key"),
    Unprintable("[{{#a}}有{{/a}}]", [:], "1:2 missing-key"),
    Unprintable("[{{^a}}无{{/a}}]", [:], "1:2 missing-key"),
    Unprintable("{{a.b}}", ["a": [:]], "1:1 missing-key"),
    Unprintable("{{#a.b.c}}{{/a.b.c}}", ["a": [:]], "1:1 missing-key"),
    Unprintable("{{a.b.c.d}}", ["a": ["b": [:]], "c": ["d": "不是它"]], "1:1 missing-key"),
    Unprintable("{{#a}}{{b.c}}{{/a}}", ["a": ["b": [:]], "b": ["c": "不是它"]], "1:7 missing-key"),
    Unprintable("{{#a}}{{.name}}{{/a}}", ["a": [:], "name": "不是它"], "1:7 missing-key"),
    Unprintable("{{a.b}}", ["a": nil], "1:1 missing-key"),
    Unprintable("{{a.b}}", ["a": "文"], "1:1 missing-key"),
    Unprintable("{{a}}", "文", "1:1 missing-key"),
    Unprintable("{{a}}", ["a": nil], "1:1 not-printable"),
    Unprintable("{{{a}}}", ["a": nil], "1:1 not-printable"),
    Unprintable("{{a}}", ["a": true], "1:1 not-printable"),
    Unprintable("{{a}}", ["a": ["一"]], "1:1 not-printable"),
    Unprintable("{{a}}", ["a": ["b": 1]], "1:1 not-printable"),
    Unprintable("{{.}}", ["a": 1], "1:1 not-printable"),
    Unprintable("{{#l}}{{.}}{{/l}}", ["l": ["一", nil]], "1:7 not-printable"),
  ])
  func found(_ case: Unprintable) throws {
    let fault = try #require(try Rendered.fault(`case`.template, `case`.context))
    #expect("\(fault.line):\(fault.column) \(fault.code)" == `case`.fault)
    #expect(fault.file == "main.mustache")
  }

  @Test func `a missing key lists the keys there are and the one probably meant`() throws {
    let fault = try Rendered.fault(
      "{{#law}}\n  {{titel}}\n{{/law}}", ["law": ["title": "民法典", "number": 45], "site": "档案"])
    #expect(
      fault?.description
        == "main.mustache:2:3: error: no key 'titel': the context has 'number', 'title';"
        + " did you mean 'title'? [missing-key]")
  }

  @Test func `of a dotted name the part that is missing is named`() throws {
    let fault = try Rendered.fault("{{law.date.yaer}}", ["law": ["date": ["year": 2021]]])
    #expect(fault?.message == "no key 'yaer': 'law.date' has 'year'")
    #expect(fault?.fix == "did you mean 'year'?")
    let text = try Rendered.fault("{{law.date}}", ["law": "民法典"])
    #expect(text?.message == "no key 'date': 'law' is a text, not an object")
  }

  @Test func `the fault tells through which partials and parents it was reached`() throws {
    let fault = try Rendered.fault(
      "{{<page}}\n{{$main}}\n  {{>list}}\n{{/main}}\n{{/page}}\n", ["items": [["a": 1]]],
      with: ["page": "<main>\n{{$main}}{{/main}}", "list": "{{#items}}\n - {{b}}\n{{/items}}\n"])
    #expect(fault?.file == "list.mustache")
    #expect(fault?.line == 2)
    #expect(fault?.column == 4)
    #expect(fault?.trail == ["main.mustache:3:3", "main.mustache:1:1"])
    #expect(
      fault?.description.contains("(reached through main.mustache:3:3, main.mustache:1:1)") == true)
  }

  @Test func `none is refused with the way to print it only where it is given`() throws {
    let fault = try Rendered.fault("{{by.line}}", ["by": ["line": nil]])
    #expect(
      fault?.description
        == "main.mustache:1:1: error: 'by.line' is none, which has no text; print it inside"
        + " {{#by.line}}…{{/by.line}}, which renders only where it is given [not-printable]")
  }

  @Test(
    "what calls itself without end is refused",
    arguments: [
      ["main": "{{>main}}"], ["main": "{{>p}}", "p": "{{>q}}", "q": "{{>p}}"],
      ["main": "{{<p}}{{$x}}{{>main}}{{/x}}{{/p}}", "p": "{{$x}}{{/x}}"],
      [
        "main":
          "{{#t}}{{#t}}{{#t}}{{#t}}{{#t}}{{#t}}{{#t}}{{#t}}{{#t}}{{>main}}{{/t}}{{/t}}{{/t}}{{/t}}{{/t}}{{/t}}{{/t}}{{/t}}{{/t}}"
      ],
    ])
  func endless(_ templates: [String: String]) throws {
    var others = templates
    let main = others.removeValue(forKey: "main") ?? ""
    #expect(try Rendered.fault(main, ["t": true], with: others)?.code == "too-deep")
  }

  @Test("partials that double are refused before they fill the memory", arguments: ["x", ""])
  func doubling(_ last: String) throws {
    let others = Dictionary(
      uniqueKeysWithValues: (0..<40).map { level in
        ("p\(level)", level == 39 ? last : "{{>p\(level + 1)}}{{>p\(level + 1)}}")
      })
    #expect(try Rendered.fault("{{>p0}}", [:], with: others)?.code == "too-many-calls")
  }

  @Test func `sections add up through partials, and an empty one at the end counts too`() throws {
    let nine = String(repeating: "{{#t}}", count: 9)
    let closed = String(repeating: "{{/t}}", count: 9)
    let ninth = String(repeating: "{{#t}}", count: 60) + String(repeating: "{{/t}}", count: 60)
    let others = Dictionary(
      uniqueKeysWithValues: (0..<56).map { level in
        ("p\(level)", level == 55 ? ninth : "\(nine){{>p\(level + 1)}}\(closed)")
      })
    let fault = try Rendered.fault("{{>p0}}", ["t": true], with: others)
    #expect(fault?.code == "too-deep")
    #expect(fault?.file.hasPrefix("p") == true)
  }

  @Test func `sixty levels of a partial are fine`() throws {
    var tree: TemplateValue = ["down": nil]
    for _ in 0..<60 { tree = ["down": tree] }
    let text = try Rendered.text("{{>p}}", tree, with: ["p": "层{{#down}}{{>p}}{{/down}}"])
    #expect(text.count == 61)
  }

  @Test func `a template that isn't there is a fault too`() throws {
    var page: [UInt8] = []
    let error = #expect(throws: TemplateFault.self) {
      try Rendered.library("").render("mian", [:], into: &page)
    }
    #expect(error?.code == "missing-template")
    #expect(error?.fix == "did you mean 'main'?")
  }

  @Test func `after a fault the output is as it was`() throws {
    var page = Array("前".utf8)
    let library = try Rendered.library("中{{x}}{{y}}")
    #expect(throws: TemplateFault.self) { try library.render("main", ["x": "文"], into: &page) }
    #expect(page == Array("前".utf8))
    try library.render("main", ["x": "文", "y": 1], into: &page)
    #expect(String(decoding: page, as: UTF8.self) == "前中文1")
  }
}
