import Foundation
import Testing

/// `sitegen import` as a person or a script calls it.
@Suite struct ImportCommandTests {
  private static let text = "新船下水\n\n　　本报讯　昨天上午，石门渡口的新船下水，老船工说很安静。\n"

  private func inFolder(_ test: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try test(folder)
  }

  @Test("standard input is read under the name that is given")
  func standardInput() throws {
    try inFolder { folder in
      let arguments = [
        "import", "-", "--name", "6月3日", "--date", "2025-06-03", "--content", "\(folder)/content",
      ]
      let result = try Sitegen.run(arguments, input: ImportCommandTests.text)
      #expect(result.status == 0, "\(result.messages)")
      let kept = try String(contentsOfFile: "\(folder)/content/raw/6月3日.txt", encoding: .utf8)
      #expect(kept == ImportCommandTests.text)
      let again = try Sitegen.run(arguments, input: ImportCommandTests.text)
      #expect(again.messages.hasSuffix("1 page: 0 files written, 2 unchanged\n"))
      let bad = try Sitegen.run(arguments, input: "\u{1}")
      #expect(bad.status == 1)
      #expect(bad.messages.hasPrefix("<stdin>:1:1: error: a control character (0x01, offset 0)"))
    }
  }

  @Test(
    "wrong use of the options for input is told",
    arguments: [
      (["-"], "standard input has no name to keep the page under: give --name STEM"),
      (["a", "b", "--name", "c"], "--name is for standard input or a single file"),
      (["a", "--encoding", "EBCDIC"], "'EBCDIC' is not an encoding that can be read"),
    ])
  func usage(arguments: [String], message: String) throws {
    let result = try Sitegen.run(["import", "--dry-run"] + arguments)
    #expect(result.status == 2)
    #expect(result.messages.contains(message), "\(result.messages)")
  }

  @Test("an encoding that is given decides, in capitals or not")
  func encoding() throws {
    try inFolder { folder in
      let file = "\(folder)/p.txt"
      try Data([0xD6, 0xD0, 0xCE, 0xC4, 0xA1, 0xA3, 0x0A]).write(to: URL(filePath: file))
      #expect(try Sitegen.run(["import", file, "--dry-run"]).status == 1)
      let result = try Sitegen.run(["import", file, "--dry-run", "--json", "--encoding", "gbk"])
      #expect(result.status == 0)
      #expect(result.output.contains("中文。"))
    }
  }

  @Test("JSON is one object for each file")
  func json() throws {
    try inFolder { folder in
      for name in ["a", "b"] {
        try Data("\(ImportCommandTests.text)\u{0C}\(ImportCommandTests.text)".utf8)
          .write(to: URL(filePath: "\(folder)/\(name).txt"))
      }
      let result = try Sitegen.run(["import", folder, "--dry-run", "--json"])
      #expect(result.status == 0)
      let lines = result.output.split(separator: "\n")
      #expect(lines.map { $0.prefix(11) } == ["{\"page\":\"a\"", "{\"page\":\"b\""])
      #expect(lines.allSatisfy { $0.contains("\"lines\":[[4,6]]") }, "\(result.output)")
    }
  }

  @Test("an import that is killed leaves nothing that a build reads, and can be run again")
  func killed() throws {
    try inFolder { folder in
      let page = ImportCommandTests.text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\n")
      let dump = String(repeating: "\(page)\u{0C}", count: 8000)
      try Data(dump.utf8).write(to: URL(filePath: "\(folder)/dump.txt"))
      let arguments = [
        "import", "\(folder)/dump.txt", "--date", "2025-06-03", "--content", "\(folder)/content",
      ]
      let process = Process()
      process.executableURL = URL(filePath: try Sitegen.path())
      process.arguments = arguments
      process.standardError = FileHandle.nullDevice
      try process.run()
      let stage = "\(folder)/content/.import-\(process.processIdentifier)"
      while process.isRunning, !FileManager.default.fileExists(atPath: "\(stage)/50") {
        usleep(1000)
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let left = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/content")
      #expect(left == [".import-\(process.processIdentifier)"])
      try Data("\(page)\u{0C}\(page)".utf8).write(to: URL(filePath: "\(folder)/dump.txt"))
      let again = try Sitegen.run(arguments)
      #expect(again.status == 0, "\(again.messages)")
      let now = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/content")
      #expect(now.sorted() == ["articles", "raw"])
    }
  }
}
