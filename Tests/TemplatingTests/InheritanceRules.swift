import Templating
import Testing

/// Protects parents and blocks. Source: Mustache spec, ~inheritance.yml.
@Suite struct InheritanceRules {
  static let content: [RuleCase] = [
    RuleCase("a block nobody fills shows its default", "{{$t}}无题{{/t}}\n", gives: "无题\n"),
    RuleCase(
      "a default may hold tags", "{{$t}}{{x}}{{{x}}}{{#y}}{{z}}{{/y}}{{^n}}无{{/n}}{{/t}}",
      ["x": "<", "y": ["z": "{{q}}"], "n": false], gives: "&lt;<{{q}}无"),
    RuleCase(
      "a parent shows its defaults", "{{<p}}{{/p}}", with: ["p": "{{$a}}甲{{/a}}"], gives: "甲"),
    RuleCase(
      "a block given replaces the default", "{{<p}}{{$t}}本版要闻{{/t}}{{/p}}",
      with: ["p": "《{{$t}}无题{{/t}}》"], gives: "《本版要闻》"),
    RuleCase(
      "a key of the same name doesn't", "{{<p}}{{$t}}块{{/t}}{{/p}}{{<p}}{{/p}}", ["t": "值"],
      with: ["p": "{{$t}}默认{{/t}}"], gives: "块默认"),
    RuleCase(
      "two parents in one line", "{{<p}}{{$a}}一{{/a}}{{/p}} {{<p}}{{$a}}二{{/a}}{{/p}}\n",
      with: ["p": "|{{$a}}…{{/a}}{{$b}} 默认{{/b}}|"], gives: "|一 默认| |二 默认|\n"),
    RuleCase(
      "only one of two given", "{{<p}}{{$b}}乙{{/b}}{{/p}}",
      with: ["p": "{{$a}}默认甲{{/a}}、{{$b}}默认乙{{/b}}"], gives: "默认甲、乙"),
    RuleCase(
      "a partial is a parent to which nothing is given", "{{>p}}|{{<p}}{{/p}}",
      with: ["p": "{{$a}}默认{{/a}}"], gives: "默认|默认"),
    RuleCase(
      "blocks reach through parents within parents", "{{<p}}{{$a}}给{{/a}}{{/p}}",
      with: [
        "p": "{{$a}}默认{{/a}} {{$b}}{{<q}}{{/q}}{{/b}}",
        "q": "{{$a}}另一默认{{/a}} {{<p}}{{$b}}到此为止{{/b}}{{/p}}",
      ], gives: "给 给 给 到此为止"),
    RuleCase(
      "the outermost of several wins", "{{<p}}{{$a}}子{{/a}}{{/p}}",
      with: [
        "p": "{{<q}}{{$a}}父{{/a}}{{/q}}", "q": "{{<r}}{{$a}}祖{{/a}}{{/r}}", "r": "{{$a}}根{{/a}}",
      ], gives: "子"),
    RuleCase(
      "of those that give it", "{{<p}}{{/p}}",
      with: [
        "p": "{{<q}}{{$a}}父{{/a}}{{/q}}", "q": "{{<r}}{{$a}}祖{{/a}}{{/r}}", "r": "{{$a}}根{{/a}}",
      ], gives: "父"),
    RuleCase(
      "a parent may stand in a block of the same parent",
      "{{<card}}{{$body}}外{{<card}}{{$body}}内{{/body}}{{/card}}{{/body}}{{/card}}",
      with: ["card": "[{{$body}}空{{/body}}]"], gives: "[外[内]]"),
    RuleCase(
      "a block does not fill a place within itself",
      "{{<p}}{{$a}}甲{{$a}}默认{{/a}}{{/a}}{{/p}}", with: ["p": "{{$a}}{{/a}}"], gives: "甲默认"),
    RuleCase(
      "text between a parent's blocks is left out", "{{<p}} 左 {{$a}}中{{/a}} 右 {{! 注 }}{{/p}}",
      with: ["p": "{{$a}}默认{{/a}}"], gives: "中"),
    RuleCase(
      "a block sees the context of its place", "{{<p}}{{$b}}我说{{fruit}}。{{/b}}{{/p}}",
      ["fruit": "苹果", "nested": ["fruit": "香蕉"]],
      with: ["p": "{{#nested}}{{$b}}你说{{fruit}}。{{/b}}{{/nested}}"], gives: "我说香蕉。"),
    RuleCase(
      "a block may fill its place again and again", "{{<p}}{{$b}}{{.}}；{{/b}}{{/p}}",
      ["l": [1, 2]],
      with: ["p": "{{#l}}{{$b}}{{/b}}{{/l}}"], gives: "1；2；"),
  ]

