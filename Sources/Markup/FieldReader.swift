package import ArchiveModel

/// Reads the typed fields of one YAML mapping and collects everything that is wrong with them.
///
/// Unknown keys are errors with a suggestion, so that a misspelt key is never passed over in silence.
package struct FieldReader {
  package private(set) var diagnostics: [Diagnostic] = []

  private let entries: [String: YAMLEntry]
  /// The place of the mapping, for fields that are missing.
  package let location: SourceLocation

  /// - Parameters:
  ///   - node: The mapping; anything else is an error.
  ///   - subject: What the mapping describes, for messages: `an article`.
  ///   - keys: The keys that the mapping may have.
  package init(_ node: YAMLNode, subject: String, keys: [String]) {
    location = node.location
    var known: [String: YAMLEntry] = [:]
    var unknown: [YAMLEntry] = []
    if let found = node.entries {
      for entry in found {
        if keys.contains(entry.key) {
          known[entry.key] = entry
        } else {
          unknown.append(entry)
        }
      }
      diagnostics += unknown.prefix(FieldReader.unknownKeys).map {
        FieldReader.unknownKey($0, subject, keys)
      }
      if unknown.count > FieldReader.unknownKeys {
        let next = unknown[FieldReader.unknownKeys]
        diagnostics.append(
          Diagnostic(
            code: "unknown-key", at: next.location,
            "\(unknown.count - FieldReader.unknownKeys) more keys that \(subject) doesn't have",
            fix: "use one of: \(keys.joined(separator: ", "))"))
      }
    } else {
      diagnostics.append(
        Diagnostic(
          code: "wrong-type", at: node.location, "\(subject) must be a mapping of keys to values",
          fix: "write 'key: value' lines"))
    }
    entries = known
  }

  /// So many unknown keys are told one by one.
  private static let unknownKeys = 20

  private static func unknownKey(
    _ entry: YAMLEntry, _ subject: String, _ keys: [String]
  ) -> Diagnostic {
    Diagnostic(
      code: "unknown-key", at: entry.location,
      "unknown key '\(entry.key)': \(subject) has no such key",
      fix: Spelling.suggestion(for: entry.key, among: keys).map { "did you mean '\($0)'?" }
        ?? "use one of: \(keys.joined(separator: ", "))")
  }

  /// Where a key stands, or where its mapping does if it is absent.
  package func location(of key: String) -> SourceLocation {
    entries[key]?.value.location ?? location
  }

  /// The value of a key as it is; absent stays absent.
  package func node(_ key: String) -> YAMLNode? { entries[key]?.value }

  /// Records what is wrong with the value of a key.
  package mutating func report(_ key: String, code: String, _ message: String, fix: String) {
    diagnostics.append(Diagnostic(code: code, at: location(of: key), message, fix: fix))
  }

  /// Records what is wrong at a place inside a value.
  package mutating func report(
    at location: SourceLocation, code: String, _ message: String, fix: String
  ) {
    diagnostics.append(Diagnostic(code: code, at: location, message, fix: fix))
  }

  /// Adds what a reader of a nested mapping found.
  package mutating func adopt(_ nested: FieldReader) {
    diagnostics.append(contentsOf: nested.diagnostics)
  }

  /// The longest text that a field may have, in bytes, unless it says otherwise: most are shown on many
  /// pages.
  package static let longest = 8 << 10
  /// So many items a list of texts may have.
  package static let mostItems = 1_000

  /// A text; a key without a value is an error, because absent fields are left out.
  package mutating func text(_ key: String, upTo longest: Int = FieldReader.longest) -> String? {
    guard let entry = entries[key] else { return nil }
    guard let text = entry.value.text else {
      report(key, code: "wrong-type", "'\(key)' must be a text", fix: "write \(key): …")
      return nil
    }
    if text.isEmpty {
      report(
        key, code: "empty-value", "'\(key)' has no value: what is absent stays absent",
        fix: "give a value or remove the key")
      return nil
    }
    return isShort(text, of: key, at: entry.value.location, upTo: longest) ? text : nil
  }

  private mutating func isShort(
    _ text: String, of key: String, at location: SourceLocation, upTo longest: Int
  ) -> Bool {
    guard text.utf8.count > longest else { return true }
    report(
      at: location, code: "value-too-long",
      "'\(key)' has a text of \(text.utf8.count) bytes; it may have \(longest)",
      fix: "shorten it; a longer text belongs into the body of an article")
    return false
  }

  /// A text that must be there.
  package mutating func requiredText(_ key: String) -> String? {
    if entries[key] == nil {
      report(
        key, code: "missing-key", "the key '\(key)' is missing", fix: "add \(key): …")
      return nil
    }
    return text(key)
  }

  /// A text that `parse` understands; `form` says what would be understood.
  package mutating func value<Value>(
    _ key: String, form: String, code: String = "bad-value", _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(key) else { return nil }
    guard let value = parse(text) else {
      report(key, code: code, "'\(text)' is not \(form)", fix: "write \(key): as \(form)")
      return nil
    }
    return value
  }

  /// A calendar day.
  package mutating func date(_ key: String) -> CalendarDate? {
    value(key, form: "a day that exists, as YYYY-MM-DD", code: "bad-date") { CalendarDate($0) }
  }

  /// A whole number from 1.
  package mutating func number(_ key: String) -> Int? {
    value(key, form: "a whole number from 1", code: "bad-number") { text in
      guard let number = Int(text), number >= 1 else { return nil }
      return number
    }
  }

  /// A list of texts; a single text stands for a list of one.
  package mutating func texts(_ key: String) -> [String] {
    guard let entry = entries[key] else { return [] }
    let nodes = entry.value.items ?? [entry.value]
    guard nodes.count <= FieldReader.mostItems else {
      report(
        at: nodes[FieldReader.mostItems].location, code: "list-too-long",
        "'\(key)' has \(nodes.count) items; it may have \(FieldReader.mostItems), up to this one",
        fix: "shorten the list, or split the article")
      return []
    }
    let texts = nodes.compactMap { node in
      node.text.flatMap { $0.isEmpty ? nil : $0 }
    }
    if texts.count != nodes.count || texts.isEmpty {
      report(
        key, code: "wrong-type", "'\(key)' must be a list of texts that are not empty",
        fix: "write one item a line behind '- ', or remove the key")
    }
    for node in nodes {
      if let text = node.text {
        _ = isShort(text, of: key, at: node.location, upTo: FieldReader.longest)
      }
    }
    return texts
  }
}
