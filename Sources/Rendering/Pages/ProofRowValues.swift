import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// `row` of the contract: lines on the left, what became of them on the right.
struct ProofRowValues {
  private let scope: PageScope
  private let sheet: ProofSheet
  private let page: RawPageText
  private let article: Int?

  init(_ scope: PageScope, _ sheet: ProofSheet, _ page: RawPageText, article: Int?) {
    self.scope = scope
    self.sheet = sheet
    self.page = page
    self.article = article
  }

  func row(_ row: ProofRow, doubts: [String], doubtful: Set<Int>) -> TemplateValue {
    let block = row.unit.map { unit in self.block(row, unit) }
    let href = block.map { TemplateValue.text("#\($0.id)") } ?? false
    let lines = row.lines.map { line -> TemplateValue in
      [
        "n": .number(line), "href": href, "text": .text(page.lines[line - 1]),
        "doubtful": .flag(doubtful.contains(line)),
      ]
    }
    return [
      "lines": .list(lines), "range": .text(ProofRowValues.range(row.lines)),
      "block": block?.value ?? false, "stray": .flag(row.content == .stray),
      "leftover": .flag(row.content == .leftover), "doubts": .list(doubts.map { .text($0) }),
    ]
  }

  // MARK: The text

  private func block(_ row: ProofRow, _ unit: Int) -> (id: String, value: TemplateValue) {
    guard let article, let alignment = scope.view.alignment(of: article) else {
      return ("", false)
    }
    let document = scope.view.archive.documents[article]
    let content = document.units[unit]
    let words = ProofWords(document, unit: unit, alignment)
    let shown = Set(row.lines)
    let html = words.html(isFirst: row.isFirst) { line in
      let isOwn = alignment.units[line] == unit && sheet.owner(ofLine: line) == article
      return isOwn ? shown.contains(line) : nil
    }
    let anchor = "\(document.id).\(content.anchor)"
    let id = row.isFirst ? anchor : "\(anchor).L\(row.lines.first ?? 0)"
    let isPrinted = row.content != .unprinted(unit: unit)
    let lines = row.lines.isEmpty ? words.lines : row.lines
    return (
      id,
      [
        "id": .text(id), "key": .text(anchor),
        "href": .text(scope.href(.article(document.id), anchor: content.anchor)),
        "label": .text(label(document, unit)), "class": .text(style(document, unit)),
        "html": .html(html), "letter": .text(sheet.tints.letter(of: article)),
        "lines": isPrinted && !lines.isEmpty
          ? scope.link(lineHref(lines[0]), ProofRowValues.range(lines)) : false,
        "continued": .flag(!row.isFirst), "unprinted": .flag(!isPrinted),
        "added": .flag(isPrinted && words.hasGaps && row.isFirst),
      ]
    )
  }

  /// A line that another article has first may be on another part.
  private func lineHref(_ line: Int) -> String {
    scope.href(
      .rawPage(name: page.name, part: sheet.part(ofLine: line)), anchor: "L\(line)")
  }

  /// What the text is, in the words of the paper's makers: 标题, 署名, （七）, 第 3 段.
  private func label(_ document: Document, _ unit: Int) -> String {
    let content = document.units[unit]
    switch content.role {
    case .title: return scope.strings.word("place_title")
    case .subtitle: return scope.strings.word("place_subtitle")
    case .printed:
      return scope.strings.word(
        content.text == document.frontMatter.byline ? "place_byline" : "place_printed")
    case .body:
      let name = scope.placeName(document, unit: unit)
      return isHeading(document, unit)
        ? scope.strings.fill("place_heading", ["place": name]) : name
    }
  }

  private func style(_ document: Document, _ unit: Int) -> String {
    switch document.units[unit].role {
    case .title: "headline"
    case .subtitle: "subtitle"
    case .printed: "printed"
    case .body: isHeading(document, unit) ? "heading" : "para"
    }
  }

  private func isHeading(_ document: Document, _ unit: Int) -> Bool {
    guard let block = document.units[unit].block,
      case .heading = document.markdown.blocks[block].kind
    else { return false }
    return true
  }

  private static func range(_ lines: [Int]) -> String {
    guard let first = lines.first, let last = lines.last else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}
