import Analysis
import ArchiveModel
import Indexing
import Markup

/// An article as schema.org sees it: a `NewsArticle`, and for a document of an authority a
/// `Legislation` with a part for each provision.
///
/// Source: schema.org NewsArticle, Legislation (ELI). There is no clock here, so the force of a
/// document is that on the day of its version, the day of its publication.
enum StructuredText {
  /// JSON-LD that can stand in a script element.
  static func json(_ scope: PageScope, _ document: Document) -> String {
    let frontMatter = document.frontMatter
    var graph = [newsArticle(scope, document)]
    if frontMatter.kind == .policy { graph.append(legislation(document)) }
    return JSONText.withoutMarkup(
      JSONText.object([
        ("@context", JSONText.string("https://schema.org")), ("@graph", JSONText.array(graph)),
      ]))
  }

  private static func newsArticle(_ scope: PageScope, _ document: Document) -> String {
    let frontMatter = document.frontMatter
    let citation = ArticleCitation(document, address: nil)
    let authors =
      frontMatter.authors.map { thing("Person", $0) }
      + (frontMatter.authors.isEmpty ? frontMatter.issuers : []).map { thing("Organization", $0) }
    var members: [(String, String)] = [
      ("@type", JSONText.string("NewsArticle")),
      ("identifier", JSONText.string(document.id.description)),
      ("headline", JSONText.string(frontMatter.title ?? citation.title)),
      ("datePublished", JSONText.string(frontMatter.published.description)),
      ("inLanguage", JSONText.string(InterfaceStrings.contentLanguage)),
    ]
    func add(_ name: String, _ text: String?) {
      if let text { members.append((name, JSONText.string(text))) }
    }
    add("url", scope.fullAddress)
    add("alternativeHeadline", frontMatter.subtitle)
    add("articleSection", frontMatter.column)
    add("printPage", frontMatter.page)
    add("dateline", frontMatter.dateline?.place)
    if !authors.isEmpty { members.append(("author", JSONText.array(authors))) }
    if let source = frontMatter.source {
      members.append(("isPartOf", thing("Newspaper", source)))
    }
    if !frontMatter.topics.isEmpty {
      members.append(("keywords", JSONText.array(frontMatter.topics.map(JSONText.string))))
    }
    if frontMatter.kind == .policy {
      members.append(("mainEntity", JSONText.object([("@id", JSONText.string("#title"))])))
    }
    return JSONText.object(members)
  }

  private static func legislation(_ document: Document) -> String {
    let frontMatter = document.frontMatter
    var members: [(String, String)] = [
      ("@type", JSONText.string("Legislation")), ("@id", JSONText.string("#title")),
      ("name", JSONText.string(ArticleCitation(document, address: nil).title)),
      ("legislationDateVersion", JSONText.string(frontMatter.published.description)),
    ]
    func add(_ name: String, _ text: String?) {
      if let text { members.append((name, JSONText.string(text))) }
    }
    add("legislationIdentifier", frontMatter.documentNumber)
    add("legislationDate", frontMatter.issued?.description)
    if frontMatter.effective != nil || frontMatter.expires != nil {
      let ends = [frontMatter.effective, frontMatter.expires].map { $0?.description ?? ".." }
      add("temporalCoverage", ends.joined(separator: "/"))
    }
    add("legislationLegalForce", force(frontMatter))
    if !frontMatter.issuers.isEmpty {
      let bodies = frontMatter.issuers.map { thing("Organization", $0) }
      members.append(("legislationPassedBy", JSONText.array(bodies)))
    }
    let parts = parts(document)
    if !parts.isEmpty { members.append(("hasPart", JSONText.array(parts))) }
    return JSONText.object(members)
  }

  /// In force or not on the day of publication; unknown where no day of effect is known.
  private static func force(_ frontMatter: FrontMatter) -> String? {
    guard let effective = frontMatter.effective else { return nil }
    let hasEnded = frontMatter.expires.map { $0 < frontMatter.published } ?? false
    let isInForce = effective <= frontMatter.published && !hasEnded
    return "https://schema.org/\(isInForce ? "InForce" : "NotInForce")"
  }

  /// The provisions in the order of the document, each with its number and its heading.
  private static func parts(_ document: Document) -> [String] {
    document.provisions.indices.compactMap { place in
      let provision = document.provisions[place]
      // The first 款 has the address of its 条 too.
      if provision.element == .lawParagraph, provision.ordinal == 1 { return nil }
      let path = ProvisionPath.text(place, document)
      let heading = provision.heading.map { " \($0)" } ?? ""
      return JSONText.object([
        ("@type", JSONText.string("Legislation")), ("@id", JSONText.string("#\(provision.eId)")),
        ("name", JSONText.string(path + heading)),
      ])
    }
  }

  private static func thing(_ type: String, _ name: String) -> String {
    JSONText.object([("@type", JSONText.string(type)), ("name", JSONText.string(name))])
  }
}
