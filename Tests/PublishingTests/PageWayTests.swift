import ArchiveModel
import Foundation
import Testing

@testable import Publishing

/// An edit reaches the pages that show what it changed, whatever the way from one to the other.
@Suite struct PageWayTests {
  private static let rule = """
    第一条 为了管好排水，制定本条例。

    第二条 沟渠由村里看管。

    第三条 本条例由县水务局解释。
    """

  private func news(_ id: String, _ text: String, head: String = "") -> String {
    "---\nid: \(id)\ntitle: 新闻\(id.suffix(2))\nkind: news\npublished: \(id.prefix(10))\n\(head)---\n\n\(text)\n"
  }

  /// Each step changes what other pages show by one relation alone, so that another question of theirs
  /// doesn't stand in for the one about it.
  @Test("after an edit that reaches other pages by one way alone")
  func ways() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let folder = "content/articles/2025"
    func put(_ id: String, _ text: String, head: String = "") throws {
      try archive.write(news(id, text, head: head), to: "\(folder)/\(id).md")
    }
    try archive.write(
      news("2025-07-01-31", PageWayTests.rule).replacing("kind: news", with: "kind: policy")
        .replacing("新闻31", with: "东川排水条例"), to: "\(folder)/2025-07-01-31.md")
    try put("2025-07-02-31", "县里修了沟渠。")
    try put("2025-07-03-31", "村里也修了沟渠。")
    try put("2025-07-04-31", "记者又走了一趟。")
    try await archive.compareBuilds("first")
    let steps: [(String, String, String)] = [
      ("2025-07-02-31", "依照《东川排水条例》第二条，县里修了沟渠。", "a clause is cited"),
      ("2025-07-03-31", "依照《东川排水条例》第二条，村里也修了沟渠。", "and cited once more"),
      ("2025-07-02-31", "依照《东川排水条例》第二条，县里把沟渠修深了。", "the citing sentence is another"),
      ("2025-07-02-31", "依照《东川排水条例》第三条，县里把沟渠修深了。", "another clause is cited"),
      ("2025-07-04-31", "《东川排水条例》自2028年1月1日起施行。", "its validity is told"),
      ("2025-07-04-31", "《东川排水条例》自2028年2月1日起施行。", "its validity is another"),
      ("2025-07-03-31", "依照《东川供水办法》第一条，村里修了水塔。", "a document is cited that isn't held"),
      ("2025-07-04-31", "秘鲁的客人到了东川。", "a country that nobody named"),
      ("2025-07-04-31", "秘鲁和智利的客人到了东川。", "a pair of countries"),
      ("2025-07-04-31", "1987年3月5日，客人到了昆明。", "a day and a place that nobody named"),
      ("2025-07-04-31", "1987年3月6日，客人到了昆明。", "the day after it"),
      ("2025-07-04-31", "新华社说，客人到了昆明。", "an organisation"),
    ]
    for (id, text, step) in steps {
      try put(id, text)
      #expect(try await archive.compareBuilds(step).keptCount > 0, "\(step)")
    }
    try archive.write(
      news("2025-07-05-31", PageWayTests.rule).replacing("kind: news", with: "kind: policy")
        .replacing("新闻31", with: "东川供水办法").replacing("本条例", with: "本办法"),
      to: "\(folder)/2025-07-05-31.md")
    try await archive.compareBuilds("the document is held now")
    try put("2025-07-02-31", "下文在后。", head: "page: 1\ncontinued_to: 2\n")
    try await archive.compareBuilds("a text that goes on")
    try put("2025-07-02-32", "上文在前。", head: "page: 2\ncontinued_from: 1\n")
    try await archive.compareBuilds("its other half")
  }

  /// What a page shows of the number of articles, of the mentions of a day, of the days that have a page,
  /// of articles that are near, of raw lines.
  @Test("after an edit of what is counted, what is near, what is printed")
  func counts() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    func put(_ id: String, _ text: String, head: String = "") throws {
      try archive.write(news(id, text, head: head), to: "content/articles/2025/\(id).md")
    }
    try put("2025-07-01-31", "1987年3月6日，客人到了东川。")
    try put("2025-07-02-31", "村里修了沟渠。", head: "issued: 1990-04-05\n")
    try put("2025-07-03-31", "秘鲁、智利的客人到了东川。")
    try put("2025-07-04-31", "秘鲁的客人又到了东川。")
    try put("2025-07-05-31", "记者又走了一趟。")
    try await archive.compareBuilds("first")
    let steps: [(String, String, String)] = [
      ("2025-07-06-31", "记者再走了一趟。", "one more article that names nothing"),
      ("2025-07-05-31", "1987年3月6日，主人在家。", "a day is named once more"),
      ("2025-07-06-31", "1990年4月5日，沟渠还没有修。", "the day of another article's document is named"),
      ("2025-07-06-31", "秘鲁、智利的客人也走了一趟。", "an article that is near another"),
    ]
    for (id, text, step) in steps {
      try put(id, text)
      #expect(try await archive.compareBuilds(step).keptCount > 0, "\(step)")
    }
    // The half that goes on is no neighbour of the one that it belongs to.
    try put("2025-07-07-31", "下文在后。", head: "page: 1\ncontinued_to: 2\n")
    try put("2025-07-07-32", "村里无事。")
    try put("2025-07-07-33", "上文在前。", head: "page: 2\n")
    try await archive.compareBuilds("a text whose other half is not known")
    try put("2025-07-07-33", "上文在前。", head: "page: 2\ncontinued_from: 1\n")
    #expect(try await archive.compareBuilds("its other half").keptCount > 0)
    let raw = "content/raw/2025-05-30.txt"
    try archive.replace("免签", with: "兔签", in: raw)
    #expect(try await archive.compareBuilds("a character of a raw page").keptCount > 0)
  }
}
