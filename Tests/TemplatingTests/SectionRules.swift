import Templating
import Testing

/// Protects when sections are rendered and with what. Source: Mustache spec, sections.yml,
/// inverted.yml.
@Suite struct SectionRules {
  static let sections: [RuleCase] = [
    RuleCase("true renders", "[{{#on}}有{{/on}}]", ["on": true], gives: "[有]"),
    RuleCase("false doesn't", "[{{#on}}有{{/on}}]", ["on": false], gives: "[]"),
    RuleCase("none doesn't", "[{{#on}}有{{/on}}]", ["on": nil], gives: "[]"),
    RuleCase("an empty list doesn't", "[{{#on}}有{{/on}}]", ["on": []], gives: "[]"),
    RuleCase(
      "an object is pushed", "[{{#law}}{{title}}{{/law}}]", ["law": ["title": "民法典"]],
      gives: "[民法典]"),
    RuleCase("an object without keys is true", "[{{#law}}有{{/law}}]", ["law": [:]], gives: "[有]"),
    RuleCase(
      "names not in the section's object come from around it",
      "{{#in}}{{a}} {{b}} {{c.d}}{{/in}}",
      ["a": "外", "b": "被遮", "in": ["b": "内"], "c": ["d": "点"]], gives: "外 内 点"),
    RuleCase(
      "a text is pushed too", "{{#x}}{{.}}={{x}}{{/x}}", ["x": "人民日报"], gives: "人民日报=人民日报"),
    RuleCase("a text is one, not a list", "{{#x}}·{{/x}}", ["x": "甲乙丙"], gives: "·"),
    RuleCase(
      "a list renders once for each", "{{#l}}{{n}}，{{/l}}", ["l": [["n": 1], ["n": 2], ["n": 3]]],
      gives: "1，2，3，"),
    RuleCase(
      "texts and numbers of a list are pushed", "{{#l}}（{{.}}）{{/l}}", ["l": ["一", 2, "三"]],
      gives: "（一）（2）（三）"),
    RuleCase(
      "lists in lists", "{{#l}}({{#.}}{{.}}{{/.}}){{/l}}", ["l": [[1, 2], ["甲", "乙"]]],
      gives: "(12)(甲乙)"),
    RuleCase(
      "all levels stay in sight",
      "{{#a}}{{#b}}{{n.low}}{{m}}{{#c}}{{n.up}}{{m}}{{x}}。{{/c}}{{/b}}{{/a}}",
      ["a": [["n": ["up": "A", "low": "a"], "b": [["m": "1", "c": [["x": "x"], ["x": "y"]]]]]]],
      gives: "a1A1x。A1y。"),
    RuleCase(
      "contexts nest and unnest",
      "{{#a}}\n{{one}}\n{{#b}}\n{{one}}{{two}}\n{{#c.d}}\n{{one}}{{two}}{{.}}\n{{/c.d}}\n"
        + "{{two}}{{one}}\n{{/b}}\n{{one}}\n{{/a}}\n",
      ["a": ["one": 1], "b": ["two": 2], "c": ["d": 3]], gives: "1\n12\n123\n21\n1\n"),
    RuleCase(
      "a section may come twice", "{{#b}}\n甲\n{{/b}}\n{{t}}\n{{#b}}\n丙\n{{/b}}\n",
      ["b": true, "t": "乙"], gives: "甲\n乙\n丙\n"),
    RuleCase(
      "a section may stand in itself", "A{{#b}}B{{#b}}C{{/b}}D{{/b}}E", ["b": true], gives: "ABCDE"),
    RuleCase(
      "what is in a false section is not looked at", "A{{#b}}B{{#b}}{{c}}{{/b}}D{{/b}}E",
      ["b": false], gives: "AE"),
    RuleCase("dotted, true", "[{{#a.b}}有{{/a.b}}]", ["a": ["b": true]], gives: "[有]"),
    RuleCase("dotted, false", "[{{#a.b}}有{{/a.b}}]", ["a": ["b": false]], gives: "[]"),
    RuleCase(
      "blanks around and inside stay", " | {{#b}}\t|\t{{/b}} | \n", ["b": true],
      gives: " | \t|\t | \n"),
    RuleCase(
      "a comment inside leaves its blanks", " | {{#b}} {{! 注 }}\n {{/b}} | \n", ["b": true],
      gives: " |  \n  | \n"),
    RuleCase(
      "sections on one line keep the line", " {{#b}}甲{{/b}}\n {{#b}}乙{{/b}}\n", ["b": true],
      gives: " 甲\n 乙\n"),
    RuleCase("padding doesn't count", "|{{# b }}={{/ b }}|", ["b": true], gives: "|=|"),
  ]

  static let inverted: [RuleCase] = [
    RuleCase("false renders", "[{{^on}}无{{/on}}]", ["on": false], gives: "[无]"),
    RuleCase("none renders", "[{{^on}}无{{/on}}]", ["on": nil], gives: "[无]"),
    RuleCase("an empty list renders", "[{{^on}}无{{/on}}]", ["on": []], gives: "[无]"),
    RuleCase("true doesn't", "[{{^on}}无{{/on}}]", ["on": true], gives: "[]"),
    RuleCase("a text doesn't", "[{{^on}}无{{/on}}]", ["on": "甲"], gives: "[]"),
    RuleCase("an object doesn't", "[{{^on}}无{{/on}}]", ["on": ["a": 1]], gives: "[]"),
    RuleCase("a list doesn't", "[{{^on}}{{n}}{{/on}}]", ["on": [["n": 1]]], gives: "[]"),
    RuleCase(
      "may come twice", "{{^b}}\n甲\n{{/b}}\n{{t}}\n{{^b}}\n丙\n{{/b}}\n", ["b": false, "t": "乙"],
      gives: "甲\n乙\n丙\n"),
    RuleCase(
      "may stand in itself", "A{{^b}}B{{^b}}C{{/b}}D{{/b}}E", ["b": false], gives: "ABCDE"),
    RuleCase(
      "a true one leaves out all inside", "A{{^b}}B{{^b}}C{{/b}}D{{/b}}E", ["b": true], gives: "AE"),
    RuleCase("dotted", "[{{^a.b}}无{{/a.b}}]", ["a": ["b": false]], gives: "[无]"),
    RuleCase("dotted, true", "[{{^a.b}}无{{/a.b}}]", ["a": ["b": true]], gives: "[]"),
    RuleCase(
      "blanks around and inside stay", " | {{^b}}\t|\t{{/b}} | \n", ["b": false],
      gives: " | \t|\t | \n"),
    RuleCase("padding doesn't count", "|{{^ b }}={{/ b }}|", ["b": false], gives: "|=|"),
  ]

  @Test(arguments: sections) func section(_ rule: RuleCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }

  @Test(arguments: inverted) func invertedSection(_ rule: RuleCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }

  @Test(
    "empty text, empty markup and 0 are false too, which the specification leaves open",
    arguments: [TemplateValue.text(""), .html([]), .number(0)])
  func emptyIsFalse(_ value: TemplateValue) throws {
    #expect(try Rendered.text("{{#x}}有{{/x}}{{^x}}无{{/x}}", ["x": value]) == "无")
  }
}
