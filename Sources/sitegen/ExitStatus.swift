import ArchiveModel
import ArgumentParser
import Publishing

/// The exit codes of all commands.
enum ExitStatus {
  /// 3 where a file or the disk failed, 1 for other errors, 0 otherwise.
  static func code(for diagnostics: [Diagnostic]) -> ExitCode {
    let errors = diagnostics.filter(\.isError)
    if errors.contains(where: { $0.code == FileFault.code }) { return ExitCode(3) }
    return errors.isEmpty ? .success : ExitCode(1)
  }
}
