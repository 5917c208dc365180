import ArchiveModel

/// One text to be imported: a file, or standard input.
struct ImportInput: Hashable {
  /// The file; `nil` for standard input.
  let path: String?
  /// What its raw pages are named after: `2025-05-30` for `in/2025-05-30.txt`.
  let stem: String

  /// What messages call it.
  var name: String { path ?? "<stdin>" }

  /// The inputs that arguments name, folders opened, and what is wrong with the names; `stem` is the
  /// name for standard input or for a single file, if given.
  static func find(
    _ arguments: [String], stem: String?
  ) -> (inputs: [ImportInput], diagnostics: [Diagnostic]) {
    var inputs: [ImportInput] = []
    var diagnostics: [Diagnostic] = []
    for argument in arguments {
      if argument == "-" {
        inputs.append(ImportInput(path: nil, stem: stem ?? "stdin"))
      } else if FileSystem.isFolder(argument) {
        let found = files(in: argument)
        inputs += found.files.map { ImportInput(path: $0, stem: ImportInput.stem(of: $0)) }
        diagnostics += found.diagnostics
      } else {
        inputs.append(ImportInput(path: argument, stem: stem ?? ImportInput.stem(of: argument)))
      }
    }
    return (inputs.filter { $0.badName == nil }, diagnostics + inputs.compactMap(\.badName))
  }

  private static func files(in argument: String) -> (files: [String], diagnostics: [Diagnostic]) {
    let folder =
      argument.count > 1 && argument.hasSuffix("/") ? String(argument.dropLast()) : argument
    var found = FileFinder.find(
      in: folder, extension: "txt", strangers: .note, companion: CorrectionsFile.suffix,
      followsLink: true)
    if found.files.isEmpty, !found.diagnostics.contains(where: \.isError) {
      found.diagnostics.append(
        Diagnostic(
          code: "no-pages", at: SourceLocation(file: folder), "the folder holds no .txt file",
          fix: "name the folder that holds the pages, or end their names in .txt"))
    }
    return found
  }

  private static func stem(of file: String) -> String {
    let name = FileSystem.name(of: file)
    return name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
  }

  /// A name that no file of the archive may have.
  private var badName: Diagnostic? {
    let isBad =
      stem.isEmpty || stem.hasPrefix(".") || stem.contains("/")
      || stem.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    guard isBad else { return nil }
    return Diagnostic(
      code: "bad-name", at: SourceLocation(file: name),
      "'\(stem)' can't be the name of a raw page: it is empty, hidden, or holds '/' or a control "
        + "character",
      fix: "rename the file, or give a name with --name")
  }
}
