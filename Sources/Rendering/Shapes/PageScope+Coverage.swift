import Analysis
import Indexing
import Templating

/// How much of a group a list covers: 海合会 6/6.
extension PageScope {
  /// `coverage` of the contract; `nil` for a list without a group.
  func coverage(of list: FactList) -> TemplateValue? {
    guard let code = list.group, let group = view.archive.gazetteer.group(code) else { return nil }
    let listed = Set(list.entries.compactMap { $0.country(of: list) })
    let members = group.members.map { member -> TemplateValue in
      [
        "code": .text(member), "name": .text(view.names(ofCountry: member).name),
        "listed": .flag(listed.contains(member)),
        "href": .optional(view.hasPage(country: member) ? href(.country(code: member)) : nil),
      ]
    }
    return [
      "group": link(href(.group(code: code)), view.names(ofGroup: code).name),
      "have": .number(group.members.count { listed.contains($0) }),
      "total": .number(group.members.count),
      "members": .list(members),
    ]
  }
}
