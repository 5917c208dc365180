import ArchiveModel

extension Diagnostic {
  /// The same message about another file.
  func moved(to file: String) -> Diagnostic {
    Diagnostic(
      severity, code: code,
      at: SourceLocation(file: file, line: location.line, column: location.column), message,
      fix: fix)
  }
}
