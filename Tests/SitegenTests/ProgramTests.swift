import Foundation
import Testing

/// What the program prints where, and with which code it ends, when a person works with it.
@Suite struct ProgramTests {
  /// A copy of the sample's content in a folder of its own.
  private func inCopy(_ test: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(
      atPath: "\(Sitegen.repository)/content", toPath: "\(folder)/content")
    try test(folder)
  }

  private func build(_ folder: String, _ more: [String] = []) throws -> Sitegen.Result {
    try Sitegen.run(
      [
        "build", "--content", "\(folder)/content", "--templates",
        "\(Sitegen.repository)/templates", "--output", "\(folder)/public",
      ] + more)
  }

  @Test("help names every command and the exit codes, on standard output")
  func help() throws {
    let result = try Sitegen.run(["--help"])
    #expect(result.status == 0)
    for word in ["import", "build", "annotate", "outline", "Exit codes: 0 fine"] {
      #expect(result.output.contains(word), "\(word)")
    }
    #expect(result.messages.isEmpty)
  }

  @Test("each command has help of its own", arguments: ["import", "build", "annotate", "outline"])
  func commandHelp(command: String) throws {
    let result = try Sitegen.run([command, "--help"])
    #expect(result.status == 0)
    #expect(result.output.contains("USAGE: sitegen \(command)"))
  }

  @Test("a good build ends with 0, prints no data, and says where the site lies")
  func goodBuild() throws {
    try inCopy { folder in
      let result = try build(folder)
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
      #expect(result.messages.hasPrefix("built 7 articles into "))
      #expect(result.messages.hasSuffix(": \(folder)/public/index.html\n"))
    }
  }

  @Test("bad content ends with 1, each message on a line of its own, and publishes nothing")
  func badContent() throws {
    try inCopy { folder in
      try Data("titel: x\ntime_zone: Mars\n".utf8).write(
        to: URL(filePath: "\(folder)/content/site.yml"))
      let result = try build(folder)
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      let lines = result.messages.split(separator: "\n")
      #expect(lines.count == 4, "\(result.messages)")
      #expect(lines[0].hasPrefix("\(folder)/content/site.yml:1:1: error: "))
      #expect(lines[2].hasPrefix("\(folder)/content/site.yml:2:12: error: 'Mars' is not a zone"))
      #expect(lines[3].hasPrefix("nothing published: 3 errors"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/public"))
    }
  }

  @Test("a folder that is not there, or holds the files of another, ends with 3")
  func disk() throws {
    try inCopy { folder in
      #expect(try build("\(folder)/none").status == 3)
      try FileManager.default.createDirectory(
        atPath: "\(folder)/public", withIntermediateDirectories: false)
      try Data("mine".utf8).write(to: URL(filePath: "\(folder)/public/letter.txt"))
      let result = try build(folder)
      #expect(result.status == 3)
      #expect(result.messages.contains("cannot replace: it holds files that sitegen didn't make"))
      #expect(
        try String(contentsOfFile: "\(folder)/public/letter.txt", encoding: .utf8) == "mine")
    }
  }

  @Test("an address for the build alone stands in the feed and not in the settings")
  func baseURL() throws {
    try inCopy { folder in
      #expect(try build(folder, ["--base-url", "https://e.org/p"]).status == 0)
      let feed = try String(contentsOfFile: "\(folder)/public/feed.xml", encoding: .utf8)
      #expect(feed.contains("https://e.org/p/articles/2025/2025-05-30-07.html"))
    }
  }

  @Test("importing again says that nothing changed")
  func importAgain() throws {
    try inCopy { folder in
      let page = "\(Sitegen.repository)/content/raw/2025-05-30.txt"
      let result = try Sitegen.run(
        ["import", page, "--date", "2025-05-30", "--content", "\(folder)/content"])
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
      #expect(
        result.messages.hasSuffix("read 7 articles from 1 page: 0 files written, 8 unchanged\n"),
        "\(result.messages)")
    }
  }

  @Test(
    "a bad request is told with its line and column, and the others are answered",
    arguments: [
      ("{\"id\":1,\"text\":\"甲\"}", "1:1"), ("{\"id\":\"1\"}", "1:1"),
      ("{\"id\":\"1\",\"text\":\"甲\",\"date\":\"2025-02-30\"}", "1:1"), ("{\"id\":}", "1:7"),
    ])
  func badRequest(line: String, place: String) throws {
    let result = try Sitegen.run(
      ["annotate", "--content", "\(Sitegen.repository)/content"],
      input: "\(line)\n{\"id\":\"2\",\"text\":\"甲\"}\n")
    #expect(result.status == 1)
    #expect(result.output == "{\"id\":\"2\",\"mentions\":[]}\n")
    #expect(result.messages.hasPrefix("<stdin>:\(place): error: "), "\(result.messages)")
  }

  @Test("no input is no fault")
  func noInput() throws {
    let result = try Sitegen.run(["annotate", "--content", "\(Sitegen.repository)/content"])
    #expect(result.status == 0)
    #expect(result.output.isEmpty && result.messages.isEmpty)
  }

  @Test("outline of a file that is not there ends with 3")
  func outlineMissing() throws {
    let result = try Sitegen.run(["outline", "/nonexistent.md"])
    #expect(result.status == 3)
    #expect(result.output.isEmpty)
  }

  @Test(
    "messages are coloured on a terminal, and nowhere else or where NO_COLOR asks not to",
    .enabled(if: ProgramTests.hasTerminal))
  func colour() throws {
    #expect(try onTerminal(noColour: "").contains("\u{1B}[1;31merror:\u{1B}[0m cannot read"))
    #expect(try onTerminal(noColour: "1").contains(": error: cannot read"))
    #expect(try !Sitegen.run(["outline", "/nonexistent.md"]).messages.contains("\u{1B}"))
  }

  private static let script = "/usr/bin/script"

  /// Whether `script` of util-linux can lend a terminal.
  private static var hasTerminal: Bool {
    #if os(Linux)
      FileManager.default.isExecutableFile(atPath: script)
    #else
      false
    #endif
  }

  /// What the program prints where its output is a terminal.
  private func onTerminal(noColour: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: ProgramTests.script)
    process.arguments = ["-qec", "'\(try Sitegen.path())' outline /nonexistent.md", "/dev/null"]
    process.environment = ProcessInfo.processInfo.environment.merging(["NO_COLOR": noColour]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    try process.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
