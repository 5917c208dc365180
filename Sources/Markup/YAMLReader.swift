import ArchiveModel
import Yams

/// Reads the part of YAML that archives use: mappings, sequences and scalars.
///
/// Anchors, aliases and explicit tags are refused (nine nested aliases make a file that expands without
/// bound), and so are duplicate keys and values nested deeper than 16.
package enum YAMLReader {
  /// The longest text that is read, in bytes.
  package static let limit = 1 << 20

  /// Reads one YAML document.
  ///
  /// - Parameters:
  ///   - text: The YAML text.
  ///   - file: The path for diagnostics.
  ///   - firstLine: The line of the file on which `text` begins, from 1.
  /// - Returns: The root, `nil` for an empty document, or what is wrong with the text.
  package static func read(
    _ text: String, file: String, firstLine: Int = 1
  ) -> Result<YAMLNode?, DiagnosticList> {
    let source = YAMLSource(text: text, file: file, firstLine: firstLine)
    guard text.utf8.count <= limit else {
      return .failure(
        [
          source.diagnostic(
            "yaml-too-long", nil, "\(text.utf8.count) bytes of YAML; at most \(limit) are read",
            fix: "split the file")
        ])
    }
    if let place = YAMLDepth.excess(in: text) {
      return .failure(
        [
          source.diagnostic(
            "yaml-depth", source.position(ofByte: place),
            "values nested deeper than \(YAMLSource.maximumDepth)", fix: "flatten the value")
        ])
    }
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return .success(nil) }
      var problems: [Diagnostic] = []
      let node = convert(root, source, depth: 0, &problems)
      // An alias stands at the place of its anchor, so both say the same.
      return problems.isEmpty
        ? .success(node) : .failure(DiagnosticList(Set(problems).sorted()))
    } catch let error as YamlError {
      return .failure([diagnostic(for: error, source)])
    } catch {
      return .failure(
        [source.diagnostic("yaml-syntax", nil, "\(error)", fix: "correct the YAML")])
    }
  }

  private static func convert(
    _ node: Node, _ source: YAMLSource, depth: Int, _ problems: inout [Diagnostic]
  ) -> YAMLNode {
    let location = source.location(node.mark.map { ($0.line, $0.column) })
    if node.anchor != nil {
      problems.append(
        Diagnostic(
          code: "yaml-alias", at: location,
          "a YAML anchor or alias: aliases can expand without bound and are not read here",
          fix: "write the value out where it is used"))
      return YAMLNode(.scalar(""), at: location)
    }
    if depth > YAMLSource.maximumDepth {
      problems.append(
        Diagnostic(
          code: "yaml-depth", at: location,
          "values nested deeper than \(YAMLSource.maximumDepth)", fix: "flatten the value"))
      return YAMLNode(.scalar(""), at: location)
    }
    switch node {
    case .scalar(let scalar):
      if let problem = badCharacter(in: scalar.string, at: location) { problems.append(problem) }
      return YAMLNode(.scalar(scalar.string), at: location)
    case .sequence(let sequence):
      let items = sequence.map { convert($0, source, depth: depth + 1, &problems) }
      return YAMLNode(.sequence(items), at: location)
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        let keyNode = convert(key, source, depth: depth + 1, &problems)
        return YAMLEntry(
          key: keyNode.text ?? "", location: keyNode.location,
          value: convert(value, source, depth: depth + 1, &problems))
      }
      return YAMLNode(.mapping(entries), at: location)
    case .alias:
      problems.append(
        Diagnostic(
          code: "yaml-alias", at: location, "a YAML alias: aliases are not read here",
          fix: "write the value out where it is used"))
      return YAMLNode(.scalar(""), at: location)
    }
  }

  /// An escape in double quotes can write what no file may hold: `"\0"`, `"\e"`, `"\uFFFE"`.
  private static func badCharacter(
    in text: String, at location: SourceLocation
  ) -> Diagnostic? {
    guard let bad = text.unicodeScalars.first(where: TextReader.isForbidden) else { return nil }
    let number = String(bad.value, radix: 16, uppercase: true)
    return Diagnostic(
      code: "yaml-character", at: location,
      "the value has the character U+\(String(repeating: "0", count: 4 - min(4, number.count)))"
        + "\(number), which breaks pages and feeds",
      fix: "remove the escape that stands for it")
  }

  private static func diagnostic(for error: YamlError, _ source: YAMLSource) -> Diagnostic {
    switch error {
    case .duplicatedKeysInMapping(let keys, _):
      let key = keys.first ?? ""
      let places = source.lines(ofKey: key)
      let place = places.dropFirst().first ?? places.first
      return source.diagnostic(
        "duplicate-key", place.map { ($0.line, $0.column) },
        "the key '\(key)' stands twice"
          + (places.first.map { ", first on line \($0.line + source.firstLine - 1)" } ?? ""),
        fix: "keep one of the two")
    case .scanner(let context?, let problem, _, _) where context.text.contains("quoted scalar"):
      return source.diagnostic(
        "yaml-syntax", (context.mark.line, context.mark.column),
        "not YAML: the quote that opens here is not closed (\(problem))",
        fix: "close the quote, or double it where it is meant as a sign")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let alias = problem.contains("alias")
      return source.diagnostic(
        alias ? "yaml-alias" : "yaml-syntax", (mark.line, mark.column),
        alias ? "\(problem): aliases are not read here" : "not YAML: \(problem)",
        fix: alias
          ? "write the value out where it is used, or quote a text that begins with '*'"
          : "correct the line; quote a value that holds ': ', ' #' or begins with a sign")
    case .reader(let problem, let offset, _, _):
      return source.diagnostic(
        "yaml-character", offset.flatMap { source.position(ofByte: $0) },
        "a character that YAML does not allow: \(problem)", fix: "remove the character")
    default:
      return source.diagnostic(
        "yaml-syntax", nil, "not YAML: \(error)", fix: "correct the YAML")
    }
  }
}