  static let lines: [RuleCase] = [
    RuleCase(
      "lines in a block stay", "{{<p}}{{$a}}\n甲\n\n乙\n{{/a}}{{/p}}",
      with: ["p": "{{$a}}默认{{/a}}"], gives: "甲\n\n乙\n"),
    RuleCase(
      "a block given in a line takes the place's blanks", "{{<p}}{{$a}}锤{{/a}}{{/p}}",
      with: ["p": "停：\n  {{$a}}合作并听{{/a}}\n"], gives: "停：\n  锤\n"),
    RuleCase(
      "a parent whose two tags stand alone in a line", "你好\n  {{<p}}{{/p}}\n",
      with: ["p": "一\n二\n"], gives: "你好\n  一\n  二\n"),
    RuleCase(
      "a place whose two tags stand alone in a line",
      "{{<p}}{{$b}}\n一\n二{{/b}}\n{{/p}}\n", with: ["p": "你好\n  {{$b}}{{/b}}\n"],
      gives: "你好\n  一\n  二\n"),
    RuleCase(
      "blanks are taken where a block is given and added where it goes",
      "{{<p}}{{$b}}\n    一\n      二\n{{/b}}{{/p}}\n", with: ["p": "你好\n  {{$b}}\n  {{/b}}\n"],
      gives: "你好\n  一\n    二\n"),
    RuleCase(
      "the default's blanks count before the tag's", "{{<p}}{{$b}}\n一\n二\n{{/b}}{{/p}}\n",
      with: ["p": "你好\n{{$b}}\n  默认\n{{/b}}\n"], gives: "你好\n  一\n  二\n"),
    RuleCase(
      "a place within a block given keeps its distance",
      "{{<p}}{{$inner}}\n三\n{{/inner}}{{/p}}\n",
      with: [
        "p":
          "{{<q}}{{$outer}}\n  一\n  {{$inner}}\n    二\n  {{/inner}}\n{{/outer}}{{/q}}\n",
        "q": "{{$outer}}默认{{/outer}}",
      ], gives: "一\n  三\n"),
    RuleCase(
      "a page in its layout",
      "{{<layouts/page}}\n{{$title}}{{t}}{{/title}}\n{{$main}}\n  <h1>{{t}}</h1>\n  {{#l}}\n"
        + "  <p>{{.}}\n  {{/l}}\n{{/main}}\n{{/layouts/page}}\n",
      ["t": "要闻", "l": ["甲", "乙"]],
      with: [
        "layouts/page":
          "<title>{{$title}}无题{{/title}}</title>\n<main>\n    {{$main}}\n    {{/main}}\n</main>\n"
      ],
      gives:
        "<title>要闻</title>\n<main>\n    <h1>要闻</h1>\n    <p>甲\n    <p>乙\n</main>\n"),
    RuleCase(
      "a partial in a block given is indented by where it goes",
      "{{<p}}{{$b}}\n  {{>q}}\n  {{t}}\n{{/b}}{{/p}}", ["t": "文"],
      with: ["p": "<\n    {{$b}}\n    {{/b}}\n>", "q": "一\n二\n"],
      gives: "<\n    一\n    二\n    文\n>"),
  ]

  @Test(arguments: content) func block(_ rule: RuleCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }

  @Test(arguments: lines) func line(_ rule: RuleCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }
}
