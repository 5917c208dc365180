import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// Mentions as other pages show them: each in its sentence, with what shares its place.
extension PageScope {
  static let relatedLinks = 16

  /// `from_article`, one an article, newest first; for mentions that are few.
  func byArticle(_ occurrences: [Occurrence]) -> TemplateValue {
    byArticle(MentionShelves(occurrences.sorted(), view.archive.documents), on: 0)
  }

  /// `from_article`, one an article, newest first, of one page of a long index.
  func byArticle(_ mentions: MentionShelves, on place: Int) -> TemplateValue {
    .list(mentions.byArticle(on: mentions.shelves.all[place]).map { fromArticle($0) })
  }

  private static let articleKeys = TemplateKeys(
    "article", "date", "source", "count", "mentions", "more")
  private static let mentionKeys = TemplateKeys("href", "place", "html", "related")
  private static let relatedKeys = TemplateKeys("links")

  private func fromArticle(_ occurrences: ArraySlice<Occurrence>) -> TemplateValue {
    let place = occurrences.first?.document ?? 0
    let document = view.archive.documents[place]
    let shown = occurrences.prefix(MentionShelves.mostOfArticle)
    let more: TemplateValue =
      occurrences.count > shown.count
      ? link(
        href(.article(document.id)),
        "\(strings.word("more")) (\(occurrences.count - shown.count))") : false
    return .object(
      TemplateValue.Object(
        PageScope.articleKeys,
        [
          articleRecord(place), day(document.frontMatter.published),
          .optional(document.frontMatter.source), .number(occurrences.count),
          .list(bySentence(shown, document, place)), more,
        ]))
  }

  /// `mention`, one a sentence, all hits in it marked; all of one article.
  private func bySentence(
    _ occurrences: ArraySlice<Occurrence>, _ document: Document, _ place: Int
  ) -> [TemplateValue] {
    var values: [TemplateValue] = []
    var unit = -1
    var text: [UInt8] = []
    var sentence = SourceSpan(from: 0, to: 0)
    var hits: [SourceSpan] = []
    func flush() {
      guard !hits.isEmpty else { return }
      values.append(
        mention(
          document, place, unit: unit, text: text, hits: hits, sentence: sentence,
          namesArticle: false))
      hits.removeAll(keepingCapacity: true)
    }
    for occurrence in occurrences {
      let span = document.mentions[occurrence.mention].span
      let next = document.mentions[occurrence.mention].unit
      if next != unit {
        flush()
        unit = next
        text = Array(document.units[unit].text.utf8)
      }
      let around = SentenceBounds.around(span, in: text)
      if around != sentence { flush() }
      sentence = around
      hits.append(span)
    }
    flush()
    return values
  }

  /// `mention` for a mention of the archive.
  func mention(_ occurrence: Occurrence, namesArticle: Bool = false) -> TemplateValue {
    let document = view.archive.documents[occurrence.document]
    let mention = document.mentions[occurrence.mention]
    let text = Array(document.units[mention.unit].text.utf8)
    return self.mention(
      document, occurrence.document, unit: mention.unit, text: text, hits: [mention.span],
      sentence: SentenceBounds.around(mention.span, in: text), namesArticle: namesArticle)
  }

  /// `mention` for the evidence of a fact.
  func mention(_ place: EvidencePlace) -> TemplateValue {
    let document = view.archive.documents[place.document]
    let text = Array(document.units[place.unit].text.utf8)
    return mention(
      document, place.document, unit: place.unit, text: text, hits: [place.quote],
      sentence: place.sentence, namesArticle: true)
  }

  /// `mention` for each sentence on validity, with all that is said in it marked.
  func mentions(of evidence: [ValidityEvidence]) -> [TemplateValue] {
    var places: [(document: Int, unit: Int, sentence: SourceSpan, hits: [SourceSpan])] = []
    for item in evidence {
      let statement = view.archive.documents[item.document].validities[item.statement]
      if let last = places.last, last.document == item.document, last.unit == statement.unit,
        last.sentence == statement.sentence
      {
        places[places.count - 1].hits.append(statement.span)
      } else {
        places.append((item.document, statement.unit, statement.sentence, [statement.span]))
      }
    }
    return places.map { place in
      let document = view.archive.documents[place.document]
      return mention(
        document, place.document, unit: place.unit,
        text: Array(document.units[place.unit].text.utf8),
        hits: place.hits, sentence: place.sentence, namesArticle: true)
    }
  }

