import Templating
import Testing

/// Protects that a word which is written into the templates prints as one that each page gives.
@Suite struct ConstantRules {
  private static let constants: TemplateValue.Object = [
    "t": ["more": "更多 & \"其他\"", "none": "", "lines": "甲\n乙", "list": ["a"]], "lang": "zh-Hans",
  ]

  private func text(_ template: String, _ constants: TemplateValue.Object) throws -> String {
    let sources = [
      TemplateSource(name: "main", file: "main.mustache", text: template),
      TemplateSource(name: "part", file: "part.mustache", text: "<{{lang}}>\n{{t.more}}\n{{x}}"),
      TemplateSource(name: "frame", file: "frame.mustache", text: "({{$a}}{{t.more}}{{/a}})"),
    ]
    var context = ConstantRules.constants
    context["x"] = "值"
    context["items"] = ["一", "二"]
    var page: [UInt8] = []
    try TemplateLibrary(sources: sources, constants: constants).render(
      "main", .object(context), into: &page)
    return String(decoding: page, as: UTF8.self)
  }

  @Test(
    "a constant prints as the value of each page",
    arguments: [
      "a{{t.more}}b", "{{{t.more}}}{{&t.more}}", "{{t.more}}{{lang}}{{x}}{{lang}}",
      "{{#items}}{{t.more}}{{.}}{{/items}}{{t.more}}", "  {{>part}}\nx{{lang}}\n",
      "  {{t.more}}\n{{lang}} {{! note }} {{lang}}\n", "{{t.none}}{{#t.none}}x{{/t.none}}",
      "  {{>part}}", "{{<frame}}{{$a}}\n  {{lang}}\n  x\n{{/a}}{{/frame}}",
      "{{<frame}}{{/frame}}", "{{#items}}x{{/items}}{{lang}}y{{^items}}z{{/items}}{{lang}}",
      " {{t.lines}} {{#t.list}}{{.}}{{/t.list}}", "{{#items}}{{lang}}{{/items}}",
      "{{=<% %>=}}<%lang%>|<%t.more%>",
    ])
  func same(_ template: String) throws {
    #expect(try text(template, ConstantRules.constants) == text(template, [:]))
  }

  @Test func `what is no text among the constants is asked of the page`() throws {
    #expect(try text("{{#t}}{{more}}{{/t}}", ConstantRules.constants) == "更多 &amp; &quot;其他&quot;")
    #expect(throws: TemplateFault.self) { try text("{{t.missing}}", ConstantRules.constants) }
    #expect(throws: TemplateFault.self) { try text("{{t.list}}", ConstantRules.constants) }
  }
}
