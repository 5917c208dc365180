import Foundation

/// Two contents of one article each, which have the same addresses, and the folder that both are built
/// to: so few files that a build takes a tenth of a second.
struct FaultSite {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "sitegen-fault-\(UUID().uuidString)")
      .path
    for (content, text) in [("one", "江城大桥今日通车。"), ("two", "江城大桥昨日通车。")] {
      for folder in ["articles/2025", "data"] {
        try FileManager.default.createDirectory(
          atPath: "\(path)/\(content)/\(folder)", withIntermediateDirectories: true)
      }
      try Data(
        "---\nid: 2025-06-01-01\nkind: news\npublished: 2025-06-01\n---\n\n\(text)\n".utf8
      ).write(to: URL(filePath: "\(path)/\(content)/articles/2025/2025-06-01-01.md"))
      try Data("title: 档案\(content)\n".utf8).write(
        to: URL(filePath: "\(path)/\(content)/site.yml"))
      try FileManager.default.removeItem(atPath: "\(path)/\(content)/data")
      try FileManager.default.copyItem(
        atPath: "\(Sitegen.repository)/content/data", toPath: "\(path)/\(content)/data")
    }
    try Data(FaultSite.page.utf8).write(to: URL(filePath: "\(path)/page.txt"))
    try FileManager.default.copyItem(
      atPath: "\(Sitegen.repository)/templates", toPath: "\(path)/templates")
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  func build(_ content: String, _ environment: [String: String] = [:]) throws -> Sitegen.Result {
    try Sitegen.run(
      [
        "build", "--content", "\(path)/\(content)", "--templates", "\(path)/templates",
        "--output", "\(path)/public",
      ], environment: environment)
  }

  /// Imports a page of two articles into the first content.
  func importPage(_ environment: [String: String] = [:]) throws -> Sitegen.Result {
    try Sitegen.run(
      ["import", "\(path)/page.txt", "--date", "2025-06-02", "--content", "\(path)/one"],
      environment: environment)
  }

  /// Removes what an import brought in.
  func takeBackImport() throws {
    for file in try files(in: "one").keys
    where file.contains("2025-06-02") || file.hasPrefix("raw/") {
      try FileManager.default.removeItem(atPath: "\(path)/one/\(file)")
    }
  }

  private static let page = """
    青石镇图书室昨天开门

    　　本报青石镇6月1日电　青石镇图书室昨天开门，来看书的人很多。管图书室的老周
    说，这里从前没有图书室，大家要走十里路到县城去看书。

    柳林乡水库完工

    　　本报柳林乡6月1日电　柳林乡水库昨天完工，乡里的人都来看水。老李说，有了水
    库，今年的稻子不怕旱了，明年还要再修一条渠。

    """

  /// Every published file with its bytes.
  func published() throws -> [String: Data] { try files(in: "public") }

  /// Every file below a folder that is not hidden, with its bytes.
  func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let root = "\(path)/\(folder)"
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      if !name.hasPrefix(".import-"),
        let bytes = FileManager.default.contents(atPath: "\(root)/\(name)"),
        !bytes.isEmpty || !isFolder("\(root)/\(name)")
      {
        files[name] = bytes
      }
    }
    return files
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Replaces the first place of a text in a file, which must have it.
  func replace(_ old: String, with new: String, in file: String) throws {
    let text = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    guard let range = text.range(of: old) else { throw Missing(text: old) }
    try Data(text.replacingCharacters(in: range, with: new).utf8)
      .write(to: URL(filePath: "\(path)/\(file)"))
  }

  struct Missing: Error {
    let text: String
  }
}
