package import ArchiveModel
import Markup

/// Reads the fields of a fact list, where it declares them itself or where a schema does.
package enum FactFieldReader {
  /// Reads a schema file: nothing but `fields`.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - name: The file name without its extension.
  ///   - file: The path for diagnostics.
  /// - Returns: The schema, `nil` where it cannot be read, and everything that is wrong.
  package static func schema(
    _ text: String, name: String, file: String
  ) -> (FactSchema?, [Diagnostic]) {
    switch YAMLReader.read(text, file: file) {
    case .failure(let list): return (nil, list.diagnostics)
    case .success(let root):
      let empty = YAMLNode(.mapping([]), at: SourceLocation(file: file))
      var reader = FieldReader(root ?? empty, subject: "a schema", keys: ["fields"])
      let fields = fields(&reader)
      return (
        fields.isEmpty ? nil : FactSchema(name: name, fields: fields), reader.diagnostics
      )
    }
  }

  /// The items of `fields`.
  static func fields(_ reader: inout FieldReader) -> [FactField] {
    guard let nodes = reader.node("fields")?.items, !nodes.isEmpty else {
      reader.report(
        "fields", code: "missing-key", "the fields of the list are not declared",
        fix: "add fields: and its items behind '- ', or schema: and the name of a schema")
      return []
    }
    var taken: Set = ["evidence"]
    return nodes.compactMap { field($0, taken: &taken, &reader) }
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
}
