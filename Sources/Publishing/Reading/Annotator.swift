package import Analysis
package import ArchiveModel

/// Answers one request of `sitegen annotate`: a line of JSON in, a line of JSON out.
///
///     {"id":"1","text":"5月28日，沙特……","date":"2025-05-30"}
///     {"id":"1","mentions":[{"kind":"date","from":0,"to":9,"text":"5月28日","edtf":"2025-05-28",…}]}
package struct Annotator: Sendable {
  private let analyser: DocumentAnalyser

  package init(gazetteer: Gazetteer) {
    analyser = DocumentAnalyser(gazetteer: gazetteer)
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
  ///   - output: Gets the answer with a line end; stays as it is where there is none.
  /// - Returns: What is wrong with the request, if something is.
  package func answer(
    _ line: [UInt8], number: Int, into output: inout JSONWriter
  ) -> Diagnostic? {
    let request: AnnotationRequest
    switch AnnotationRequest.read(line, number: number) {
    case .success(let read): request = read
    case .failure(let failure): return failure.diagnostic
    }
    let reading = analyser.read(request.text, published: request.published)
    request.text.withUnsafeBufferPointer { text in
      output.object { json in
        json.name("id")
        request.id.withUnsafeBufferPointer { json.string($0) }
        json.name("mentions")
        json.array { json in
          Annotator.write(reading.mentions, reading.validities, in: text, to: &json)
        }
      }
    }
    output.endLine()
    return nil
  }

  /// What is wrong with a line that is longer than the longest.
  package static func tooLong(_ number: Int) -> Diagnostic {
    Diagnostic(
      code: "bad-request", at: SourceLocation(file: "<stdin>", line: number, column: 1),
      "a request of more than \(LineFilter.longest >> 20) MiB is not read",
      fix: "send the text article by article")
  }

  /// Writes both lists as one, in the order of the text; each is in that order already.
  private static func write(
    _ mentions: [Mention], _ validities: [ValidityStatement], in text: UnsafeBufferPointer<UInt8>,
    to json: inout JSONWriter
  ) {
    var next = 0
    for mention in mentions {
      while next < validities.count, validities[next].span < mention.span {
        ValidityJSON.write(validities[next], in: text, to: &json)
        next += 1
      }
      MentionJSON.write(mention, in: text, to: &json)
    }
    for validity in validities[next...] { ValidityJSON.write(validity, in: text, to: &json) }
  }
}
