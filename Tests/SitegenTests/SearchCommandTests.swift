import Foundation
import Testing

/// What `sitegen search` answers on the site of the sample.
@Suite struct SearchCommandTests {
  /// Builds the sample, then looks for things in it.
  private func inSite(_ test: (String) throws -> Void) throws {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-test-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: output) }
    let built = try Sitegen.run([
      "build", "--content", "\(Sitegen.repository)/content", "--templates",
      "\(Sitegen.repository)/templates", "--output", output,
    ])
    try #require(built.status == 0)
    try test(output)
  }

  private func lines(_ output: String, _ arguments: [String]) throws -> [String] {
    let result = try Sitegen.run(["search", "--output", output] + arguments)
    try #require(result.status == 0, "\(result.messages)")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test("each hit is one object with its article, anchor, address, sentence, and the find in bytes")
  func objects() throws {
    try inSite { output in
      let lines = try lines(output, ["--json", "--limit", "0", "免签"])
      #expect(lines.count > 1)
      for line in lines {
        #expect(line.hasPrefix("{\"article\":"))
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        let hit = try #require(value as? [String: Any])
        #expect(Set(hit.keys) == ["article", "anchor", "url", "text", "from", "to"])
        let text = Array(try #require(hit["text"] as? String).utf8)
        let from = try #require(hit["from"] as? Int)
        let to = try #require(hit["to"] as? Int)
        #expect(String(decoding: text[from..<to], as: UTF8.self) == "免签")
        let url = try #require(hit["url"] as? String)
        let anchor = try #require(hit["anchor"] as? String)
        #expect(url.hasSuffix("#\(anchor)"))
        let page = try String(
          contentsOfFile: "\(output)/\(url.prefix { $0 != "#" })", encoding: .utf8)
        #expect(page.contains("id=\"\(anchor)\""), "\(url)")
      }
    }
  }

  @Test("a limit cuts the same list, without one there are twenty, and 0 gives all")
  func limits() throws {
    try inSite { output in
      let all = try lines(output, ["--limit", "0", "的"])
      #expect(all.count > 20)
      #expect(try lines(output, ["的"]) == Array(all.prefix(20)))
      #expect(try lines(output, ["--limit", "3", "的"]) == Array(all.prefix(3)))
    }
  }

  @Test("words may come apart, and one that is not there has no lines and ends with 0")
  func words() throws {
    try inSite { output in
      let whole = try lines(output, ["免签 沙特"])
      #expect(try lines(output, ["免签", "沙特"]) == whole)
      #expect(try lines(output, ["此处绝无此语"]).isEmpty)
    }
  }

  @Test("a folder without an index and a query without a word are said, with 1")
  func faults() throws {
    try inSite { output in
      let noIndex = try Sitegen.run(["search", "--output", "\(output)/data", "免签"])
      #expect(noIndex.status == 1)
      #expect(noIndex.messages.contains("[search-missing]"))
      let noWord = try Sitegen.run(["search", "--output", output, "kind:policy"])
      #expect(noWord.status == 1)
      #expect(noWord.messages.contains("[search-words]"))
      #expect(noIndex.output.isEmpty && noWord.output.isEmpty)
    }
  }
}
