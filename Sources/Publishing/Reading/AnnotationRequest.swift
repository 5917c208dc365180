import ArchiveModel

/// What `sitegen annotate` is asked: a line of JSON.
///
///     {"id":"1","text":"5月28日，沙特……","date":"2025-05-30"}
struct AnnotationRequest {
  /// UTF-8.
  let id: ArraySlice<UInt8>
  /// UTF-8.
  let text: [UInt8]
  /// The day from which relative dates count.
  let published: CalendarDate?

  /// Reads a request; of a member that is given twice the last one counts, others are ignored.
  ///
  /// - Parameters:
  ///   - line: The request without its line end.
  ///   - number: Its number, from 1, for diagnostics.
  /// - Returns: The request, or what is wrong with it.
  static func read(_ line: [UInt8], number: Int) -> Result<AnnotationRequest, DiagnosticFailure> {
    var members = Members()
    do {
      try JSONReader.readMembers(of: line) { name, reader throws(JSONReader.Fault) in
        try members.take(name, &reader)
      }
    } catch {
      return failure(number, error.offset + 1, "not JSON: \(error.problem)")
    }
    guard let id = members.id else { return failure(number, 1, "a request needs 'id', a string") }
    guard let text = members.text else {
      return failure(number, 1, "a request needs 'text', a string")
    }
    guard let published = members.published else {
      return failure(number, 1, "'date' must be a day that exists, as YYYY-MM-DD")
    }
    return .success(AnnotationRequest(id: id, text: Array(text), published: published))
  }

  private struct Members {
    var id: ArraySlice<UInt8>?
    var text: ArraySlice<UInt8>?
    /// Without a day where none is given; `nil` for a day that cannot be read.
    var published: CalendarDate?? = .some(nil)

    mutating func take(
      _ name: ArraySlice<UInt8>, _ reader: inout JSONReader
    ) throws(JSONReader.Fault) {
      if Members.isName(name, "text") {
        text = try reader.stringBytes()
      } else if Members.isName(name, "id") {
        id = try reader.stringBytes()
      } else if Members.isName(name, "date") {
        try takeDate(&reader)
      } else {
        _ = try reader.value()
      }
    }

    private mutating func takeDate(_ reader: inout JSONReader) throws(JSONReader.Fault) {
      if reader.isAtString() {
        published = try reader.stringBytes().flatMap { CalendarDate(utf8: $0) }.map { .some($0) }
      } else if case .null = try reader.value() {
        published = .some(nil)
      } else {
        published = nil
      }
    }

    private static func isName(_ bytes: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
      guard bytes.count == name.utf8CodeUnitCount else { return false }
      return bytes.indices.allSatisfy { bytes[$0] == name.utf8Start[$0 - bytes.startIndex] }
    }
  }

  private static func failure<Success>(
    _ line: Int, _ column: Int, _ message: String
  ) -> Result<Success, DiagnosticFailure> {
    .failure(
      DiagnosticFailure(
        Diagnostic(
          code: "bad-request", at: SourceLocation(file: "<stdin>", line: line, column: column),
          message, fix: "send one object a line: {\"id\": …, \"text\": …, \"date\": \"YYYY-MM-DD\"}"
        )
      ))
  }
}
