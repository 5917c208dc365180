import Analysis
import ArchiveModel
import Indexing
import Templating

/// Validity as pages show it: half open inside, inclusive on the page.
extension PageScope {
  /// `validity` of the contract.
  func validity(_ entry: ValidityEntry) -> TemplateValue {
    let (href, text) = subject(of: entry)
    return [
      "href": .text(href), "text": .text(text),
      "from": .text(entry.isReference ? "" : entry.start?.first?.description ?? ""),
      "until": .text(entry.isReference ? "" : entry.end?.last?.description ?? ""),
      "dates": .text(validityText(entry.start, entry.end)),
    ]
  }

  /// `2025年6月9日至2026年6月8日`, `2018年起`.
  func validityText(_ start: EDTF?, _ end: EDTF?) -> String {
    switch (start, end) {
    case (let start?, let end?): view.dates.range(view.dates.text(start), view.dates.text(end))
    case (let start?, nil):
      view.strings.isChinese ? "\(view.dates.text(start))起" : "from \(view.dates.text(start))"
    case (nil, let end?):
      view.strings.isChinese ? "至\(view.dates.text(end))" : "until \(view.dates.text(end))"
    case (nil, nil): ""
    }
  }

  /// Where a validity leads and what it is called.
  func subject(of entry: ValidityEntry) -> (href: String, text: String) {
    switch entry.subject {
    case .document(let place):
      let document = view.archive.documents[place]
      return (href(.article(document.id)), name(of: document).text)
    case .fact(let list, let row):
      let content = view.archive.lists[list]
      let name = rowName(list, row)
      let (address, anchor) = rowAddress(list, row)
      return (
        href(address, anchor: anchor),
        view.strings.isChinese
          ? "\(listTitle(content))：\(name)" : "\(listTitle(content)): \(name)"
      )
    }
  }

  func listTitle(_ list: FactList) -> String {
    view.strings.isChinese ? list.title : list.englishTitle ?? list.title
  }

  func label(of field: FactField) -> String {
    view.strings.isChinese ? field.label : field.englishLabel ?? field.label
  }

  func rowName(_ list: Int, _ row: Int) -> String {
    let content = view.archive.lists[list]
    guard let code = content.entries[row].country(of: content) else { return "\(row + 1)" }
    return view.names(ofCountry: code).name
  }
}
