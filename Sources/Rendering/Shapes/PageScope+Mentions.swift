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

  private func fromArticle(_ occurrences: ArraySlice<Occurrence>) -> TemplateValue {
    let place = occurrences.first?.document ?? 0
    let document = view.archive.documents[place]
    let shown = occurrences.prefix(MentionShelves.mostOfArticle)
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
      "mentions": .list(bySentence(shown)),
      "more": more,
    ]
  }

  /// `mention`, one a sentence, all hits in it marked.
  private func bySentence(_ occurrences: ArraySlice<Occurrence>) -> [TemplateValue] {
    var values: [TemplateValue] = []
    var unit = -1
    var text: [UInt8] = []
    var sentence = SourceSpan(from: 0, to: 0)
    var hits: [SourceSpan] = []
    var place = 0
    func flush() {
      guard !hits.isEmpty else { return }
      values.append(
        mention(
          document: place, unit: unit, text: text, hits: hits, sentence: sentence,
          namesArticle: false))
      hits = []
    }
    for occurrence in occurrences {
      let document = view.archive.documents[occurrence.document]
      let mention = document.mentions[occurrence.mention]
      if mention.unit != unit {
        flush()
        unit = mention.unit
        place = occurrence.document
        text = Array(document.units[unit].text.utf8)
      }
      let around = SentenceBounds.around(mention.span, in: text)
      if around != sentence { flush() }
      sentence = around
      hits.append(mention.span)
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
      document: occurrence.document, unit: mention.unit, text: text, hits: [mention.span],
      sentence: SentenceBounds.around(mention.span, in: text), namesArticle: namesArticle)
  }

  /// `mention` for the evidence of a fact.
  func mention(_ place: EvidencePlace) -> TemplateValue {
    let text = Array(view.archive.documents[place.document].units[place.unit].text.utf8)
    return mention(
      document: place.document, unit: place.unit, text: text, hits: [place.quote],
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
      mention(
        document: place.document, unit: place.unit,
        text: Array(view.archive.documents[place.document].units[place.unit].text.utf8),
        hits: place.hits, sentence: place.sentence, namesArticle: true)
    }
  }

  private func mention(
    document place: Int, unit: Int, text: [UInt8], hits: [SourceSpan], sentence: SourceSpan,
    namesArticle: Bool
  ) -> TemplateValue {
    let document = view.archive.documents[place]
    let label = placeName(document, unit: unit)
    let links = related(place, unit: unit, hits: hits)
    return [
      "href": .text(href(.article(document.id), anchor: document.units[unit].anchor)),
      "place": .text(namesArticle ? "\(document.id) · \(label)" : label),
      "html": .html(HTMLText.marked(text, piece: sentence, hits: hits)),
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
  private func related(_ place: Int, unit: Int, hits: [SourceSpan]) -> [TemplateValue] {
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
    for index in document.mentions(ofUnit: unit)
    where !hits.contains(document.mentions[index].span) {
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
      target.address != address.subject || (onThisPageToo && target.anchor != nil)
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
