package import Analysis
package import ArchiveModel
import Markup

/// The provisions of an article file, as `sitegen outline` prints them.
package struct OutlineReport: Sendable {
  package let provisions: [Provision]
  package let diagnostics: [Diagnostic]
  private let texts: [BlockText]
  /// The citations of each text.
  private let citations: [[CitationMention]]

  /// Reads an article; a file without front matter is read as plain Markdown.
  package static func read(_ file: String) -> OutlineReport {
    do {
      let bytes = try FileSystem.read(file)
      let (document, problems) = MarkdownReader.read(bytes, file: file, needsFrontMatter: false)
      guard let document else { return OutlineReport([], [], [], problems) }
      let outline = DocumentAnalyser.outline(of: document)
      let citations = DocumentAnalyser.citations(of: document, provisions: outline.provisions)
      return OutlineReport(
        outline.provisions, document.texts, citations, (problems + outline.diagnostics).sorted())
    } catch {
      return OutlineReport([], [], [], [error.diagnostic])
    }
  }

  private init(
    _ provisions: [Provision], _ texts: [BlockText], _ citations: [[CitationMention]],
    _ diagnostics: [Diagnostic]
  ) {
    self.provisions = provisions
    self.texts = texts
    self.citations = citations
    self.diagnostics = diagnostics
  }

  /// One line a provision, indented by depth: eId, number, heading.
  package var lines: [String] {
    provisions.map { provision in
      String(repeating: "  ", count: provision.depth) + provision.eId + "\t" + provision.label
    }
  }

  /// One JSON object a citation: what `annotate` prints, and the lines of its paragraph.
  package var citationJSONLines: [String] {
    zip(texts, citations).flatMap { text, citations in
      let bytes = Array(text.text.utf8)
      return citations.map { citation in
        MentionJSON.object(
          for: Mention(unit: 0, subject: .citation(citation)), in: bytes,
          further: [("lines", "[\(text.lines.first),\(text.lines.last)]")])
      }
    }
  }

  /// One line a citation: the line of its paragraph, its words, and where it leads.
  package var citationLines: [String] {
    zip(texts, citations).flatMap { text, citations in
      let bytes = Array(text.text.utf8)
      return citations.map { citation in
        let surface = String(decoding: bytes[citation.span.range], as: UTF8.self)
        return "\(text.lines.first)\t\(surface)\t\(citation.target.description)"
          + (citation.fault.map { "\t\($0.rawValue)" } ?? "")
      }
    }
  }

  /// One JSON object a provision.
  package var jsonLines: [String] {
    provisions.map { provision in
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
      ])
    }
  }
}
