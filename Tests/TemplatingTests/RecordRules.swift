import Templating
import Testing

/// Protects that a record prints as the object that it stands for, and an address behind the way up.
@Suite struct RecordRules {
  private var records = TemplateRecords()
  private let link: Int
  private let bare: Int

  init() {
    let shape = records.shape([("href", .address), ("text", .text), ("note", .text)])
    link = records.add(shape, ["a/b.html?x=1&y=2", "《甲<乙>》", "附注"])
    bare = records.add(shape, ["", "丙", ""])
  }

  private func text(
    _ template: String, _ context: TemplateValue, root: String = "../../"
  ) throws -> String {
    var page: [UInt8] = []
    try Rendered.library(template, with: ["part": "[{{text}}]"]).render(
      "main", context, records: records, root: root, into: &page)
    return String(decoding: page, as: UTF8.self)
  }

  private func object(_ href: String, _ text: String, _ note: String) -> TemplateValue {
    ["href": .text(href), "text": .text(text), "note": .text(note)]
  }

  @Test(
    "a record is rendered as an object with its texts",
    arguments: [
      "{{#x}}<a href=\"{{href}}\">{{text}}</a>{{/x}}", "{{x.href}} {{{x.text}}}",
      "{{#x}}{{#note}}{{.}} {{text}}{{/note}}{{^note}}{{outer}}{{/note}}{{/x}}",
      "{{#x}}{{>part}}{{outer}}{{/x}}", "{{^x}}none{{/x}}", "{{#x}}{{#href}}{{.}}{{/href}}{{/x}}",
    ])
  func sameAsObject(_ template: String) throws {
    // Texts of a record are escaped when it is made, so a raw variable prints them escaped too.
    let template = template.replacing("{{{x.text}}}", with: "{{x.text}}")
    for (record, object) in [
      (link, object("../../a/b.html?x=1&y=2", "《甲<乙>》", "附注")), (bare, object("../../", "丙", "")),
    ] where record == link || !template.contains("#href") {
      #expect(
        try text(template, ["x": .record(record), "outer": "外"])
          == text(template, ["x": object, "outer": "外"]))
    }
  }

  @Test func `records stand in lists beside objects`() throws {
    #expect(
      try text("{{#x}}{{text}},{{/x}}", ["x": [.record(link), ["text": "丁"], .record(bare)]])
        == "《甲&lt;乙&gt;》,丁,丙,")
  }

  @Test func `an address is printed behind the way up and never escaped again`() throws {
    let address = TemplateValue.address(Array("a.html?x&amp;y".utf8))
    #expect(
      try text("{{x}} {{{x}}}", ["x": address]) == "../../a.html?x&amp;y ../../a.html?x&amp;y")
    #expect(try text("{{x}}", ["x": address], root: "") == "a.html?x&amp;y")
    #expect(
      try text("{{#x}}{{.}}{{/x}}{{^y}}none{{/y}}", ["x": address, "y": .address([])])
        == "../../a.html?x&amp;ynone")
  }

  @Test func `a key that a record lacks is a fault that names its keys`() throws {
    let fault = #expect(throws: TemplateFault.self) {
      try text("{{x.title}}", ["x": .record(link)])
    }
    #expect(fault?.code == "missing-key")
    #expect(fault?.message.contains("'href', 'note', 'text'") == true)
  }

  @Test func `a record itself has no text`() throws {
    let fault = #expect(throws: TemplateFault.self) { try text("{{x}}", ["x": .record(link)]) }
    #expect(fault?.code == "not-printable")
  }

  @Test func `a number of no record has no keys`() throws {
    let fault = #expect(throws: TemplateFault.self) { try text("{{x.text}}", ["x": .record(99)]) }
    #expect(fault?.code == "missing-key")
  }

  @Test func `objects of shared keys are those that name them`() {
    let keys = TemplateKeys("a", "b")
    #expect(TemplateValue.Object(keys, [1, "文"]) == ["a": 1, "b": "文"])
    #expect(TemplateValue.Object(keys, [1]) == ["a": 1, "b": nil])
  }
}
