import Templating
import Testing

/// Protects comments and changed delimiters. Source: Mustache spec, comments.yml, delimiters.yml.
@Suite struct DelimiterRules {
  @Test(arguments: [
    RuleCase("a comment is left out", "一{{! 编者按 }}二", gives: "一二"),
    RuleCase("a comment may hold anything but its end", "一{{! {{ # > }二 }}三", gives: "一三"),
    RuleCase("a comment's name is no key", "一{{!title}}二", ["title": "误"], gives: "一二"),
    RuleCase("delimiters change for what follows", "{{=<% %>=}}(<%t%>)", ["t": "成"], gives: "(成)"),
    RuleCase("any signs will do", "({{=[ ]=}}[t])", ["t": "成"], gives: "(成)"),
    RuleCase("characters beyond ASCII will do", "{{=「 」=}}（「t」）", ["t": "成"], gives: "（成）"),
    RuleCase(
      "they hold for later sections",
      "[\n{{#s}}\n{{d}}|d|\n{{/s}}\n{{= | | =}}\n|#s|\n{{d}}|d|\n|/s|\n]\n", ["s": true, "d": "成"],
      gives: "[\n成|d|\n{{d}}成\n]\n"),
    RuleCase(
      "and for inverted ones", "{{^s}}{{d}}{{/s}}{{= | | =}}|^s||d||/s|", ["s": false, "d": "成"],
      gives: "成成"),
    RuleCase("blanks around stay", "| {{=@ @=}} |", gives: "|  |"),
    RuleCase("padding doesn't count", "|{{= @   @ =}}|", gives: "||"),
    RuleCase("they can be changed back", "{{=@ @=}}@={{ }}=@{{t}}", ["t": "成"], gives: "成"),
    RuleCase("raw variables follow them", "{{=<% %>=}}<%{t}%><%&t%>", ["t": "<"], gives: "<<"),
    RuleCase(
      "they don't reach into partials", "{{>p}}{{= | | =}}|>p|", ["v": "成"], with: ["p": ".{{v}}."],
      gives: ".成..成."),
    RuleCase(
      "nor out of them", "{{>p}} .{{v}}.|v|.", ["v": "成"],
      with: ["p": ".{{v}}.{{= | | =}}.|v|."], gives: ".成..成. .成.|v|."),
  ])
  func holds(_ rule: RuleCase) throws {
    #expect(try rule.rendered() == rule.expected)
  }
}
