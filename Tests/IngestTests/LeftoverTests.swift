import ArchiveModel
import Testing

@testable import Ingest

/// Lines that belong to no article are told in as few messages as there are stretches of them.
@Suite struct LeftoverTests {
  private func warnings(_ text: String) throws -> [String] {
    let page = try RawPage(name: "p", bytes: Array(text.utf8))
    return PageSegmentation.segment(page, published: nil).diagnostics
      .filter { $0.code == "leftover" }.map { "\($0.location.line) \($0.message)" }
  }

  @Test func `ten thousand lines in a row are one message`() throws {
    let editors = String(repeating: "责任编辑：张小五\n\n", count: 10_000)
    #expect(
      try warnings(editors) == ["1 the lines 1-19999 belong to no article that was found"])
  }

  @Test func `lines with an article between them are told apart`() throws {
    let story = Stories.library.joined(separator: "\n")
    let text = "责任编辑：张小五\n今日8版\n\n\(story)\n\n责编：钱七\n"
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect(
      try warnings(text) == [
        "1 the lines 1-2 belong to no article that was found",
        "\(last) the line belongs to no article that was found",
      ])
  }
}
