import Analysis
import ArchiveModel

/// A sentence on validity as `sitegen annotate` prints it.
///
///     {"kind":"validity","from":12,"to":45,"text":"2025年7月1日起施行","act":"effective",
///     "governs":{"document":"排水条例"},"first":"2025-07-01"}
enum ValidityJSON {
  static func write(
    _ statement: ValidityStatement, in text: UnsafeBufferPointer<UInt8>, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("kind", "validity")
      json.member("from", statement.span.from)
      json.member("to", statement.span.to)
      json.member("text", UnsafeBufferPointer(rebasing: text[statement.span.range]))
      json.member("act", statement.act.rawValue)
      json.name("governs")
      json.object { write(statement.subject, to: &$0) }
      if let first = statement.first?.first {
        json.member("first", first.description)
      }
      if let last = statement.last?.last {
        json.member("last", last.description)
      }
    }
  }

  private static func write(_ subject: ValidityStatement.Subject, to json: inout JSONWriter) {
    switch subject {
    case .itself:
      json.name("self")
      json.bool(true)
    case .document(let name):
      json.member("document", name)
    case .provision(let document, let eIds):
      if let document {
        json.member("document", document)
      }
      json.name("eIds")
      json.array(eIds) { $0.string($1) }
    case .sentence:
      json.name("sentence")
      json.bool(true)
    }
  }
}
