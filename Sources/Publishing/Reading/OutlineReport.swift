package import Analysis
package import ArchiveModel
import Markup

/// The provisions of an article file, as `sitegen outline` prints them.
package struct OutlineReport: Sendable {
  package let provisions: [Provision]
  package let diagnostics: [Diagnostic]
  private let texts: [BlockText]
  /// Citations and defined terms; units count the texts.
  private let references: [Mention]

  /// Reads an article; a file without front matter is read as plain Markdown.
  package static func read(_ file: String) -> OutlineReport {
    do {
      let bytes = try FileSystem.read(file)
      let (document, problems) = MarkdownReader.read(bytes, file: file, needsFrontMatter: false)
      guard let document else { return OutlineReport([], [], [], problems) }
      let outline = DocumentAnalyser.outline(of: document)
      let references = DocumentAnalyser.references(of: document, provisions: outline.provisions)
      return OutlineReport(
        outline.provisions, document.texts, references, (problems + outline.diagnostics).sorted())
    } catch {
      return OutlineReport([], [], [], [error.diagnostic])
    }
  }

  private init(
    _ provisions: [Provision], _ texts: [BlockText], _ references: [Mention],
    _ diagnostics: [Diagnostic]
  ) {
    self.provisions = provisions
    self.texts = texts
    self.references = references
    self.diagnostics = diagnostics
  }

  /// One line a provision, indented by depth: eId, number, heading.
  package var lines: [String] {
    provisions.map { provision in
      String(repeating: "  ", count: provision.depth) + provision.eId + "\t" + provision.label
    }
  }

  /// One JSON object a citation or defined term: what `annotate` prints, and its paragraph's lines.
  package var citationJSONLines: [String] {
    references.map { mention in
      let text = texts[mention.unit]
      var json = JSONWriter()
      Array(text.text.utf8).withUnsafeBufferPointer { bytes in
        MentionJSON.write(mention, in: bytes, lines: text.lines, to: &json)
      }
      return String(decoding: json.bytes, as: UTF8.self)
    }
  }

  /// One line a citation or defined term: the line of its paragraph, its words, where it leads.
  package var citationLines: [String] {
    references.compactMap { mention in
      let text = texts[mention.unit]
      let words = String(decoding: Array(text.text.utf8)[mention.span.range], as: UTF8.self)
      let start = "\(text.lines.first)\t\(words)\t"
      switch mention.subject {
      case .citation(let citation):
        return start + citation.target.description
          + (citation.fault.map { "\t\($0.rawValue)" } ?? "")
      case .term(let term):
        return start + (term.isDefinition ? "definition" : "term")
          + (term.eId.map { " " + $0 } ?? "")
      case .date, .country, .name: return nil
      }
    }
  }

  /// One JSON object a provision.
  package var jsonLines: [String] {
    let bytes = texts.map { Array($0.text.utf8) }
    return provisions.enumerated().map { place, provision in
      let first = texts[provision.units.lowerBound]
      let last = texts[provision.units.upperBound - 1]
      return JSONText.object([
        ("eId", JSONText.string(provision.eId)),
        ("aliases", JSONText.array(provision.aliases.map(JSONText.string))),
        ("level", JSONText.string(provision.element.akomaNtosoName)),
        ("depth", String(provision.depth + 1)), ("number", JSONText.string(provision.number)),
        ("ordinal", String(provision.ordinal)),
        ("heading", provision.heading.map(JSONText.string) ?? "null"),
        ("lines", "[\(first.lines.first),\(last.lines.last)]"),
        ("from", String(provision.headSpan.from)), ("to", String(provision.headSpan.to)),
        ("hash", JSONText.string(ProvisionHash.hash(of: place, in: provisions, texts: bytes))),
      ])
    }
  }
}
