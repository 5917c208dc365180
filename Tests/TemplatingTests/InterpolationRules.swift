import Templating
import Testing

/// Protects what variables print. Source: Mustache spec, interpolation.yml.
@Suite struct InterpolationRules {
  static let cases: [RuleCase] = [
    RuleCase("text without tags stays", "单独一个 {花括号} 不算\n", gives: "单独一个 {花括号} 不算\n"),
    RuleCase("a variable prints its text", "早安，{{city}}。\n", ["city": "北京"], gives: "早安，北京。\n"),
    RuleCase(
      "a variable is escaped", "[{{x}}]", ["x": #"1 < 2 & "3" > '2'"#],
      gives: "[1 &lt; 2 &amp; &quot;3&quot; &gt; &#39;2&#39;]"),
    RuleCase("three braces print raw", "[{{{x}}}]", ["x": #"<b>&"'"#], gives: #"[<b>&"']"#),
    RuleCase("an ampersand prints raw", "[{{&x}}]", ["x": #"<b>&"'"#], gives: #"[<b>&"']"#),
    RuleCase(
      "numbers print their digits", "{{n}} {{{n}}} {{&n}} {{m}} {{z}}",
      ["n": 308, "m": -17, "z": 0], gives: "308 308 308 -17 0"),
    RuleCase(
      "an implicit iterator prints the context itself", "第{{.}}版 {{{.}}} {{&.}}", "<4>",
      gives: "第&lt;4&gt;版 <4> <4>"),
    RuleCase("an implicit iterator prints numbers", "第{{.}}版", 4, gives: "第4版"),
    RuleCase(
      "a dotted name reads through objects", "{{law.title}} {{{law.title}}} {{&law.title}}",
      ["law": ["title": "民法典"]], gives: "民法典 民法典 民法典"),
    RuleCase(
      "a dotted name is short for sections",
      "{{law.title}}={{#law}}{{title}}{{/law}}", ["law": ["title": "民法典"]],
      gives: "民法典=民法典"),
    RuleCase(
      "a dotted name may be long", "{{a.b.c.d.e}}", ["a": ["b": ["c": ["d": ["e": "底"]]]]],
      gives: "底"),
    RuleCase(
      "the first part of a dotted name is looked for in all contexts",
      "{{#inner}}{{law.title}}{{/inner}}", ["inner": ["x": 1], "law": ["title": "民法典"]],
      gives: "民法典"),
    RuleCase(
      "the first part is taken from the nearest context",
      "{{#inner}}{{law.title}}{{/inner}}",
      ["inner": ["law": ["title": "近"]], "law": ["title": "远"]], gives: "近"),
    RuleCase(
      "a leading dot stays in the nearest context", "{{#inner}}{{.title}}{{/inner}}",
      ["inner": ["title": "近"], "title": "远"], gives: "近"),
    RuleCase(
      "blanks around a variable stay", "| {{x}} | {{{x}}} | {{&x}} |", ["x": "甲"],
      gives: "| 甲 | 甲 | 甲 |"),
    RuleCase(
      "a variable alone on its line keeps the line", "  {{x}}\n  {{{x}}}\n  {{&x}}\n", ["x": "甲"],
      gives: "  甲\n  甲\n  甲\n"),
    RuleCase(
      "blanks inside the tag don't count", "|{{ x }}|{{{ x }}}|{{& x }}|{{\n\tx }}|", ["x": "甲"],
      gives: "|甲|甲|甲|甲|"),
    RuleCase(
      "tags in values are text", "{{x}}", ["x": "{{y}}"], gives: "{{y}}"),
    RuleCase(
      "names may be Chinese", "{{标题}}", ["标题": "要闻"], gives: "要闻"),
  ]

  @Test(arguments: cases) func holds(_ rule: RuleCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }
}
