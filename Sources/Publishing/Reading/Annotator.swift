package import Analysis
package import ArchiveModel

/// Answers one request of `sitegen annotate`: a line of JSON in, a line of JSON out.
///
///     {"id":"1","text":"5月28日，沙特……","date":"2025-05-30"}
///     {"id":"1","mentions":[{"kind":"date","from":0,"to":9,"text":"5月28日","edtf":"2025-05-28",…}]}
package struct Annotator: Sendable {
  private let analyser: DocumentAnalyser
  private let names: NameReader

  package init(gazetteer: Gazetteer) {
    analyser = DocumentAnalyser(gazetteer: gazetteer)
    names = NameReader(gazetteer: gazetteer)
  }

  /// Makes an annotator with the tables of a content folder.
  package static func load(_ content: ContentFolder) -> (Annotator?, [Diagnostic]) {
    let (gazetteer, diagnostics) = GazetteerLoader.load(content)
    let hasErrors = diagnostics.contains(where: \.isError)
    return (hasErrors ? nil : gazetteer.map { Annotator(gazetteer: $0) }, diagnostics)
  }

  /// Answers a request.
  ///
  /// - Parameters:
  ///   - line: The request without its line end.
  ///   - number: Its number, from 1, for diagnostics.
  /// - Returns: The answer without a line end, or what is wrong with the request.
  package func answer(_ line: [UInt8], number: Int) -> Result<[UInt8], DiagnosticFailure> {
    let request: JSONValue
    do {
      request = try JSONReader.read(line)
    } catch {
      return failure(number, error.offset + 1, "not JSON: \(error.problem)")
    }
    guard let id = request["id"]?.text else {
      return failure(number, 1, "a request needs 'id', a string")
    }
    guard let text = request["text"]?.text else {
      return failure(number, 1, "a request needs 'text', a string")
    }
    var published: CalendarDate?
    if let date = request["date"], date != .null {
      guard let day = date.text.flatMap({ CalendarDate($0) }) else {
        return failure(number, 1, "'date' must be a day that exists, as YYYY-MM-DD")
      }
      published = day
    }
    let bytes = Array(text.utf8)
    let mentions = analyser.mentions(in: bytes, published: published)
    let items =
      (mentions.map { (span: $0.span, json: MentionJSON.object(for: $0, in: bytes)) }
      + names.mentions(in: [bytes])[0].map {
        (span: $0.span, json: MentionJSON.object(for: $0, in: bytes))
      }).sorted { $0.span < $1.span }.map(\.json)
    let answer = JSONText.object([
      ("id", JSONText.string(id)), ("mentions", JSONText.array(items)),
    ])
    return .success(Array(answer.utf8))
  }

  private func failure(
    _ line: Int, _ column: Int, _ message: String
  ) -> Result<[UInt8], DiagnosticFailure> {
    .failure(
      DiagnosticFailure(
        Diagnostic(
          code: "bad-request", at: SourceLocation(file: "<stdin>", line: line, column: column),
          message, fix: "send one object a line: {\"id\": …, \"text\": …, \"date\": \"YYYY-MM-DD\"}"
        )
      ))
  }
}
