import Templating
import Testing

/// Protects that lines which hold only tags disappear, for every tag that may stand alone, and
/// that other lines stay. Source: Mustache spec, the cases "Standalone …" of all modules.
@Suite struct LineRules {
  /// A pair or a single tag that renders nothing of its own.
  static let tags = [
    "{{! 注释 }}", "{{!\n  注释\n  两行\n}}", "{{=<% %>=}}", "{{= @ @ =}}", "{{>empty}}",
    "{{#yes}}", "{{^no}}", "{{<hollow}}", "{{$place}}",
  ]

  /// A template around a tag, closed where the tag opens something.
  private func text(_ before: String, _ tag: String, _ after: String) throws -> String {
    let closings = [
      "{{#yes}}": "{{/yes}}", "{{^no}}": "{{/no}}", "{{<hollow}}": "{{/hollow}}",
      "{{$place}}": "{{/place}}",
    ]
    let ending = closings[tag].map { "\n" + $0 } ?? ""
    return try Rendered.text(
      before + tag + after + ending, ["yes": true, "no": false],
      with: ["empty": "", "hollow": ""])
  }

  @Test(arguments: tags) func `a tag alone takes its line with it`(_ tag: String) throws {
    let rest = tag == "{{<hollow}}" ? "" : "后"
    #expect(try text("前\n", tag, "\n后").trimmingEnd == "前\n\(rest)".trimmingEnd)
  }

  @Test(arguments: tags) func `blanks around it go too`(_ tag: String) throws {
    let rest = tag == "{{<hollow}}" ? "" : "后"
    #expect(try text("前\n \t ", tag, " \t\n后").trimmingEnd == "前\n\(rest)".trimmingEnd)
  }

  @Test(arguments: tags) func `it may be the first line`(_ tag: String) throws {
    let rest = tag == "{{<hollow}}" ? "" : "后"
    #expect(try text("  ", tag, "\n后").trimmingEnd == rest)
  }

  @Test(arguments: tags) func `a carriage return belongs to the line ending`(_ tag: String) throws {
    let rest = tag == "{{<hollow}}" ? "" : "后"
    #expect(try text("前\r\n", tag, "\r\n后").trimmingEnd == "前\r\n\(rest)".trimmingEnd)
  }

  @Test(arguments: [
    RuleCase("a comment may be the last line", "前\n  {{! 注 }}", gives: "前\n"),
    RuleCase("delimiters may be the last line", "前\n  {{=@ @=}}", gives: "前\n"),
    RuleCase("a closing tag may be the last line", "{{#a}}\n前\n  {{/a}}", ["a": 1], gives: "前\n"),
    RuleCase(
      "both tags of a section go", "前\n {{#a}}\n 中\n {{/a}}\n后\n", ["a": 1], gives: "前\n 中\n后\n"),
    RuleCase(
      "both tags of an inverted section go", "前\n {{^a}}\n 中\n {{/a}}\n后\n", ["a": 0],
      gives: "前\n 中\n后\n"),
    RuleCase(
      "nothing is left of an empty section", "|\r\n{{#a}}\r\n{{/a}}\r\n|", ["a": 1], gives: "|\r\n|"
    ),
    RuleCase("an opening tag alone at the start", "  {{#a}}\n#{{/a}}\n/", ["a": 1], gives: "#\n/"),
    RuleCase("a closing tag alone at the end", "#{{#a}}\n/\n  {{/a}}", ["a": 1], gives: "#\n/\n"),
    RuleCase(
      "lines of tags one after the other", "{{#a}}\n{{#a}}\n{{! 注 }}\n文\n{{/a}}\n{{/a}}\n",
      ["a": 1],
      gives: "文\n"),
    RuleCase("a comment in a line leaves its blanks", "甲 {{! 注 }} 乙", gives: "甲  乙"),
    RuleCase("a comment after text keeps the line", "  甲 {{! 注 }}\n", gives: "  甲 \n"),
    RuleCase("a comment of lines may stand in a line", "甲{{!\n 注\n}}乙\n", gives: "甲乙\n"),
    RuleCase("two comments on a line keep it", "{{! 注 }} {{! 注 }}\n", gives: " \n"),
    RuleCase("delimiters in a line keep it", " | {{=@ @=}}\n", gives: " | \n"),
    RuleCase("a lone carriage return is no line ending", "{{! 注 }}\r甲", gives: "\r甲"),
    RuleCase(
      "a tag after a tag of lines shares its line", "{{!\n}}{{#a}}\n甲{{/a}}", ["a": 1], gives: "\n甲"
    ),
  ])
  func line(_ rule: RuleCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }
}

extension String {
  /// Without line endings at its end, which depend on where the closing tag stands.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
