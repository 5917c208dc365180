import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// Mentions as other pages show them: each in its sentence, with what shares its place.
extension PageScope {
  /// The most mentions of one article on a page; the others are on the article's own.
  private static let mentionsOfArticle = 20
  private static let relatedLinks = 16

  /// `from_article`, one an article, newest first.
  func byArticle(_ occurrences: [Occurrence]) -> TemplateValue {
    let groups = Dictionary(grouping: occurrences, by: \.document)
    return .list(groups.keys.sorted(by: >).map { fromArticle($0, groups[$0] ?? []) })
  }

  private func fromArticle(_ place: Int, _ occurrences: [Occurrence]) -> TemplateValue {
    let document = view.archive.documents[place]
    let shown = occurrences.sorted().prefix(PageScope.mentionsOfArticle)
    let more: TemplateValue =
      occurrences.count > shown.count
      ? link(
        href(.article(document.id)),
        "\(strings.word("more")) (\(occurrences.count - shown.count))") : false
    return [
      "article": .object(articleReference(place)),
      "date": day(document.frontMatter.published),
      "source": .optional(document.frontMatter.source),
      "count": .number(occurrences.count),
      "mentions": .list(shown.map { mention($0) }),
      "more": more,
    ]
  }

  /// `mention` for a mention of the archive.
  func mention(_ occurrence: Occurrence, namesArticle: Bool = false) -> TemplateValue {
    let document = view.archive.documents[occurrence.document]
    let mention = document.mentions[occurrence.mention]
    let text = Array(document.units[mention.unit].text.utf8)
    return self.mention(
      document: occurrence.document, unit: mention.unit, hit: mention.span,
      sentence: SentenceBounds.around(mention.span, in: text), namesArticle: namesArticle)
  }

  /// `mention` for the evidence of a fact.
  func mention(_ place: EvidencePlace) -> TemplateValue {
    mention(
      document: place.document, unit: place.unit, hit: place.quote, sentence: place.sentence,
      namesArticle: true)
  }

  private func mention(
    document place: Int, unit: Int, hit: SourceSpan, sentence: SourceSpan, namesArticle: Bool
  ) -> TemplateValue {
    let document = view.archive.documents[place]
    let text = Array(document.units[unit].text.utf8)
    let label = placeName(document, unit: unit)
    let links = related(place, unit: unit, hit: hit)
    return [
      "href": .text(href(.article(document.id), anchor: document.units[unit].anchor)),
      "place": .text(namesArticle ? "\(document.id) · \(label)" : label),
      "html": .html(HTMLText.marked(text, piece: sentence, hit: hit)),
      "related": links.isEmpty ? false : ["links": .list(links)],
    ]
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
      let paragraph = unit - document.firstBodyUnit + 1
      return strings.isChinese
        ? "第 \(paragraph) \(strings.word("place_paragraph"))"
        : "\(strings.word("place_paragraph")) \(paragraph)"
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

  /// `related_link` for the clause of a text and for what else the text mentions.
  private func related(_ place: Int, unit: Int, hit: SourceSpan) -> [TemplateValue] {
    let document = view.archive.documents[place]
    var links: [RelatedLink] = []
    if let provision = document.units[unit].provision {
      let numbered = numberedProvision(document, provision)
      links.append(
        RelatedLink(
          kind: "clause",
          href: href(.article(document.id), anchor: numbered.eId),
          text: Excerpt.first(24, of: numbered.label)))
    }
    for index in document.mentions(ofUnit: unit) where document.mentions[index].span != hit {
      if let link = relatedLink(Occurrence(document: place, mention: index)) { links.append(link) }
    }
    return unique(links).prefix(PageScope.relatedLinks).map(\.value)
  }

  /// The page of a mention's subject; a link to this page itself is of use in a running text alone.
  func relatedLink(_ occurrence: Occurrence, onThisPageToo: Bool = false) -> RelatedLink? {
    let document = view.archive.documents[occurrence.document]
    // A defined term leads to its definition in the same text and connects no pages.
    if case .term = document.mentions[occurrence.mention].subject, !onThisPageToo { return nil }
    guard let target = target(of: occurrence),
      target.address != address || (onThisPageToo && target.anchor != nil)
    else { return nil }
    let (kind, text) = label(of: document.mentions[occurrence.mention], in: document)
    return RelatedLink(
      kind: kind, href: href(target.address, anchor: target.anchor), text: text)
  }

  func unique(_ links: [RelatedLink]) -> [RelatedLink] {
    var seen: Set<RelatedLink> = []
    return links.filter { seen.insert($0).inserted }
  }
}
