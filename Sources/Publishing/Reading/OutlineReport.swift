package import Analysis
package import ArchiveModel
import Markup

/// The provisions of an article file, as `sitegen outline` prints them.
package struct OutlineReport: Sendable {
  package let provisions: [Provision]
  package let diagnostics: [Diagnostic]
  private let texts: [BlockText]

  /// Reads an article; a file without front matter is read as plain Markdown.
  package static func read(_ file: String) -> OutlineReport {
    do {
      let bytes = try FileSystem.read(file)
      let (document, problems) = MarkdownReader.read(bytes, file: file, needsFrontMatter: false)
      guard let document else { return OutlineReport([], [], problems) }
      let outline = DocumentAnalyser.outline(of: document)
      return OutlineReport(
        outline.provisions, document.texts, (problems + outline.diagnostics).sorted())
    } catch {
      return OutlineReport([], [], [error.diagnostic])
    }
  }

  private init(_ provisions: [Provision], _ texts: [BlockText], _ diagnostics: [Diagnostic]) {
    self.provisions = provisions
    self.texts = texts
    self.diagnostics = diagnostics
  }

  /// One line a provision, indented by depth: eId, number, heading.
  package var lines: [String] {
    provisions.map { provision in
      String(repeating: "  ", count: provision.depth) + provision.eId + "\t" + provision.label
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
