import ArchiveModel

/// Reads front matter from its YAML and says everything that is wrong with it.
enum FrontMatterReader {
  /// - Parameters:
  ///   - yaml: The text between the two `---` lines.
  ///   - file: The path for diagnostics.
  /// - Returns: The front matter, `nil` where a needed field is missing or wrong; where the value of
  ///   each key stands; and what is wrong.
  static func read(
    _ yaml: String, file: String
  ) -> (frontMatter: FrontMatter?, places: [String: SourceLocation], diagnostics: [Diagnostic]) {
    switch YAMLReader.read(yaml, file: file, firstLine: 2) {
    case .failure(let list):
      return (nil, [:], list.diagnostics)
    case .success(let root):
      let empty = YAMLNode(.mapping([]), at: SourceLocation(file: file, line: 2))
      var fields = FieldReader(root ?? empty, subject: "an article", keys: FrontMatter.keys)
      let frontMatter = read(&fields)
      let places = Dictionary(
        (root?.entries ?? []).map { ($0.key, $0.value.location) },
        uniquingKeysWith: { first, _ in first })
      return (frontMatter, places, fields.diagnostics)
    }
  }

  private static func read(_ fields: inout FieldReader) -> FrontMatter? {
    let id = required("id", "a date and an order such as 2025-05-30-07", &fields) {
      ArticleID($0)
    }
    let published = required("published", "a day that exists, as YYYY-MM-DD", &fields) {
      CalendarDate($0)
    }
    let kinds = ArticleKind.allCases.map(\.rawValue)
    let kind = required("kind", "one of \(kinds.joined(separator: ", "))", &fields) {
      ArticleKind(rawValue: $0)
    }
    if let id, let published, id.date != published {
      fields.report(
        "id", code: "id-date",
        "the id \(id) begins with another day than 'published: \(published)'",
        fix: "let the id begin with the day of publication")
    }
    let fallback = ArticleID("0001-01-01-01")
    guard let shown = id ?? fallback else { return nil }
    var frontMatter = FrontMatter(
      id: shown, kind: kind ?? .news, published: published ?? shown.date)
    readTexts(into: &frontMatter, &fields)
    readStructures(into: &frontMatter, &fields)
    guard id != nil, published != nil, kind != nil else { return nil }
    return frontMatter
  }

  private static func required<Value>(
    _ key: String, _ form: String, _ fields: inout FieldReader, _ parse: (String) -> Value?
  ) -> Value? {
    guard fields.node(key) != nil else {
      _ = fields.requiredText(key)
      return nil
    }
    return fields.value(key, form: form, code: key == "published" ? "bad-date" : "bad-value", parse)
  }

  private static func readTexts(into frontMatter: inout FrontMatter, _ fields: inout FieldReader) {
    frontMatter.title = fields.text("title")
    frontMatter.subtitle = fields.text("subtitle")
    frontMatter.source = fields.text("source")
    frontMatter.page = fields.text("page")
    frontMatter.column = fields.text("column")
    frontMatter.authors = fields.texts("authors")
    frontMatter.byline = fields.text("byline")
    frontMatter.credit = fields.text("credit")
    frontMatter.issuers = fields.texts("issuers")
    frontMatter.documentNumber = fields.text("document_number")
    frontMatter.continuedFrom = fields.text("continued_from")
    frontMatter.continuedTo = fields.text("continued_to")
    frontMatter.topics = fields.texts("topics")
    frontMatter.printed = fields.texts("printed")
  }

  private static func readStructures(
    into frontMatter: inout FrontMatter, _ fields: inout FieldReader
  ) {
    frontMatter.issued = fields.date("issued")
    frontMatter.effective = fields.date("effective")
    frontMatter.expires = fields.date("expires")
    if let from = frontMatter.effective, let to = frontMatter.expires, to < from {
      fields.report(
        "expires", code: "bad-date", "the document expires on \(to), before it applies on \(from)",
        fix: "correct one of the two days")
    }
    frontMatter.review = fields.value("review", form: "draft or reviewed") {
      FrontMatter.Review(rawValue: $0)
    }
    frontMatter.aliases = aliases(&fields)
    frontMatter.dateline = dateline(&fields)
    frontMatter.raw = raw(&fields)
    frontMatter.imported = hash("imported", &fields)
    frontMatter.doubts = DoubtReader.read("doubts", &fields)
  }

  private static func aliases(_ fields: inout FieldReader) -> [String] {
    let aliases = fields.texts("aliases")
    for alias in aliases where !isSafePath(alias) {
      fields.report(
        "aliases", code: "bad-path",
        "'\(alias)' is not a path below the site: it must be relative, end in .html and hold no '..'",
        fix: "write the old path, for example old/2025/visa.html")
    }
    return aliases
  }

  private static func isSafePath(_ path: String) -> Bool {
    guard path.hasSuffix(".html"), path.utf8.count <= 200 else { return false }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.first != "." && part.unicodeScalars.allSatisfy { $0.value >= 0x20 }
        && !part.contains { "\\:*?\"<>|#%".contains($0) }
    }
  }

  private static func dateline(_ fields: inout FieldReader) -> Dateline? {
    guard let node = fields.node("dateline") else { return nil }
    var nested = FieldReader(node, subject: "a dateline", keys: ["place", "date", "agency"])
    let dateline = Dateline(
      place: nested.text("place"), date: nested.date("date"), agency: nested.text("agency"))
    fields.adopt(nested)
    return dateline
  }

  private static func raw(_ fields: inout FieldReader) -> FrontMatter.RawReference? {
    guard let node = fields.node("raw") else { return nil }
    var nested = FieldReader(
      node, subject: "a reference to a raw page", keys: ["file", "lines", "sha256", "encoding"])
    let file = nested.requiredText("file")
    let texts = nested.texts("lines")
    let lines = texts.compactMap { LineRange($0) }
    if lines.count != texts.count || lines != lines.sorted() {
      nested.report(
        "lines", code: "bad-value", "'lines' must be line ranges in order, such as 12-18",
        fix: "write lines: [338-513]")
    }
    let sha256 = hash("sha256", &nested)
    let encoding = nested.value("encoding", form: "one of \(TextEncoding.names)") {
      TextEncoding(rawValue: $0)
    }
    if let name = file, name.contains("/") || name.hasPrefix(".") {
      nested.report(
        "file", code: "bad-path", "'\(name)' is not a file name in content/raw",
        fix: "write the name alone, for example 2025-05-30.txt")
    }
    fields.adopt(nested)
    return file.map {
      FrontMatter.RawReference(file: $0, lines: lines, sha256: sha256, encoding: encoding)
    }
  }

  private static func hash(_ key: String, _ fields: inout FieldReader) -> String? {
    fields.value(key, form: "64 hexadecimal digits") { text in
      text.utf8.count == 64 && text.allSatisfy(\.isHexDigit) ? text : nil
    }
  }
}
