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
      json.member("kind", kind(of: mention.subject))
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
    json.member("from", span.from)
    json.member("to", span.to)
    json.member("text", UnsafeBufferPointer(rebasing: text[span.range]))
  }

  private static func write(_ date: DateMention, to json: inout JSONWriter) {
    guard let value = date.value else { return }
    json.member("edtf", value.description)
    if let first = value.first { json.member("first", first.description) }
    if let last = value.last { json.member("last", last.description) }
    if date.role != .plain { json.member("role", date.role.rawValue) }
  }

  private static func write(_ country: CountryMention, to json: inout JSONWriter) {
    switch country.target {
    case .country(let code): json.member("code", code)
    case .group(let code): json.member("group", code)
    }
    json.member("form", country.form.rawValue)
  }

  private static func write(_ citation: CitationMention, to json: inout JSONWriter) {
    switch citation.target {
    case .itself:
      json.name("self")
      json.bool(true)
    case .document(let name): json.member("document", name)
    case .work(let name): json.member("name", name)
    case .number(let number): json.member("number", number)
    case .provision(let document, let eIds):
      if let document { json.member("document", document) }
      if let first = eIds.first { json.member("eId", first) }
      if eIds.count > 1 {
        json.name("eIds")
        json.array(eIds) { $0.string($1) }
      }
    }
    if let fault = citation.fault { json.member("unresolved", fault.rawValue) }
  }

  /// A place or an organisation; one that the article itself defines has a name and no code.
  private static func write(_ name: NameMention, to json: inout JSONWriter) {
    switch name.target {
    case .place(let code), .organisation(let code): json.member("code", code)
    case .defined(let name): json.member("name", name)
    }
  }

  private static func write(_ term: TermMention, to json: inout JSONWriter) {
    json.member("term", term.term)
    json.name("definition")
    json.string(term.eId)
    json.name("defines")
    json.bool(term.isDefinition)
  }
}
