import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// Mentions as other pages show them: each in its sentence, with what shares its place.
extension PageScope {
  /// `from_article`, one an article, newest first; for mentions that are few.
  func byArticle(_ occurrences: [Occurrence]) -> TemplateValue {
    byArticle(MentionShelves(occurrences.sorted(), view.archive.documents), on: 0)
  }

  /// `from_article`, one an article, newest first, of one page of a long index.
  func byArticle(_ mentions: MentionShelves, on place: Int) -> TemplateValue {
    let articles = mentions.byArticle(on: mentions.shelves.all[place])
    return .list(
      records.add { records in articles.map { .record(addArticle($0, to: &records)) } })
  }

  private func addArticle(
    _ occurrences: ArraySlice<Occurrence>, to records: inout TemplateRecords
  ) -> Int {
    let place = occurrences.first?.document ?? 0
    let document = view.archive.documents[place]
    let shown = occurrences.prefix(MentionShelves.mostOfArticle)
    let mentions = addSentences(shown, document, place, to: &records)
    let left = occurrences.count - shown.count
    let more =
      left == 0
      ? nil
      : records.add(view.shapes.link) { records in
        records.cell(escaped: { appendPath(ofArticle: place, to: &$0) })
        records.cell("\(strings.word("more")) (\(left))")
      }
    return records.add(view.shapes.fromArticle) { records in
      records.cell(record: view.articleRecord(place))
      records.cell(record: view.dayRecord(document.frontMatter.published))
      records.cell(document.frontMatter.source ?? "")
      records.cell(String(occurrences.count))
      records.cell(records: mentions)
      records.cell(record: more)
    }
  }

  /// `mention`, one a sentence, all hits in it marked; all of one article.
  private func addSentences(
    _ occurrences: ArraySlice<Occurrence>, _ document: Document, _ place: Int,
    to records: inout TemplateRecords
  ) -> [Int] {
    var added: [Int] = []
    var passage: Passage?
    for occurrence in occurrences {
      let span = document.mentions[occurrence.mention].span
      let unit = document.mentions[occurrence.mention].unit
      if let known = passage, known.unit == unit {
        let sentence = SentenceBounds.around(span, in: known.text)
        if sentence == known.sentence {
          passage?.hits.append(span)
          continue
        }
        added.append(add(known, to: &records))
        passage?.sentence = sentence
        passage?.hits = [span]
      } else {
        if let passage { added.append(add(passage, to: &records)) }
        passage = Passage(document, place, unit: unit, around: span)
      }
    }
    if let passage { added.append(add(passage, to: &records)) }
    return added
  }

  /// `mention` for a mention of the archive.
  func mention(_ occurrence: Occurrence, namesArticle: Bool = false) -> TemplateValue {
    let document = view.archive.documents[occurrence.document]
    let mention = document.mentions[occurrence.mention]
    let passage = Passage(document, occurrence.document, unit: mention.unit, around: mention.span)
    return .record(records.add { add(passage, namesArticle: namesArticle, to: &$0) })
  }

  /// `mention` for the evidence of a fact.
  func mention(_ place: EvidencePlace) -> TemplateValue {
    let passage = Passage(
      view.archive.documents[place.document], place.document, unit: place.unit,
      sentence: place.sentence, hits: [place.quote])
    return .record(records.add { add(passage, namesArticle: true, to: &$0) })
  }

  /// `mention` for each sentence on validity, with all that is said in it marked.
  func mentions(of evidence: [ValidityEvidence]) -> [TemplateValue] {
    var passages: [Passage] = []
    for item in evidence {
      let document = view.archive.documents[item.document]
      let statement = document.validities[item.statement]
      if let last = passages.last, last.place == item.document, last.unit == statement.unit,
        last.sentence == statement.sentence
      {
        passages[passages.count - 1].hits.append(statement.span)
      } else {
        passages.append(
          Passage(
            document, item.document, unit: statement.unit, sentence: statement.sentence,
            hits: [statement.span]))
      }
    }
    return records.add { records in
      passages.map { .record(add($0, namesArticle: true, to: &records)) }
    }
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
}
