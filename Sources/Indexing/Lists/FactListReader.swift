package import ArchiveModel
import Markup

/// Reads a fact list: its fields are declared in the file itself, so a new kind of list needs no code.
package enum FactListReader {
  private static let keys = [
    "title", "title_en", "description", "group", "fields", "entries",
  ]

  /// Reads one list.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - slug: The file name without its extension.
  ///   - file: The path for diagnostics.
  /// - Returns: The list, `nil` where too little of it can be read, and everything that is wrong.
  package static func read(
    _ text: String, slug: String, file: String
  ) -> (FactList?, [Diagnostic]) {
    switch YAMLReader.read(text, file: file) {
    case .failure(let list): return (nil, list.diagnostics)
    case .success(let root):
      let empty = YAMLNode(.mapping([]), at: SourceLocation(file: file))
      var reader = FieldReader(root ?? empty, subject: "a fact list", keys: keys)
      var taken: Set = ["evidence"]
      let fields = list("fields", &reader) { node, reader in
        field(node, taken: &taken, &reader)
      }
      let entries = list("entries", &reader) { node, reader in
        entry(node, fields: fields, &reader)
      }
      guard let title = reader.requiredText("title") else { return (nil, reader.diagnostics) }
      let factList = FactList(
        slug: slug, title: title, englishTitle: reader.text("title_en"),
        description: reader.text("description"), group: reader.text("group"), fields: fields,
        entries: entries, location: reader.location)
      return (factList, reader.diagnostics)
    }
  }

  private static func list<Item>(
    _ key: String, _ reader: inout FieldReader,
    _ read: (YAMLNode, inout FieldReader) -> Item?
  ) -> [Item] {
    guard let nodes = reader.node(key)?.items, !nodes.isEmpty else {
      reader.report(
        key, code: "missing-key", "a fact list needs '\(key)', with one item or more",
        fix: "add \(key): and its items behind '- '")
      return []
    }
    return nodes.compactMap { read($0, &reader) }
  }

  private static func field(
    _ node: YAMLNode, taken: inout Set<String>, _ reader: inout FieldReader
  ) -> FactField? {
    var nested = FieldReader(
      node, subject: "a field",
      keys: ["key", "label", "label_en", "type", "role", "choices"])
    let kinds = FactField.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    let key = nested.requiredText("key")
    let isNew = key.map { taken.insert($0).inserted } ?? false
    if let key, !isNew {
      nested.report(
        "key", code: "duplicate-key", "another part of an entry is called '\(key)' already",
        fix: "give each field a key of its own; 'evidence' is taken")
    }
    let label = nested.requiredText("label")
    let type = nested.value("type", form: "one of \(kinds)") { FactField.Kind(rawValue: $0) }
    if nested.node("type") == nil { _ = nested.requiredText("type") }
    let role = nested.value("role", form: "start or end") { FactField.Role(rawValue: $0) }
    let choices = (nested.node("choices")?.entries ?? []).compactMap { entry in
      entry.value.text.map { FactField.Choice(value: entry.key, label: $0) }
    }
    if type == .choice, choices.isEmpty {
      nested.report(
        "choices", code: "missing-key", "a field of type choice needs 'choices'",
        fix: "add choices: {value: label, …}")
    }
    let english = nested.text("label_en")
    reader.adopt(nested)
    guard let key, isNew, let label, let type else { return nil }
    return FactField(
      key: key, label: label, englishLabel: english, type: type, role: role, choices: choices)
  }

  private static func entry(
    _ node: YAMLNode, fields: [FactField], _ reader: inout FieldReader
  ) -> FactEntry? {
    var nested = FieldReader(
      node, subject: "an entry of this list", keys: fields.map(\.key) + ["evidence"])
    var values: [String: FactValue] = [:]
    for field in fields {
      if let content = value(of: field, &nested) {
        values[field.key] = FactValue(content: content, location: nested.location(of: field.key))
      }
    }
    let evidence = evidence(&nested)
    reader.adopt(nested)
    return FactEntry(values: values, evidence: evidence, location: nested.location)
  }

  private static func value(
    of field: FactField, _ reader: inout FieldReader
  ) -> FactValue.Content? {
    switch field.type {
    case .country:
      reader.value(field.key, form: "a country code such as SA") { text in
        text.utf8.count == 2 && text == text.uppercased() ? .country(text) : nil
      }
    case .date:
      reader.value(field.key, form: "a date such as 2025-06-09 or 2018", code: "bad-date") {
        EDTF($0).map { .date($0) }
      }
    case .number: reader.number(field.key).map { .number($0) }
    case .text: reader.text(field.key).map { .text($0) }
    case .choice:
      reader.value(
        field.key, form: "one of \(field.choices.map(\.value).joined(separator: ", "))"
      ) { text in
        field.choices.contains { $0.value == text } ? .choice(text) : nil
      }
    }
  }

  private static func evidence(_ reader: inout FieldReader) -> [FactEvidence] {
    guard let node = reader.node("evidence") else {
      reader.report(
        "evidence", code: "evidence-missing", "an entry without evidence is a claim, not a fact",
        fix: "add evidence: {article: 2025-05-30-07, quote: …}")
      return []
    }
    return (node.items ?? [node]).compactMap { item in
      var nested = FieldReader(item, subject: "evidence", keys: ["article", "quote"])
      let article = nested.value("article", form: "an article's id") { ArticleID($0) }
      if nested.node("article") == nil { _ = nested.requiredText("article") }
      let quote = nested.requiredText("quote")
      let location = nested.location(of: "quote")
      reader.adopt(nested)
      guard let article, let quote else { return nil }
      return FactEvidence(article: article, quote: quote, location: location)
    }
  }
}
