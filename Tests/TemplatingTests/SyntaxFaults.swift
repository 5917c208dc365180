import Templating
import Testing

/// Protects that a broken template is refused before anything is rendered, with the place of
/// every mistake in every file.
@Suite struct SyntaxFaults {
  struct Broken: Sendable, CustomTestStringConvertible {
    let template: String
    let faults: [String]
    var testDescription: String { template.debugDescription }

    init(_ template: String, _ faults: String...) {
      self.template = template
      self.faults = faults.map { "main.mustache:\($0)" }
    }
  }

  @Test(arguments: [
    Broken("甲{{title", "1:4 unclosed-tag"),
    Broken("甲\n  {{{title}}", "2:3 unclosed-tag"),
    Broken("{{! 注", "1:1 unclosed-tag"),
    Broken("{{=<% %>", "1:1 unclosed-tag"),
    Broken("{{title <b>{{x}}</b>", "1:1 unclosed-tag"),
    Broken("{{}}\n{{# }}", "1:1 empty-tag", "2:1 empty-tag", "2:1 unclosed-section"),
    Broken("{{two words}}", "1:1 bad-name"),
    Broken("{{a..b}} {{a.}} {{..}}", "1:1 bad-name", "1:10 bad-name", "1:17 bad-name"),
    Broken("{{=x=}}", "1:1 bad-delimiters"),
    Broken("{{=a b c=}}", "1:1 bad-delimiters"),
    Broken("{{=a= b=}}", "1:1 bad-delimiters"),
    Broken("{{=aaaaaaaaaaaaaaaaa b=}}", "1:1 bad-delimiters"),
    Broken("{{#a}}\n{{#b}}\n", "1:1 unclosed-section", "2:1 unclosed-section"),
    Broken("{{#a}}{{^b}}{{/a}}", "1:7 unclosed-section"),
    Broken("{{$a}}", "1:1 unclosed-section"),
    Broken("甲\n{{/a}}", "2:1 stray-close"),
    Broken("{{#a}}{{/b}}", "1:7 mismatched-close"),
    Broken("{{#a}}{{/a.b}}", "1:7 mismatched-close"),
    Broken("{{>header}}", "1:1 missing-partial"),
    Broken("{{<page}}{{/page}}", "1:1 missing-parent"),
    Broken("{{<main}}{{$x}}{{/x}}{{$x}}{{/x}}{{/main}}", "1:22 duplicate-block"),
    Broken("{{<main}}{{title}}{{/main}}", "1:10 lost-tag"),
    Broken("{{<main}}{{#a}}{{$b}}{{/b}}{{/a}}{{/main}}", "1:10 lost-tag"),
    Broken(
      "{{#a}}\n{{x y}}\n{{>nope}}\n{{/b}}", "2:1 bad-name", "3:1 missing-partial",
      "4:1 mismatched-close"),
  ])
  func found(_ broken: Broken) {
    #expect(Rendered.syntaxFaults(broken.template) == broken.faults)
  }

  @Test func `all faults of all files are reported at once, in order`() {
    let faults = Rendered.syntaxFaults(
      "{{#a}}", with: ["b": "{{>mian}}{{/x}}", "a": "甲{{}}"])
    #expect(
      faults == [
        "a.mustache:1:4 empty-tag", "b.mustache:1:1 missing-partial", "b.mustache:1:10 stray-close",
        "main.mustache:1:1 unclosed-section",
      ])
  }

  @Test func `a fault in one file does not make others miss it`() {
    #expect(Rendered.syntaxFaults("{{>p}}", with: ["p": "{{"]) == ["p.mustache:1:1 unclosed-tag"])
  }

  @Test func `a block that its parent has no place for is refused, not lost`() throws {
    let error = #expect(throws: TemplateFaults.self) {
      try Rendered.library(
        "{{<page}}\n{{$mian}}文{{/mian}}\n{{/page}}",
        with: ["page": "{{>body}}", "body": "{{$main}}{{/main}}"])
    }
    #expect(
      error?.description
        == "main.mustache:2:1: error: parent 'page' has no block 'mian' to fill;"
        + " did you mean 'main'? [unknown-block]")
  }

  @Test func `a missing partial names the one that was probably meant`() {
    let error = #expect(throws: TemplateFaults.self) {
      try Rendered.library(
        "{{>partials/haeder}}", with: ["partials/header": "", "partials/nav": ""])
    }
    #expect(error?.faults.first?.fix == "did you mean 'partials/header'?")
  }

  @Test func `two templates of one name are refused`() {
    let sources = ["一", "二"].map { TemplateSource(name: "p", file: "\($0).mustache", text: "") }
    let error = #expect(throws: TemplateFaults.self) { try TemplateLibrary(sources: sources) }
    #expect(error?.faults.map(\.code) == ["duplicate-template"])
    #expect(error?.faults.map(\.file) == ["二.mustache"])
  }

  @Test func `ten thousand sections in each other are refused`() {
    let template =
      String(repeating: "{{#a}}", count: 10_000) + String(repeating: "{{/a}}", count: 10_000)
    #expect(Rendered.syntaxFaults(template) == ["main.mustache:1:385 too-deep"])
  }

  @Test(
    "hostile text takes time in proportion to its length", .timeLimit(.minutes(1)),
    arguments: [
      "{{", "{{}}", "{{#a}}", "{{/a}}", "{{$a}}{{/a}} ", "{{! }} ", "  {{! }}\n", "{{>p}}", "{ ",
      "{{=@ @=}}@={{ }}=@", "\n", " ", "{{{", "{{#a}}{{/b}}",
    ])
  func hostile(_ part: String) {
    // Anything quadratic would take minutes at this length.
    let count = 400_000 / part.utf8.count
    _ = Rendered.syntaxFaults(String(repeating: part, count: count))
  }
}
