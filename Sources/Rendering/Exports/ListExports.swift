import ArchiveModel
import Indexing

/// Fact lists as tables and as data.
enum ListExports {
  static func path(_ list: FactList, _ suffix: String) -> String {
    "data/lists/\(list.slug).\(suffix)"
  }

  /// A row an entry: its values by the keys of the fields, a country by code and by name, then the
  /// sentences or works that support it.
  static func csv(_ view: ArchiveView, _ place: Int) -> OutputFile {
    let list = view.archive.lists[place]
    let columns = list.fields.flatMap { field in
      field.type == .country ? [field.key, "\(field.key)_name"] : [field.key]
    }
    var csv = CSVText(columns + ["evidence", "source", "url"])
    let home = PageScope(view: view, address: .home)
    for (row, entry) in list.entries.enumerated() {
      let values = list.fields.flatMap { field -> [String] in
        let content = entry.values[field.key]?.content
        guard field.type == .country else { return [content.map(plain) ?? ""] }
        guard case .country(let code) = content else { return ["", ""] }
        return [code, view.names(ofCountry: code).name]
      }
      let evidence = entry.evidence.map { "\($0.article): \($0.quote)" }
      let (address, anchor) = home.rowAddress(place, row)
      csv.add(
        values + [
          evidence.joined(separator: "\n"), entry.sources.joined(separator: "\n"),
          "\(address.path)#\(anchor)",
        ])
    }
    return OutputFile(path: path(list, "csv"), bytes: csv.bytes)
  }

  static func json(_ view: ArchiveView, _ place: Int) -> OutputFile {
    let list = view.archive.lists[place]
    let home = PageScope(view: view, address: .home)
    let fields = list.fields.map { field -> String in
      let choices = field.choices.map { ($0.value, JSONText.string($0.label)) }
      return JSONText.object(
        [
          ("key", JSONText.string(field.key)), ("label", JSONText.string(field.label)),
          ("label_en", field.englishLabel.map(JSONText.string) ?? "null"),
          ("type", JSONText.string(field.type.rawValue)),
        ] + (field.role.map { [("role", JSONText.string($0.rawValue))] } ?? [])
          + (choices.isEmpty ? [] : [("choices", JSONText.object(choices))]))
    }
    let entries = list.entries.indices.map { row -> String in
      let entry = list.entries[row]
      let (address, anchor) = home.rowAddress(place, row)
      let values = list.fields.compactMap { field in
        entry.values[field.key].map { (field.key, json($0.content)) }
      }
      let evidence = entry.evidence.map { evidence in
        JSONText.object([
          ("article", JSONText.string(evidence.article.description)),
          ("quote", JSONText.string(evidence.quote)),
          ("url", JSONText.string(PageAddress.article(evidence.article).path)),
        ])
      }
      return JSONText.object([
        ("values", JSONText.object(values)), ("evidence", JSONText.array(evidence)),
        ("sources", JSONText.array(entry.sources.map(JSONText.string))),
        ("url", JSONText.string("\(address.path)#\(anchor)")),
      ])
    }
    let text = JSONText.object([
      ("slug", JSONText.string(list.slug)), ("title", JSONText.string(list.title)),
      ("title_en", list.englishTitle.map(JSONText.string) ?? "null"),
      ("description", list.description.map(JSONText.string) ?? "null"),
      ("group", (list.group ?? list.membersOf).map(JSONText.string) ?? "null"),
      ("reference", list.isReference ? "true" : "false"), ("fields", JSONText.array(fields)),
      ("entries", "[\n" + entries.joined(separator: ",\n") + "\n]"),
    ])
    return OutputFile(path: path(list, "json"), bytes: Array((text + "\n").utf8))
  }

  private static func plain(_ content: FactValue.Content) -> String {
    switch content {
    case .country(let code): code
    case .date(let date): date.description
    case .number(let number): String(number)
    case .text(let text), .choice(let text): text
    }
  }

  private static func json(_ content: FactValue.Content) -> String {
    if case .number(let number) = content { return String(number) }
    return JSONText.string(plain(content))
  }
}
