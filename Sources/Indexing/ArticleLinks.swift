import Analysis
import ArchiveModel
import Markup

/// Links that articles make to each other: `2025-05-30-01.md#sec_4__subsec_7`.
package struct ArticleLinks: Sendable {
  private let places: [ArticleID: Int]
  private let documents: [Document]

  init(_ documents: [Document], places: [ArticleID: Int]) {
    self.documents = documents
    self.places = places
  }

  /// The article and the anchor that a relative link leads to; `nil` where it leads nowhere.
  package func target(
    of link: String, from place: Int
  ) -> (document: Int, anchor: String?)? {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count == 2 && !parts[1].isEmpty ? String(parts[1]) : nil
    let name = parts[0].split(separator: "/").last.map(String.init) ?? ""
    let document: Int?
    if parts[0].isEmpty {
      document = place
    } else if name.hasSuffix(".md") {
      document = ArticleID(name.dropLast(3)).flatMap { places[$0] }
    } else {
      document = nil
    }
    guard let document, anchor.map({ hasAnchor($0, document) }) ?? true else { return nil }
    return (document, anchor)
  }

  /// Every relative link that leads nowhere, with its place in the article's file.
  func diagnostics() -> [Diagnostic] {
    documents.indices.flatMap { place -> [Diagnostic] in
      let markdown = documents[place].markdown
      let broken = markdown.texts.flatMap { text in
        text.links.filter { isOwn($0) && target(of: $0, from: place) == nil }
          .map { (text, $0) }
      }
      guard !broken.isEmpty else { return [] }
      let source = BodySource(markdown)
      return broken.map { text, link in
        Diagnostic(
          code: "broken-link", at: source.location(of: link, in: text.lines),
          "the link '\(link)' leads to no article or clause of the archive",
          fix: "write the article's file and the clause's eId: 2025-05-30-01.md#sec_1")
      }
    }
  }

  /// Whether a link stays in the archive; `!` marks an image, which is refused for itself.
  private func isOwn(_ link: String) -> Bool { !link.contains(":") && !link.hasPrefix("!") }

  private func hasAnchor(_ anchor: String, _ place: Int) -> Bool {
    documents[place].units.contains { $0.anchor == anchor }
      || documents[place].provisions.contains { $0.eId == anchor || $0.aliases.contains(anchor) }
  }
}
