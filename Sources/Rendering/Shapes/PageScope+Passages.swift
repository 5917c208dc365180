import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// Sentences of articles as records of a page, and what shares their places.
extension PageScope {
  static let relatedLinks = 16

  /// Adds `mention`.
  func add(
    _ passage: Passage, namesArticle: Bool = false, to records: inout TemplateRecords
  ) -> Int {
    let isHere = isOwn(passage.document)
    let links = related(passage, to: &records)
    let related =
      links.isEmpty ? nil : records.add(view.shapes.related) { $0.cell(records: links) }
    let label = placeName(passage.document, unit: passage.unit)
    return records.add(isHere ? view.shapes.ownMention : view.shapes.mention) { records in
      records.cell(escaped: {
        append(passage.document.units[passage.unit].anchor, of: passage.place, isHere, to: &$0)
      })
      records.cell(namesArticle ? "\(passage.document.id) · \(label)" : label)
      records.cell(escaped: {
        HTMLText.append(
          marked: passage.text, piece: passage.sentence, hits: passage.hits, to: &$0)
      })
      records.cell(record: related)
    }
  }

  /// The address of a place in an article.
  func href(ofArticle place: Int, _ document: Document, anchor: String) -> TemplateValue {
    let isHere = isOwn(document)
    var href: [UInt8] = []
    append(anchor, of: place, isHere, to: &href)
    return isHere ? .html(href) : .address(href)
  }

  private func isOwn(_ document: Document) -> Bool {
    if case .article(document.id) = address { true } else { false }
  }

  /// Appends the path and the anchor of a place in an article; on its own page the anchor alone.
  private func append(_ anchor: String, of place: Int, _ isHere: Bool, to bytes: inout [UInt8]) {
    if !isHere { appendPath(ofArticle: place, to: &bytes) }
    bytes.append(0x23)
    HTMLText.append(anchor, to: &bytes)
  }

  /// Appends the path of an article, escaped.
  func appendPath(ofArticle place: Int, to bytes: inout [UInt8]) {
    bytes += view.escaped(view.articleRecord(place), SiteRecords.ArticleColumn.href)
  }

  // MARK: What shares a place

  /// `related_link` for the clause of a text and for what else the text mentions, each once; what leads to
  /// the subject of this page is left out.
  private func related(_ passage: Passage, to records: inout TemplateRecords) -> [Int] {
    let (document, place) = (passage.document, passage.place)
    var links: [Int] = []
    var clause: Int?
    if let provision = document.units[passage.unit].provision {
      let numbered = numberedProvision(document, provision)
      let isHere = isOwn(document)
      let record = records.add(
        isHere ? view.shapes.ownRelatedLink : view.shapes.relatedLink
      ) { records in
        records.cell(MentionLinkTable.Kind.clause.word)
        records.cell(escaped: { append(numbered.eId, of: place, isHere, to: &$0) })
        records.cell(Excerpt.first(24, of: numbered.label))
      }
      clause = record
      links.append(record)
    }
    for index in document.mentions(ofUnit: passage.unit) {
      guard !passage.hits.contains(document.mentions[index].span),
        let link = view.link(of: index, document, at: place), view.page(ofLink: link) != ownNumber,
        links.count < PageScope.relatedLinks, !links.contains(link)
      else { continue }
      // A reference to the clause in which it stands is that clause.
      if let clause, view.kind(ofLink: link) == .clause, isSame(link, clause, records) { continue }
      links.append(link)
    }
    return links
  }

  private func isSame(_ link: Int, _ clause: Int, _ records: TemplateRecords) -> Bool {
    [MentionLinks.Column.href, MentionLinks.Column.text].allSatisfy {
      view.escaped(link, $0) == records.escaped(clause, $0)
    }
  }

  /// `related_link` of mentions of an article, each once; what leads to the subject of this page is left
  /// out.
  func related(_ document: Document, _ place: Int, mentions: [Int]) -> [TemplateValue] {
    var links: [Int] = []
    for index in mentions {
      guard let link = view.link(of: index, document, at: place),
        view.page(ofLink: link) != ownNumber, links.count < PageScope.relatedLinks,
        !links.contains(link)
      else { continue }
      links.append(link)
    }
    return links.map { .record($0) }
  }
}
