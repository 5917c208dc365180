import Templating
import Testing

/// Protects what partials render and how their lines are indented. Source: Mustache spec,
/// partials.yml.
@Suite struct PartialRules {
  @Test(arguments: [
    RuleCase("it stands for its text", "“{{>p}}”", with: ["p": "来自别处"], gives: "“来自别处”"),
    RuleCase("it sees the context", "“{{>p}}”", ["t": "文"], with: ["p": "*{{t}}*"], gives: "“*文*”"),
    RuleCase(
      "it may call itself", "{{>node}}",
      ["name": "编", "parts": [["name": "章", "parts": [["name": "条", "parts": []]]]]],
      with: ["node": "{{name}}<{{#parts}}{{>node}}{{/parts}}>"], gives: "编<章<条<>>>"),
    RuleCase("paths are names", "{{>partials/header}}", with: ["partials/header": "头"], gives: "头"),
    RuleCase("blanks around stay", "| {{>p}} |", with: ["p": "\t|\t"], gives: "| \t|\t |"),
    RuleCase(
      "in a line nothing is indented", "  {{x}}  {{> p}}\n", ["x": "|"], with: ["p": ">\n>"],
      gives: "  |  >\n>\n"),
    RuleCase(
      "its line ending may be two characters", "|\r\n{{>p}}\r\n|", with: ["p": ">"],
      gives: "|\r\n>|"),
    RuleCase("alone on the first line", "  {{>p}}\n>", with: ["p": ">\n>"], gives: "  >\n  >>"),
    RuleCase("alone on the last line", ">\n  {{>p}}", with: ["p": ">\n>"], gives: ">\n  >\n  >"),
    RuleCase(
      "its own lines are indented, those of values are not", "\\\n {{>p}}\n/\n", ["c": "<\n->"],
      with: ["p": "|\n{{{c}}}甲{{{c}}}乙\n|\n"], gives: "\\\n |\n <\n->甲<\n->乙\n |\n/\n"),
    RuleCase(
      "lines of tags in it disappear without a trace", "  {{>p}}\n", ["l": [1, 2]],
      with: ["p": "<ul>\n{{#l}}\n<li>{{.}}\n{{/l}}\n{{! 注 }}\n</ul>\n"],
      gives: "  <ul>\n  <li>1\n  <li>2\n  </ul>\n"),
    RuleCase(
      "a section in a line of it begins the line", "  {{>p}}\n", ["a": true, "b": false],
      with: ["p": "{{#a}}甲{{/a}}\n{{#b}}乙{{/b}}丙\n"], gives: "  甲\n  丙\n"),
    RuleCase(
      "indentation adds up", " {{>p}}\n", with: ["p": "甲\n  {{>q}}\n", "q": "乙\n丙\n"],
      gives: " 甲\n   乙\n   丙\n"),
    RuleCase(
      "but not through a partial in a line", " {{>p}}\n",
      with: ["p": "甲 {{>q}}\n丁\n", "q": "乙\n丙"],
      gives: " 甲 乙\n丙\n 丁\n"),
    RuleCase("padding doesn't count", "|{{> p }}|", with: ["p": "[]"], gives: "|[]|"),
  ])
  func holds(_ rule: RuleCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }
}
