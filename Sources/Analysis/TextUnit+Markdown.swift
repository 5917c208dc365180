import Markup

extension TextUnit {
  /// The units before the body: title and subtitle, where front matter has them.
  static func head(of markdown: MarkdownDocument) -> [TextUnit] {
    [(markdown.frontMatter.title, Role.title), (markdown.frontMatter.subtitle, .subtitle)]
      .compactMap { text, role in
        text.map {
          TextUnit(
            role: role, anchor: role == .title ? "title" : "subtitle", text: PlacedText($0),
            lines: nil, block: nil, provision: nil)
        }
      }
  }

  /// Every unit of an article whose outline is known.
  static func units(of markdown: MarkdownDocument, _ provisions: [Provision]) -> [TextUnit] {
    let head = head(of: markdown)
    let printed = markdown.frontMatter.printed.enumerated().map { index, text in
      TextUnit(
        role: .printed, anchor: "printed-\(index + 1)", text: PlacedText(text), lines: nil,
        block: nil, provision: nil)
    }
    let body = body(of: markdown, provisions, firstUnit: head.count)
    var units: [TextUnit] = []
    units.reserveCapacity(head.count + body.count + printed.count)
    for part in [head, body, printed] { units += part }
    return units
  }

  private static func body(
    of markdown: MarkdownDocument, _ provisions: [Provision], firstUnit: Int
  ) -> [TextUnit] {
    let texts = markdown.blocks.enumerated().flatMap { block, content in
      markdown.texts[content.texts].map { (block: block, text: $0) }
    }
    // Children stand behind their parents, so the last one that holds a unit is the innermost.
    var innermost = [Int?](repeating: nil, count: texts.count)
    for (place, provision) in provisions.enumerated() {
      for unit in provision.units { innermost[unit - firstUnit] = place }
    }
    return texts.enumerated().map { index, part in
      let provision = innermost[index]
      let begins = provision.map { provisions[$0].units.lowerBound == firstUnit + index } ?? false
      return TextUnit(
        role: .body,
        anchor: begins ? provision.map { provisions[$0].eId } ?? "" : "p-" + String(index + 1),
        text: part.text.placed, lines: part.text.lines, block: part.block, provision: provision)
    }
  }
}
