import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// The body of an article as blocks: text with linked mentions, numbers and anchors.
struct ArticleBody {
  private let scope: PageScope
  private let place: Int
  private let document: Document
  /// For each unit with which provisions begin, their places.
  private let beginning: [Int: [Int]]

  init(_ scope: PageScope, document place: Int) {
    self.scope = scope
    self.place = place
    document = scope.view.archive.documents[place]
    let provisions = document.provisions
    beginning = Dictionary(grouping: provisions.indices) { provisions[$0].units.lowerBound }
  }

  /// `block` of the contract, one a top-level block of the body.
  var blocks: [TemplateValue] {
    let first = document.firstBodyUnit
    let marks = document.markdown.texts.indices.map { self.marks(ofUnit: first + $0) }
    let html = document.markdown.html(
      marks: marks, anchors: innerAnchors, link: { link(to: $0) })
    var unit = first
    return document.markdown.blocks.indices.compactMap { index in
      let block = document.markdown.blocks[index]
      defer { unit += block.texts.count }
      guard block.kind != .rule else { return nil }
      return value(of: block, html: html[index], unit: unit)
    }
  }

  private func value(of block: Block, html: [UInt8], unit: Int) -> TemplateValue {
    let content = document.units[min(unit, document.units.count - 1)]
    let anchor = block.texts.isEmpty ? "b-\(block.lines.first)" : content.anchor
    let outer = outerAnchors(ofUnit: unit)
      .map { "<span class=\"anchor\" id=\"\($0)\"></span>" }.joined()
    let marked = outer.isEmpty ? html : Array(outer.utf8) + html
    return .object(
      TemplateValue.Object(
        ArticleBody.keys,
        [
          .text(anchor), .text(tag(of: block)), .text(style(of: block, content)), .html(marked),
          .text(scope.placeName(document, unit: unit)),
          rawLink(units: unit..<unit + max(1, block.texts.count)), cite(content, unit: unit),
          citedBy(content, unit: unit),
        ]))
  }

  private static let keys = TemplateKeys(
    "id", "tag", "class", "html", "label", "raw", "cite", "cited_by")

  /// How the provision that begins with a unit is cited; `false` where none does.
  private func cite(_ unit: TextUnit, unit number: Int) -> TemplateValue {
    guard var place = unit.provision, document.provisions[place].units.lowerBound == number else {
      return false
    }
    // The first 款 stands for its 条, which begins in the same line.
    if let parent = document.provisions[place].parent,
      document.provisions[place].element == .lawParagraph,
      document.provisions[parent].units.lowerBound == number
    {
      place = parent
    }
    let eId = document.provisions[place].eId
    let path = ProvisionPath.text(place, document)
    return ["eid": .text(eId), "path": .text(path)]
  }

  private func tag(of block: Block) -> String {
    switch block.kind {
    case .heading(let level): "h\(min(max(level, 2), 6))"
    case .paragraph: "p"
    default: "div"
    }
  }

  private func style(of block: Block, _ unit: TextUnit) -> String {
    switch block.kind {
    case .heading: return "heading"
    case .paragraph: break
    default: return "other"
    }
    if document.frontMatter.kind == .caption { return "caption" }
    guard let place = unit.provision, document.provisions[place].eId == unit.anchor else {
      return "para"
    }
    switch document.provisions[place].element {
    case .article: return "article"
    case .lawParagraph:
      // The first 款 of a 条 shares its line with the number.
      let parent = document.provisions[place].parent.map { document.provisions[$0] }
      return parent?.units.lowerBound == document.provisions[place].units.lowerBound
        ? "article" : "law-para"
    case .point, .indent: return "point"
    default: return "clause"
    }
  }

  // MARK: Anchors

  /// Ids of the provisions that begin with a unit, but for the one that the unit bears, and aliases.
  private func outerAnchors(ofUnit unit: Int) -> [String] {
    (beginning[unit] ?? []).map { document.provisions[$0] }.flatMap { [$0.eId] + $0.aliases }
      .filter { $0 != document.units[unit].anchor }
  }

  /// Texts inside lists and quotations have no block of their own to bear their id.
  private var innerAnchors: [String?] {
    var unit = document.firstBodyUnit
    return document.markdown.blocks.flatMap { block in
      block.texts.map { text -> String? in
        defer { unit += 1 }
        return text == block.texts.lowerBound ? nil : document.units[unit].anchor
      }
    }
  }

  // MARK: Marks

  private func marks(ofUnit unit: Int) -> [InlineMark] {
    var links: [InlineMark] = []
    var terms: Set<Int> = []
    for index in linked(ofUnit: unit) {
      let mention = document.mentions[index]
      guard links.last.map({ $0.span.to <= mention.span.from }) ?? true else { continue }
      if let link = scope.view.link(of: index, document, at: place),
        scope.view.page(ofLink: link) != scope.ownNumber
      {
        links.append(InlineMark(span: mention.span, open: opening(of: link), close: "</a>"))
        continue
      }
      if case .term(let term) = mention.subject {
        if term.isDefinition {
          links.append(InlineMark(span: mention.span, open: "<dfn>", close: "</dfn>"))
        }
        // The first use in a paragraph is enough of a link.
        guard !term.isDefinition, terms.insert(term.definition).inserted else { continue }
      }
      let occurrence = Occurrence(document: place, mention: index)
      guard let link = scope.relatedLink(occurrence, onThisPageToo: true) else { continue }
      links.append(
        InlineMark(
          span: mention.span,
          open: opening(link.kind, [], HTMLText.escaped(link.href).utf8), close: "</a>"))
    }
    // Several where articles were glued to one line.
    let heads = (beginning[unit] ?? []).map { document.provisions[$0] }
      .filter { $0.headSpan.count > 0 }
    return heads.isEmpty ? links : weave(links, heads: heads)
  }