  private func mention(
    _ document: Document, _ place: Int, unit: Int, text: [UInt8], hits: [SourceSpan],
    sentence: SourceSpan, namesArticle: Bool
  ) -> TemplateValue {
    let label = placeName(document, unit: unit)
    let links = related(document, place, unit: unit, hits: hits)
    return .object(
      TemplateValue.Object(
        PageScope.mentionKeys,
        [
          href(ofArticle: place, document, anchor: document.units[unit].anchor),
          .text(namesArticle ? "\(document.id) · \(label)" : label),
          .html(HTMLText.marked(text, piece: sentence, hits: hits)),
          links.isEmpty
            ? false : .object(TemplateValue.Object(PageScope.relatedKeys, [.list(links)])),
        ]))
  }

  /// The address of a place in an article.
  func href(ofArticle place: Int, _ document: Document, anchor: String) -> TemplateValue {
    if case .article(document.id) = address { return .text("#\(anchor)") }
    let path = view.escaped(
      view.articleRecord(place), SiteRecords.ArticleColumn.href)
    var href: [UInt8] = []
    href.reserveCapacity(path.count + anchor.utf8.count + 1)
    href += path
    href.append(0x23)
    HTMLText.append(anchor, to: &href)
    return .address(href)
  }

  /// The name of a place in an article: `（七）`, `第 3 段`.
  func placeName(_ document: Document, unit: Int) -> String {
    let content = document.units[unit]
    switch content.role {
    case .title, .subtitle: return strings.word("place_title")
    case .printed: return strings.word("place_printed")
    case .body:
      if let provision = content.provision {
        let number = numberedProvision(document, provision).number
        if !number.isEmpty { return number }
      }
      return view.paragraphName(unit - document.firstBodyUnit + 1)
    }
  }

  /// The provision itself, or the nearest one above that bears a number.
  func numberedProvision(_ document: Document, _ place: Int) -> Provision {
    var provision = document.provisions[place]
    while provision.number.isEmpty, let parent = provision.parent {
      provision = document.provisions[parent]
    }
    return provision
  }

  // MARK: What shares a place

  /// `related_link` for the clause of a text and for what else the text mentions, each once; what leads to
  /// the subject of this page is left out.
  private func related(
    _ document: Document, _ place: Int, unit: Int, hits: [SourceSpan]
  ) -> [TemplateValue] {
    var clause: (href: TemplateValue, text: String)?
    if let provision = document.units[unit].provision {
      let numbered = numberedProvision(document, provision)
      clause = (
        href(ofArticle: place, document, anchor: numbered.eId),
        Excerpt.first(24, of: numbered.label)
      )
    }
    var links: [Int] = []
    for index in document.mentions(ofUnit: unit) {
      let span = document.mentions[index].span
      guard !hits.contains(span), let link = view.link(of: index, document, at: place),
        view.page(ofLink: link) != ownNumber, !links.contains(link),
        !isSame(link, clause)
      else { continue }
      links.append(link)
      if links.count == PageScope.relatedLinks { break }
    }
    var values: [TemplateValue] = []
    values.reserveCapacity(min(PageScope.relatedLinks, links.count + 1))
    if let clause {
      values.append(
        .object(
          TemplateValue.Object(
            RelatedLink.keys, [.text("clause"), clause.href, .text(clause.text)])))
    }
    for link in links.prefix(PageScope.relatedLinks - values.count) { values.append(.record(link)) }
    return values
  }

  /// Whether the link of a mention is that of the clause in which it stands.
  private func isSame(_ link: Int, _ clause: (href: TemplateValue, text: String)?) -> Bool {
    guard let clause, view.kind(ofLink: link) == .clause,
      case .address(let href) = clause.href
    else { return false }
    return view.escaped(link, MentionLinks.Column.href).elementsEqual(href)
      && view.escaped(link, MentionLinks.Column.text)
        .elementsEqual(HTMLText.escaped(clause.text).utf8)
  }

  /// The page of a mention's subject; a link to this page itself is of use in a running text alone.
  func relatedLink(_ occurrence: Occurrence, onThisPageToo: Bool = false) -> RelatedLink? {
    let document = view.archive.documents[occurrence.document]
    // A defined term leads to its definition in the same text and connects no pages.
    if case .term = document.mentions[occurrence.mention].subject, !onThisPageToo { return nil }
    guard let target = target(of: occurrence),
      target.address != address.subject || (onThisPageToo && target.anchor != nil)
    else { return nil }
    let (kind, text) = label(of: document.mentions[occurrence.mention], in: document)
    return RelatedLink(
      kind: kind, href: href(target.address, anchor: target.anchor), text: text)
  }

  /// `related_link` of mentions of an article, each once; what leads to the subject of this page is left
  /// out.
  func related(_ document: Document, _ place: Int, mentions: [Int]) -> [TemplateValue] {
    var links: [Int] = []
    for index in mentions {
      guard let link = view.link(of: index, document, at: place),
        view.page(ofLink: link) != ownNumber, !links.contains(link)
      else { continue }
      links.append(link)
      if links.count == PageScope.relatedLinks { break }
    }
    return links.map { .record($0) }
  }
}
