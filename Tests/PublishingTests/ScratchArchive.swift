import ArchiveModel
import Foundation
import Publishing

/// A copy of the sample archive in a folder of its own, to be spoilt by a test.
struct ScratchArchive {
  /// The repository's folder.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  let path: String

  var content: String { "\(path)/content" }
  var templates: String { "\(path)/templates" }
  var output: String { "\(path)/public" }

  /// Copies `parts` of the repository.
  init(copying parts: [String] = ["content", "templates"]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "sitegen-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
    for part in parts {
      try FileManager.default.copyItem(
        atPath: "\(ScratchArchive.repository)/\(part)", toPath: "\(path)/\(part)")
    }
  }

  /// Runs a test in an empty folder, which is removed afterwards.
  static func empty(_ test: (ScratchArchive) throws -> Void) throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    try test(archive)
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  func read(_ file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  func write(_ text: String, to file: String) throws {
    try FileManager.default.createDirectory(
      atPath: URL(filePath: "\(path)/\(file)").deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(file)"))
  }

  /// Replaces the first place of a text in a file, which must have it.
  func replace(_ old: String, with new: String, in file: String) throws {
    let text = try read(file)
    guard let range = text.range(of: old) else { throw Missing(text: old, file: file) }
    try write(text.replacingCharacters(in: range, with: new), to: file)
  }

  struct Missing: Error {
    let text: String
    let file: String
  }

  func build(to folder: String? = nil) async -> BuildReport {
    await SiteBuild.run(
      BuildRequest(
        content: ContentFolder(content), templates: templates, output: folder ?? output))
  }

  /// Every file below a folder with its bytes.
  func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return files }
    for case let name as String in walk {
      var isFolder: ObjCBool = false
      let file = "\(folder)/\(name)"
      if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue {
        files[name] = try Data(contentsOf: URL(filePath: file))
      }
    }
    return files
  }

  /// Diagnostics with the scratch folder's path taken out.
  func messages(_ report: BuildReport) -> [String] {
    report.diagnostics.map { "\($0)".replacingOccurrences(of: "\(path)/", with: "") }
  }
}
