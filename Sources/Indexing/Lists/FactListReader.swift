package import ArchiveModel
import Markup

/// Reads a fact list: its fields are declared in the file itself or in a schema that lists share, so a
/// new kind of list needs no code.
package enum FactListReader {
  private static let keys = [
    "title", "title_en", "description", "group", "members_of", "reference", "schema", "fields",
    "entries",
  ]

  /// Reads one list.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - slug: The file name without its extension.
  ///   - file: The path for diagnostics.
  ///   - schemas: The schemas that lists may refer to, by name.
  /// - Returns: The list, `nil` where too little of it can be read, and everything that is wrong.
  package static func read(
    _ text: String, slug: String, file: String, schemas: [String: FactSchema] = [:]
  ) -> (FactList?, [Diagnostic]) {
    switch YAMLReader.read(text, file: file) {
    case .failure(let list): return (nil, list.diagnostics)
    case .success(let root):
      let empty = YAMLNode(.mapping([]), at: SourceLocation(file: file))
      var reader = FieldReader(root ?? empty, subject: "a fact list", keys: keys)
      let fields = fields(&reader, schemas)
      let isReference = isReference(&reader)
      let entries = entries(&reader, fields, isReference: isReference)
      guard let title = reader.requiredText("title") else { return (nil, reader.diagnostics) }
      let factList = FactList(
        slug: slug, title: title, englishTitle: reader.text("title_en"),
        description: reader.text("description"), group: reader.text("group"),
        membersOf: reader.text("members_of"), isReference: isReference, fields: fields,
        entries: entries, location: reader.location)
      return (factList, reader.diagnostics)
    }
  }

  /// The fields of the schema that the list names, or its own.
  private static func fields(
    _ reader: inout FieldReader, _ schemas: [String: FactSchema]
  ) -> [FactField] {
    guard let name = reader.text("schema") else { return FactFieldReader.fields(&reader) }
    if let schema = schemas[name], reader.node("fields") == nil { return schema.fields }
    let known = schemas.keys.sorted().joined(separator: ", ")
    reader.report(
      "schema", code: schemas[name] == nil ? "unknown-schema" : "two-schemas",
      schemas[name] == nil
        ? "no schema is called '\(name)'; there are: \(known.isEmpty ? "none" : known)"
        : "the list names the schema '\(name)' and declares fields of its own",
      fix: "use the name of a file in content/lists/schemas, or declare fields here and name none")
    return []
  }

  /// Whether rows may rest on works outside the archive.
  private static func isReference(_ reader: inout FieldReader) -> Bool {
    reader.value("reference", form: "true or false") { text in
      text == "true" ? true : text == "false" ? false : nil
    } ?? false
  }

  private static func entries(
    _ reader: inout FieldReader, _ fields: [FactField], isReference: Bool
  ) -> [FactEntry] {
    guard let nodes = reader.node("entries")?.items, !nodes.isEmpty else {
      reader.report(
        "entries", code: "missing-key", "a fact list needs 'entries', with one item or more",
        fix: "add entries: and its items behind '- '")
      return []
    }
    return nodes.compactMap { entry($0, fields: fields, isReference: isReference, &reader) }
  }

  private static func entry(
    _ node: YAMLNode, fields: [FactField], isReference: Bool, _ reader: inout FieldReader
  ) -> FactEntry? {
    var nested = FieldReader(
      node, subject: "an entry of this list", keys: fields.map(\.key) + ["evidence"])
    var values: [String: FactValue] = [:]
    for field in fields {
      if let content = value(of: field, &nested) {
        values[field.key] = FactValue(content: content, location: nested.location(of: field.key))
      }
    }
    let (evidence, sources) = evidence(&nested, isReference: isReference)
    reader.adopt(nested)
    return FactEntry(
      values: values, evidence: evidence, sources: sources, location: nested.location)
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

  /// The sentences that support an entry, and for a reference list the works outside the archive.
  private static func evidence(
    _ reader: inout FieldReader, isReference: Bool
  ) -> (quotes: [FactEvidence], sources: [String]) {
    guard let node = reader.node("evidence") else {
      reader.report(
        "evidence", code: "evidence-missing", "an entry without evidence is a claim, not a fact",
        fix: "add evidence: {article: 2025-05-30-07, quote: …}")
      return ([], [])
    }
    var quotes: [FactEvidence] = []
    var sources: [String] = []
    for item in node.items ?? [node] {
      var nested = FieldReader(
        item, subject: "evidence",
        keys: isReference ? ["article", "quote", "source"] : ["article", "quote"])
      if isReference, let source = nested.text("source") {
        sources.append(source)
      } else if let quote = quote(&nested) {
        quotes.append(quote)
      }
      reader.adopt(nested)
    }
    return (quotes, sources)
  }

  private static func quote(_ nested: inout FieldReader) -> FactEvidence? {
    let article = nested.value("article", form: "an article's id") { ArticleID($0) }
    if nested.node("article") == nil { _ = nested.requiredText("article") }
    let quote = nested.requiredText("quote")
    guard let article, let quote else { return nil }
    return FactEvidence(article: article, quote: quote, location: nested.location(of: "quote"))
  }
}
