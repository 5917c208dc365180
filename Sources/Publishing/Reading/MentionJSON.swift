import Analysis
import ArchiveModel

/// A mention as `sitegen annotate` prints it.
enum MentionJSON {
  static func object(
    for mention: Mention, in text: [UInt8], further: [(String, String)] = []
  ) -> String {
    let slice = String(decoding: text[mention.span.range], as: UTF8.self)
    let place: [(String, String)] = [
      ("from", String(mention.span.from)), ("to", String(mention.span.to)),
      ("text", JSONText.string(slice)),
    ]
    let (kind, more) = members(of: mention.subject)
    return JSONText.object([("kind", JSONText.string(kind))] + place + more + further)
  }

  /// A place or an organisation; one that the article itself defines has a name and no code.
  static func object(for mention: NameMention, in text: [UInt8]) -> String {
    let slice = String(decoding: text[mention.span.range], as: UTF8.self)
    let (kind, key, value) =
      switch mention.target {
      case .place(let code): ("place", "code", code)
      case .organisation(let code): ("organisation", "code", code)
      case .defined(let name): ("organisation", "name", name)
      }
    return JSONText.object([
      ("kind", JSONText.string(kind)), ("from", String(mention.span.from)),
      ("to", String(mention.span.to)), ("text", JSONText.string(slice)),
      (key, JSONText.string(value)),
    ])
  }

  private static func members(of subject: Mention.Subject) -> (String, [(String, String)]) {
    switch subject {
    case .date(let date): (date.kind.rawValue, members(of: date))
    case .country(let country): members(of: country)
    case .citation(let citation): members(of: citation)
    case .term(let term):
      (
        "term",
        [
          ("term", JSONText.string(term.term)),
          ("definition", term.eId.map(JSONText.string) ?? "null"),
          ("defines", term.isDefinition ? "true" : "false"),
        ]
      )
    }
  }

  private static func members(of date: DateMention) -> [(String, String)] {
    guard let value = date.value else { return [] }
    var members = [("edtf", JSONText.string(value.description))]
    if let first = value.first { members.append(("first", JSONText.string(first.description))) }
    if let last = value.last { members.append(("last", JSONText.string(last.description))) }
    if date.role != .plain { members.append(("role", JSONText.string(date.role.rawValue))) }
    return members
  }

  private static func members(of country: CountryMention) -> (String, [(String, String)]) {
    let form = ("form", JSONText.string(country.form.rawValue))
    switch country.target {
    case .country(let code): return ("country", [("code", JSONText.string(code)), form])
    case .group(let code): return ("group", [("group", JSONText.string(code)), form])
    }
  }

  private static func members(of citation: CitationMention) -> (String, [(String, String)]) {
    let (kind, members) = target(of: citation)
    let fault = citation.fault.map { [("unresolved", JSONText.string($0.rawValue))] } ?? []
    return (kind, members + fault)
  }

  private static func target(of citation: CitationMention) -> (String, [(String, String)]) {
    switch citation.target {
    case .itself: ("citation", [("self", "true")])
    case .document(let name): ("citation", [("document", JSONText.string(name))])
    case .work(let name): ("work", [("name", JSONText.string(name))])
    case .number(let number): ("citation", [("number", JSONText.string(number))])
    case .provision(let document, let eIds):
      (
        "citation",
        (document.map { [("document", JSONText.string($0))] } ?? [])
          + (eIds.first.map { [("eId", JSONText.string($0))] } ?? [])
          + (eIds.count > 1 ? [("eIds", JSONText.array(eIds.map(JSONText.string)))] : [])
      )
    }
  }
}
