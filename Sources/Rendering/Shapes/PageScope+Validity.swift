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
      "evidence": evidence(entry.evidence),
    ]
  }

  /// So many sentences are shown that say the same of a validity.
  private static let mostEvidence = 20

  private func evidence(_ all: [ValidityEvidence]) -> TemplateValue {
    guard !all.isEmpty else { return false }
    let further = all.dropFirst(PageScope.mostEvidence)
    let more = further.first.map {
      link(
        href(.article(view.archive.documents[$0.document].id)),
        "\(strings.word("more")) (\(further.count))")
    }
    return [
      "items": .list(mentions(of: Array(all.prefix(PageScope.mostEvidence)))),
      "more": more ?? false,
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
    case .named(let name):
      return (href(.document(name: name)), "《\(name)》")
    case .provisions(let place, let name, let eIds):
      return provisions(eIds, of: place, name, saidBy: entry.evidence.first)
    case .sentence(let evidence):
      let document = view.archive.documents[evidence.document]
      return (href(.article(document.id)), self.name(of: document).text)
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

  /// Provisions, linked to the first of them where the archive holds it, else to who says so.
  private func provisions(
    _ eIds: [String], of place: Int?, _ name: String?, saidBy evidence: ValidityEvidence?
  ) -> (href: String, text: String) {
    guard let holder = place ?? evidence?.document else { return ("", eIds.joined(separator: " ")) }
    let document = view.archive.documents[holder]
    let title = place == nil ? name.map { "《\($0)》" } : self.name(of: document).text
    let provision = place == nil ? nil : document.provisions.first { eIds.contains($0.eId) }
    return (
      href(.article(document.id), anchor: provision?.eId),
      ([title].compactMap { $0 } + [provision?.number ?? eIds.joined(separator: " ")])
        .joined(separator: " ")
    )
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
