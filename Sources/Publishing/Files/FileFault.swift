package import ArchiveModel

/// A file that could not be read or written, and why.
package struct FileFault: Error, Hashable, Sendable {
  package let path: String
  /// What was tried: `read`, `write`, `list`.
  package let action: String
  /// The system's word for what went wrong: `Permission denied`.
  package let reason: String

  package init(path: String, action: String, reason: String) {
    self.path = path
    self.action = action
    self.reason = reason
  }

  /// The codes of diagnostics that speak of files and disks rather than of content.
  package static let code = "io"

  /// The fault as a message with the way out.
  package var diagnostic: Diagnostic {
    Diagnostic(
      code: FileFault.code, at: SourceLocation(file: path), "cannot \(action): \(reason)",
      fix: "check that the path exists, that you may \(action) it, and that the disk has room")
  }
}
