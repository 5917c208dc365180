import ArchiveModel

/// Writes an article file: front matter in one fixed order, then the Markdown body.
package enum FrontMatterWriter {
  /// The file's text; reading it again gives the same values.
  package static func text(of frontMatter: FrontMatter, body: String) -> String {
    var lines: [String] = ["---"]
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(scalar(value))") }
    }
    func add(_ key: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      lines.append("\(key):")
      lines += values.map { "  - \(scalar($0))" }
    }
    add("id", frontMatter.id.description)
    add("title", frontMatter.title)
    add("subtitle", frontMatter.subtitle)
    add("kind", frontMatter.kind.rawValue)
    add("published", frontMatter.published.description)
    add("source", frontMatter.source)
    add("page", frontMatter.page)
    add("column", frontMatter.column)
    add("authors", frontMatter.authors)
    add("byline", frontMatter.byline)
    lines += dateline(frontMatter.dateline)
    add("credit", frontMatter.credit)
    add("issuers", frontMatter.issuers)
    add("document_number", frontMatter.documentNumber)
    add("issued", frontMatter.issued?.description)
    add("effective", frontMatter.effective?.description)
    add("expires", frontMatter.expires?.description)
    add("continued_from", frontMatter.continuedFrom)
    add("continued_to", frontMatter.continuedTo)
    add("aliases", frontMatter.aliases)
    add("topics", frontMatter.topics)
    add("printed", frontMatter.printed)
    lines += raw(frontMatter.raw)
    add("review", frontMatter.review?.rawValue)
    lines += doubts(frontMatter.doubts)
    add("imported", frontMatter.imported)
    lines.append("---")
    return lines.joined(separator: "\n") + "\n\n" + body
  }

  private static func dateline(_ dateline: Dateline?) -> [String] {
    guard let dateline else { return [] }
    return ["dateline:"]
      + [
        ("place", dateline.place), ("date", dateline.date?.description),
        ("agency", dateline.agency),
      ].compactMap { key, value in value.map { "  \(key): \(scalar($0))" } }
  }

  private static func raw(_ raw: FrontMatter.RawReference?) -> [String] {
    guard let raw else { return [] }
    let lines = raw.lines.map(\.description).joined(separator: ", ")
    return ["raw:", "  file: \(scalar(raw.file))", "  lines: [\(lines)]"]
      + (raw.sha256.map { ["  sha256: \(scalar($0))"] } ?? [])
      + (raw.encoding.map { ["  encoding: \($0.rawValue)"] } ?? [])
  }

  private static func doubts(_ doubts: [Doubt]) -> [String] {
    doubts.isEmpty ? [] : ["doubts:"] + doubts.flatMap { doubt(of: $0) }
  }

  private static func doubt(of doubt: Doubt) -> [String] {
    if let remark = doubt.remark { return ["  - \(scalar(remark))"] }
    var lines = ["  - about: \(doubt.subject.rawValue)"]
    if let range = doubt.lines { lines.append("    lines: \(range)") }
    if let confidence = doubt.confidenceText { lines.append("    confidence: \(confidence)") }
    if !doubt.evidence.isEmpty {
      let evidence = doubt.evidence.map(\.rawValue).joined(separator: ", ")
      lines.append("    because: [\(evidence)]")
    }
    return lines
  }

  /// A YAML scalar: plain where that is safe, otherwise double-quoted.
  ///
  /// Source: YAML 1.2.2, sections 7.3.1 (double-quoted) and 7.3.3 (plain style).
  package static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || [0x2028, 0x2029, 0xFEFF, 0xFFFE].contains(scalar.value)
        {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  /// Whether a text can stand without quotes: it begins with a letter, a han character or a digit,
  /// and nothing in it means something to YAML.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || ("0"..."9").contains(first)
        || "（〈《“‘—".unicodeScalars.contains(first),
      last != " ", last != ":"
    else { return false }
    if ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased()) {
      return false
    }
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch scalar {
      case ":" where next == " ", " " where next == "#": return false
      case ",", "[", "]", "{", "}", "\"", "\\", "&", "*", "#", "|", ">", "%", "@", "`": return false
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || [0x2028, 0x2029, 0xFEFF, 0xFFFE].contains(scalar.value)
        {
          return false
        }
      }
    }
    return true
  }
}