  /// The tag of a link to another page.
  private func opening(of link: Int) -> String {
    opening(
      scope.view.kind(ofLink: link).word, scope.up.utf8,
      scope.view.escaped(link, MentionLinks.Column.href))
  }

  private func opening(
    _ kind: String, _ up: some Sequence<UInt8>, _ href: some Sequence<UInt8>
  ) -> String {
    let kind = kind == "document" || kind == "clause" ? "citation" : kind
    var tag = Array("<a class=\"mention \(kind)\" href=\"".utf8)
    tag += up
    tag += href
    tag += "\">".utf8
    return String(decoding: tag, as: UTF8.self)
  }

  /// The mentions of a unit that may be links: a place or an organisation where nothing else is.
  private func linked(ofUnit unit: Int) -> [Int] {
    let all = document.mentions(ofUnit: unit)
    var reach = 0
    var next = all.lowerBound
    return all.filter { index in
      let mention = document.mentions[index]
      guard mention.isName else { return true }
      // All others that begin before its end, in order, decide whether one overlaps it.
      while next < all.upperBound, document.mentions[next].span.from < mention.span.to {
        let other = document.mentions[next]
        if !other.isName { reach = max(reach, other.span.to) }
        next += 1
      }
      return reach <= mention.span.from
    }
  }

  /// Puts the spans of number and heading around and between the links in them.
  private func weave(_ links: [InlineMark], heads: [Provision]) -> [InlineMark] {
    let parts = heads.flatMap { head in
      let numberEnd = min(head.numberEnd(in: document), head.headSpan.to)
      let isHeading = document.isHeading(unit: head.units.lowerBound)
      return [
        (SourceSpan(from: head.headSpan.from, to: numberEnd), "num"),
        (SourceSpan(from: numberEnd, to: isHeading ? numberEnd : head.headSpan.to), "lead"),
      ]
    }
    var marks = links.filter { link in !parts.contains { $0.0.contains(link.span) } }
    for (part, name) in parts where part.count > 0 {
      let open = "<span class=\"\(name)\">"
      var offset = part.from
      for link in links where part.contains(link.span) {
        if offset < link.span.from {
          marks.append(
            InlineMark(
              span: SourceSpan(from: offset, to: link.span.from), open: open, close: "</span>"))
        }
        marks.append(
          InlineMark(
            span: link.span, open: open + link.open, close: link.close + "</span>"))
        offset = link.span.to
      }
      if offset < part.to {
        marks.append(
          InlineMark(
            span: SourceSpan(from: offset, to: part.to), open: open, close: "</span>"))
      }
    }
    // A link across the end of a head stays out, as the head's own marks are there already.
    var end = 0
    return marks.sorted { $0.span < $1.span }.filter { mark in
      guard mark.span.from >= end else { return false }
      end = mark.span.to
      return true
    }
  }

  // MARK: Links

  /// A link to another article's file leads to its page.
  private func link(to destination: String) -> String {
    guard !destination.contains(":"),
      let target = scope.view.archive.target(ofLink: destination, from: place)
    else { return destination }
    let id = scope.view.archive.documents[target.document].id
    return scope.href(.article(id), anchor: target.anchor)
  }

  private func rawLink(units: Range<Int>) -> TemplateValue {
    guard let raw = document.frontMatter.raw else { return false }
    let lines = units.flatMap { scope.view.lines(ofUnit: $0, of: place) }.sorted()
    guard let first = lines.first, let last = lines.last else { return false }
    return scope.link(
      scope.href(scope.view.sheets.address(ofLine: first, on: raw.file), anchor: "L\(first)"),
      first == last ? "\(first)" : "\(first)–\(last)")
  }

  private func citedBy(_ unit: TextUnit, unit number: Int) -> TemplateValue {
    let provisions = beginning[number] ?? []
    let citations = provisions.flatMap {
      scope.view.archive.citations.citations(of: ProvisionKey(document: place, provision: $0))
    }
    guard !citations.isEmpty else { return false }
    let shown = citations.prefix(CitingClausePages.fewest)
    let more = provisions.map { ProvisionKey(document: place, provision: $0) }.first {
      scope.view.archive.citations.citations(of: $0).count > CitingClausePages.fewest
    }
    return [
      "count": .number(citations.count),
      "mentions": .list(shown.map { scope.mention($0, namesArticle: true) }),
      "more": more.map { scope.citingLink($0, besides: shown.count) } ?? false,
    ]
  }
}

extension Provision {
  /// The offset behind the number in the provision's first text.
  fileprivate func numberEnd(in document: Document) -> Int {
    guard let heading else { return headSpan.to }
    let text = Array(document.units[units.lowerBound].placed.utf8.prefix(headSpan.to))
    let words = Array(heading.utf8)
    guard let first = words.first, words.count <= text.count else { return headSpan.to }
    return (0...text.count - words.count).first {
      text[$0] == first && text[$0..<$0 + words.count].elementsEqual(words)
    } ?? headSpan.to
  }
}

extension Document {
  fileprivate func isHeading(unit: Int) -> Bool {
    guard let block = units[unit].block, case .heading = markdown.blocks[block].kind else {
      return false
    }
    return true
  }
}
