extension TemplateValue: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .text(text) }
}

extension TemplateValue: ExpressibleByIntegerLiteral {
  package init(integerLiteral number: Int) { self = .number(number) }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension TemplateValue: ExpressibleByNilLiteral {
  package init(nilLiteral: ()) { self = .none }
}

extension TemplateValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral items: TemplateValue...) { self = .list(items) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral pairs: (String, TemplateValue)...) {
    self = .object(Object(pairs))
  }
}
