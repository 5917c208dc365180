// What to say when a template and its values don't fit.
extension TemplateRenderer {
  /// A fault at the tag of a step, with the tags that led there.
  func fault(_ code: String, _ step: Int, _ message: String, fix: String) -> TemplateFault {
    let origin = program.origin(of: step)
    let trail = calls.reversed().map { call in
      let origin = program.origin(of: call)
      return "\(origin.file):\(origin.position)"
    }
    return TemplateFault(
      file: origin.file, line: origin.position.line, column: origin.position.column, code: code,
      message, fix: fix, trail: trail)
  }

  /// `value` is what the part before stands for; nothing for the first part.
  func missingKey(
    _ path: NamePath, at index: Int, in value: TemplateValue?, _ step: Int
  ) -> TemplateFault {
    let key = keys[index].text
    let level = value ?? contexts[contexts.count - 1]
    let before = (path.from..<index).map { keys[$0].text }.joined(separator: ".")
    let place = value == nil ? "the context" : "'\(before)'"
    let known: [String]
    let message: String
    if level.kind == "an object" {
      known = keys(of: level)
      message =
        known.isEmpty
        ? "no key '\(key)': \(place) has no keys"
        : "no key '\(key)': \(place) has \(Suggestion.list(known))"
    } else {
      known = []
      message = "no key '\(key)': \(place) is \(level.kind), not an object"
    }
    let visible = value == nil && !path.fromTop ? contexts.flatMap(self.keys(of:)) : known
    let fix =
      Suggestion.nearest(to: key, among: visible).map { "did you mean '\($0)'?" }
      ?? "give it a value, .none where there is nothing"
    return fault("missing-key", step, message, fix: fix)
  }

  private func keys(of value: TemplateValue) -> [String] {
    switch value {
    case .object(let object): object.keys
    case .record(let record): records.keys(of: record)
    default: []
    }
  }

  func notPrintable(_ value: TemplateValue, _ path: NamePath, _ step: Int) -> TemplateFault {
    let dot = path.fromTop ? "." : ""
    let name =
      dot + (path.from..<path.to).map { keys[$0].text }.joined(separator: ".")
    let fix =
      switch value {
      case .none: "print it inside {{#\(name)}}…{{/\(name)}}, which renders only where it is given"
      case .list: "print its items: {{#\(name)}}{{.}}{{/\(name)}}"
      case .object, .record: "print one of its keys"
      default: "use it as a section: {{#\(name)}}…{{/\(name)}}"
      }
    return fault(
      "not-printable", step, "'\(name)' is \(value.kind), which has no text", fix: fix)
  }
}
