import Foundation
import Testing

/// The program as scripts see it: exit codes, standard output, standard error.
@Suite struct CommandTests {
  @Test("the version is data on standard output")
  func version() throws {
    let result = try Sitegen.run(["--version"])
    #expect(result.status == 0)
    #expect(result.output.contains("."))
    #expect(result.messages.isEmpty)
  }

  @Test(
    "wrong usage exits with 2 and says how it is meant",
    arguments: [
      ["build", "--nonsense"], ["import"], ["import", "x.txt", "--date", "2025-02-30"],
      ["import", "x.txt"], ["build", "--base-url", "ftp://example.org"],
    ])
  func usage(arguments: [String]) throws {
    let result = try Sitegen.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("Error:"))
  }

  @Test("a missing file exits with 3")
  func missingFile() throws {
    let result = try Sitegen.run(["import", "/nonexistent.txt", "--dry-run"])
    #expect(result.status == 3)
    #expect(result.messages.hasPrefix("/nonexistent.txt:1:1: error: cannot read"))
  }

  @Test("a dry import prints what it found and writes nothing")
  func dryImport() throws {
    let page = "\(Sitegen.repository)/content/raw/2025-05-30.txt"
    let result = try Sitegen.run(["import", page, "--dry-run", "--json"])
    #expect(result.status == 0)
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let articles = try #require((value as? [String: Any])?["articles"] as? [[String: Any]])
    #expect(articles.count == 7)
    #expect((articles[0]["paragraphs"] as? [String])?.count ?? 0 > 20)
  }

  @Test("annotate answers each line before it reads the next")
  func annotateStreams() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: try Sitegen.path())
    process.arguments = ["annotate", "--content", "\(Sitegen.repository)/content"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for id in ["a", "b"] {
      input.fileHandleForWriting.write(
        Data("{\"id\":\"\(id)\",\"text\":\"5月28日在科威特\",\"date\":\"2025-05-30\"}\n".utf8))
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(
        answer.hasPrefix("{\"id\":\"\(id)\",\"mentions\":[{\"kind\":\"date\",\"from\":0,\"to\":9"))
      #expect(answer.contains("\"edtf\":\"2025-05-28\""))
      #expect(answer.contains("\"code\":\"KW\""))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("annotate goes on behind a bad line and fails at the end")
  func annotateBadLine() throws {
    let result = try Sitegen.run(
      ["annotate", "--content", "\(Sitegen.repository)/content"],
      input: "{\"id\":\"1\",\"text\":\"美国\"}\nnonsense\n\n{\"id\":\"2\",\"text\":\"阿曼\"}")
    #expect(result.status == 1)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.messages.hasPrefix("<stdin>:2:1: error: not JSON"))
  }

  @Test("outline prints an article's provisions as text and as JSON")
  func outline() throws {
    let file = "\(Sitegen.repository)/content/articles/2025/2025-05-30-01.md"
    let text = try Sitegen.run(["outline", file])
    #expect(text.status == 0)
    #expect(text.output.contains("sec_1\t一、总体要求\n"))
    #expect(text.output.contains("  sec_4__subsec_7\t（七）纳入公共资源交易平台体系\n"))
    let json = try Sitegen.run(["outline", file, "--json"])
    #expect(json.output.split(separator: "\n").count == 21)
    #expect(json.output.contains("\"aliases\":[\"item_7\"]"))
  }

  @Test("a build is the same in every zone and locale")
  func sameEverywhere() throws {
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-test-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let environments = [
      ["TZ": "Asia/Shanghai", "LC_ALL": "C"], ["TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8"],
    ]
    for (index, environment) in environments.enumerated() {
      let result = try Sitegen.run(
        [
          "build", "--content", "\(Sitegen.repository)/content", "--templates",
          "\(Sitegen.repository)/templates", "--output", "\(scratch)/\(index)",
        ], environment: environment)
      #expect(result.status == 0, "\(result.messages)")
      #expect(result.output.isEmpty)
    }
    let compare = Process()
    compare.executableURL = URL(filePath: "/usr/bin/env")
    compare.arguments = ["diff", "-r", "\(scratch)/0", "\(scratch)/1"]
    try compare.run()
    compare.waitUntilExit()
    #expect(compare.terminationStatus == 0)
  }

  @Test("completion scripts are made for the common shells", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let result = try Sitegen.run(["--generate-completion-script", shell])
    #expect(result.status == 0)
    #expect(result.output.contains("outline"))
  }

  @Test("an outline's citations are lines for people and objects for programs")
  func outlineCitations() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "citations-\(ProcessInfo.processInfo.processIdentifier).md")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = "第一条 甲。\n\n第二条 依照前条和本法第一条至第三条，见《节水法》。\n"
    try Data(text.utf8).write(to: file)
    let plain = try Sitegen.run(["outline", file.path, "--citations"])
    #expect(
      plain.output == """
        3\t前条\tart_1
        3\t本法第一条至第三条\tart_1 art_2 art_3\tno-such-provision
        3\t《节水法》\t《节水法》

        """)
    let json = try Sitegen.run(["outline", file.path, "--citations", "--json"])
    #expect(
      json.output.split(separator: "\n").dropFirst().first
        == """
        {"kind":"citation","from":25,"to":52,"text":"本法第一条至第三条","eId":"art_1",\
        "eIds":["art_1","art_2","art_3"],"unresolved":"no-such-provision","lines":[3,3]}
        """)
  }
}
