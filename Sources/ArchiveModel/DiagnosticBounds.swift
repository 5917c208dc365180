/// Keeps a report readable where one mistake was made ten thousand times.
package enum DiagnosticBounds {
  /// So many diagnostics of one kind are told of one file.
  package static let perFile = 100

  /// The first hundred diagnostics of each kind and severity in each file, and for the others one that
  /// says how many there are and where they begin; sorted.
  package static func bounded(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.count > perFile else { return diagnostics.sorted() }
    let groups = Dictionary(grouping: diagnostics) {
      [$0.location.file, $0.code, $0.severity.rawValue]
    }
    return groups.values.flatMap { group -> [Diagnostic] in
      guard group.count > perFile + 1 else { return group }
      let sorted = group.sorted()
      let next = sorted[perFile]
      let rest = Diagnostic(
        next.severity, code: next.code, at: next.location,
        "\(next.message) (and \(group.count - perFile - 1) more like it in this file)",
        fix: next.fix)
      return sorted[..<perFile] + [rest]
    }.sorted()
  }
}
