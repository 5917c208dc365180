import Analysis
import ArchiveModel
import Markup

/// A mention as `sitegen annotate` prints it.
enum MentionJSON {
  /// Writes a mention.
  ///
  /// - Parameters:
  ///   - mention: The mention.
  ///   - text: The text that its span counts in, UTF-8.
  ///   - lines: The lines of the article file that hold the text, where they are of interest.
  ///   - json: Gets the object.
  static func write(
    _ mention: Mention, in text: UnsafeBufferPointer<UInt8>, lines: LineRange? = nil,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.name("kind")
      json.string(kind(of: mention.subject))
      write(mention.span, in: text, to: &json)
      switch mention.subject {
      case .date(let date): write(date, to: &json)
      case .country(let country): write(country, to: &json)
      case .citation(let citation): write(citation, to: &json)
      case .term(let term): write(term, to: &json)
      case .name(let name): write(name, to: &json)
      }
      if let lines {
        json.name("lines")
        json.array([lines.first, lines.last]) { $0.number($1) }
      }
    }
  }

  private static func kind(of subject: Mention.Subject) -> String {
    switch subject {
    case .date(let date): return date.kind.rawValue
    case .country(let country):
      if case .group = country.target { return "group" }
      return "country"
    case .citation(let citation):
      if case .work = citation.target { return "work" }
      return "citation"
    case .term: return "term"
    case .name(let name):
      if case .place = name.target { return "place" }
      return "organisation"
    }
  }

  private static func write(
    _ span: SourceSpan, in text: UnsafeBufferPointer<UInt8>, to json: inout JSONWriter
  ) {
    json.name("from")
    json.number(span.from)
    json.name("to")
    json.number(span.to)
    json.name("text")
    json.string(UnsafeBufferPointer(rebasing: text[span.range]))
  }

  private static func write(_ date: DateMention, to json: inout JSONWriter) {
    guard let value = date.value else { return }
    member("edtf", value.description, to: &json)
    if let first = value.first { member("first", first.description, to: &json) }
    if let last = value.last { member("last", last.description, to: &json) }
    if date.role != .plain { member("role", date.role.rawValue, to: &json) }
  }

  private static func write(_ country: CountryMention, to json: inout JSONWriter) {
    switch country.target {
    case .country(let code): member("code", code, to: &json)
    case .group(let code): member("group", code, to: &json)
    }
    member("form", country.form.rawValue, to: &json)
  }

  private static func write(_ citation: CitationMention, to json: inout JSONWriter) {
    switch citation.target {
    case .itself:
      json.name("self")
      json.bool(true)
    case .document(let name): member("document", name, to: &json)
    case .work(let name): member("name", name, to: &json)
    case .number(let number): member("number", number, to: &json)
    case .provision(let document, let eIds):
      if let document { member("document", document, to: &json) }
      if let first = eIds.first { member("eId", first, to: &json) }
      if eIds.count > 1 {
        json.name("eIds")
        json.array(eIds) { $0.string($1) }
      }
    }
    if let fault = citation.fault { member("unresolved", fault.rawValue, to: &json) }
  }

  /// A place or an organisation; one that the article itself defines has a name and no code.
  private static func write(_ name: NameMention, to json: inout JSONWriter) {
    switch name.target {
    case .place(let code), .organisation(let code): member("code", code, to: &json)
    case .defined(let name): member("name", name, to: &json)
    }
  }

  private static func write(_ term: TermMention, to json: inout JSONWriter) {
    member("term", term.term, to: &json)
    json.name("definition")
    json.string(term.eId)
    json.name("defines")
    json.bool(term.isDefinition)
  }

  private static func member(_ name: StaticString, _ value: String, to json: inout JSONWriter) {
    json.name(name)
    json.string(value)
  }
}
