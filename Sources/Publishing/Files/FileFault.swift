package import ArchiveModel

/// A file that could not be read or written, and why.
package struct FileFault: Error, Hashable, Sendable {
  package let path: String
  /// What was tried: `read`, `write`, `list`.
  package let action: String
  /// The system's word for what went wrong: `Permission denied`.
  package let reason: String
  /// What to do about a file that the disk has, but that an archive doesn't read; `nil` where it is the
  /// disk that failed.
  package let refusal: Refusal?

  /// Why a file is not read although it could be.
  package struct Refusal: Hashable, Sendable {
    package let code: String
    package let fix: String
  }

  package init(path: String, action: String, reason: String, refusal: Refusal? = nil) {
    self.path = path
    self.action = action
    self.reason = reason
    self.refusal = refusal
  }

  /// The codes of diagnostics that speak of files and disks rather than of content.
  package static let code = "io"

  /// The fault as a message with the way out.
  package var diagnostic: Diagnostic {
    Diagnostic(
      code: refusal?.code ?? FileFault.code, at: SourceLocation(file: path),
      "cannot \(action): \(reason)",
      fix: refusal?.fix
        ?? "check that the path exists, that you may \(action) it, and that the disk has room")
  }
}
