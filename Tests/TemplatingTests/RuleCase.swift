import Templating
import Testing

/// One rule: a template, what it is given, and what must come out.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let name: String
  let template: String
  let context: TemplateValue
  let others: [String: String]
  let expected: String

  init(
    _ name: String, _ template: String, _ context: TemplateValue = [:],
    with others: [String: String] = [:], gives expected: String
  ) {
    self.name = name
    self.template = template
    self.context = context
    self.others = others
    self.expected = expected
  }

  var testDescription: String { name }

  /// What the template makes of the context.
  func rendered() throws -> String {
    try Rendered.text(template, context, with: others)
  }
}
