import ArchiveModel
import Foundation

/// Messages for people, on standard error.
enum Console {
  static func write(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// Prints diagnostics, the severity in colour on a terminal unless `NO_COLOR` is set.
  static func write(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let isColoured = isColoured
    // One call for all: an import may have thousands of them.
    write(
      diagnostics.map { isColoured ? coloured($0) : $0.description }.joined(separator: "\n"))
  }

  private static var isColoured: Bool {
    isatty(STDERR_FILENO) != 0
      && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  private static func coloured(_ diagnostic: Diagnostic) -> String {
    let colour =
      switch diagnostic.severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    let message =
      "\(ShownText.shortened(diagnostic.message)); \(ShownText.shortened(diagnostic.fix)) "
      + "[\(diagnostic.code)]"
    return ShownText.line("\(diagnostic.location)")
      + ": \u{1B}[1;\(colour)m\(diagnostic.severity.rawValue):\u{1B}[0m "
      + ShownText.line(message)
  }
}
