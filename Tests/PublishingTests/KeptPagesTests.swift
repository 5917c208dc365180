import ArchiveModel
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Pages of the last build are kept only where a build from nothing makes the same bytes.
@Suite struct KeptPagesTests {
  private static let article = "content/articles/2025/2025-05-30-03.md"

  @Test("an edit makes its page and those that show it again, and keeps the others")
  func edit() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let first = try await archive.compareBuilds("first")
    #expect(first.keptCount == 0)
    let file = KeptPagesTests.article
    try archive.write(archive.read(file) + "\n又一段，没有提到什么。\n", to: file)
    let second = try await archive.compareBuilds("a paragraph")
    #expect(second.keptCount > second.pageCount / 2 && second.keptCount < second.pageCount)
    try archive.write(archive.read(file) + "\n2031年4月5日科威特来函。\n", to: file)
    let third = try await archive.compareBuilds("a mention")
    #expect(third.keptCount > 0)
    #expect(try archive.read("public/dates/2031/04/05.html").contains("科威特"))
  }

  // MARK: Random edits

  private static let sentences = [
    "2026年3月%d日，科威特和巴林的代表到重庆。", "依照《中华人民共和国民法典》第%d条办理。",
    "国务院令第7%d号自2027年1月1日起施行。", "海合会六国同山东省签署%d项协议。",
    "安全生产委员会办公室（以下简称安委办%d）印发通知。", "第%d次修改，没有提到什么。",
    "江水〔2025〕%d号文件有效期至2030年12月31日。", "按照前款规定，可以延长%d日。",
  ]

  private func articles(_ archive: ScratchArchive) throws -> [String] {
    try archive.files(in: archive.content).keys.filter { $0.hasSuffix(".md") }.sorted()
      .map { "content/\($0)" }
  }

  private func sentence(_ dice: inout SeededRandom) -> String {
    let sentence = KeptPagesTests.sentences[Int(dice.next() % 8)]
    return sentence.replacingOccurrences(of: "%d", with: "\(dice.next() % 27 + 1)")
  }

  /// One edit by the dice; returns what was done.
  private func change(
    _ archive: ScratchArchive, _ turn: Int, _ dice: inout SeededRandom
  ) throws -> String {
    let all = try articles(archive)
    let file = all[Int(dice.next() % UInt64(all.count))]
    let text = try archive.read(file)
    switch dice.next() % 8 {
    case 0, 1:
      try archive.write(text + "\n\(sentence(&dice))\n", to: file)
      return "\(turn): a paragraph at the end of \(file)"
    case 2:
      let lines = text.components(separatedBy: "\n---\n\n")
      try archive.write(
        lines[0] + "\n---\n\n\(sentence(&dice))\n\n" + lines.dropFirst().joined(), to: file)
      return "\(turn): a paragraph before \(file)"
    case 3:
      try archive.write(text.replacing("2025年", with: "2024年"), to: file)
      return "\(turn): other years in \(file)"
    case 4, 5:
      let id = "2025-0\(6 + dice.next() % 3)-1\(dice.next() % 9)-\(20 + turn)"
      // Others cite the code, and now the archive holds it.
      let code = "title: 中华人民共和国民法典\nkind: policy"
      let isCode = try dice.next() % 2 == 0 && !all.contains { try archive.read($0).contains(code) }
      let clauses = (1...9).map { "第\(["一", "二", "三", "四", "五", "六", "七", "八", "九"][$0 - 1])条　" }
      try archive.write(
        "---\nid: \(id)\n\(isCode ? code : "title: 新篇\(turn)\nkind: news")\n"
          + "published: \(id.prefix(10))\n---\n\n"
          + (isCode ? clauses : ["", ""]).map { "\($0)\(sentence(&dice))\n" }
          .joined(separator: "\n"),
        to: "content/articles/2025/\(id).md")
      return "\(turn): a new article \(id)"
    case 6:
      return "\(turn): " + (try renameNewest(archive, all))
    default:
      try archive.write(
        text.replacingOccurrences(
          of: "title: .*", with: "title: 新题\(turn)", options: .regularExpression), to: file)
      return "\(turn): another title of \(file)"
    }
  }

  /// Gives the last article another id; its old address leads to the new one.
  private func renameNewest(_ archive: ScratchArchive, _ all: [String]) throws -> String {
    guard let file = all.last, let text = try? archive.read(file), !text.contains("aliases:")
    else { return "nothing" }
    let old = String(file.split(separator: "/")[3].dropLast(3))
    let id = old.dropLast(2) + "9" + old.suffix(1)
    guard !all.contains("content/articles/2025/\(id).md"), id != old else { return "nothing" }
    try archive.write(
      text.replacing("id: \(old)", with: "id: \(id)\naliases: [articles/2025/\(old).html]"),
      to: "content/articles/2025/\(id).md")
    try FileManager.default.removeItem(atPath: "\(archive.path)/\(file)")
    return "\(old) is now \(id)"
  }

  @Test("after each of many random edits", arguments: [3, 4, 5] as [UInt64])
  func random(seed: UInt64) async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    // Its evidence would no longer be found.
    try FileManager.default.removeItem(atPath: "\(archive.content)/lists/gulf-visa-free.yml")
    var dice = SeededRandom(seed: seed)
    try await archive.compareBuilds("first")
    var kept = 0
    for turn in 0..<8 {
      let step = try change(archive, turn, &dice)
      kept += try await archive.compareBuilds(step).keptCount
    }
    #expect(kept > 0)
  }

  // MARK: Everything else

  @Test("after an edit of a table, a template, a word, a list, the settings, a raw page")
  func others() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try await archive.compareBuilds("first")
    try archive.replace("Kuwait", with: "State of Kuwait", in: "content/data/countries.tsv")
    #expect(try await archive.compareBuilds("a table").keptCount == 0)
    try archive.replace("跳到正文", with: "到正文", in: "templates/strings.tsv")
    #expect(try await archive.compareBuilds("a word").keptCount == 0)
    let layout = "templates/\(try layout(archive))"
    try archive.write(archive.read(layout) + "<!-- x -->\n", to: layout)
    #expect(try await archive.compareBuilds("a template").keptCount == 0)
    let list = "content/lists/gcc-members.yml"
    try archive.write(archive.read(list) + "\n# x\n", to: list)
    try await archive.compareBuilds("a list")
    try archive.replace("title: 报页档案", with: "title: 档案", in: "content/site.yml")
    #expect(try await archive.compareBuilds("a setting").keptCount == 0)
    let raw = "content/raw/2025-05-30.txt"
    let lines = try archive.read(raw).components(separatedBy: "\n")
    try archive.write((lines + ["另一行"]).joined(separator: "\n"), to: raw)
    #expect(try await archive.compareBuilds("a raw page").keptCount > 0)
  }

  private func layout(_ archive: ScratchArchive) throws -> String {
    try #require(
      try archive.files(in: archive.templates).keys.filter { $0.hasPrefix("layouts/") }.min())
  }

  @Test("a record of pages that is damaged is noticed, said and made anew")
  func damaged() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    let pages = SitePlaces(output: archive.output).pages
    let good = try FileSystem.read(pages)
    var dice = SeededRandom(seed: 9)
    var bad = (0..<3).map { _ in
      var bytes = good
      bytes[16 + Int(dice.next() % UInt64(good.count - 16))] ^= 1 << UInt8(dice.next() % 8)
      return bytes
    }
    bad += [Array(good.prefix(good.count / 3)), Array(good.prefix(20)), good + [0]]
    for (index, bytes) in bad.enumerated() {
      try archive.write(
        archive.read(KeptPagesTests.article) + "\n第\(index)段。\n", to: KeptPagesTests.article)
      try FileSystem.write(bytes, to: pages)
      let report = await archive.build()
      #expect(report.keptCount == 0)
      #expect(report.diagnostics.map(\.code).contains("cache-damaged"), "\(index)")
      _ = await archive.buildWithoutCache()
      #expect(
        try archive.files(in: archive.output) == archive.files(in: "\(archive.path)/plain"))
    }
  }

  @Test("a record of another layout, of another site or of pages that are not published keeps none")
  func foreign() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let other = try ScratchArchive()
    defer { other.remove() }
    _ = await archive.build()
    try other.replace("title: 报页档案", with: "title: 别处", in: "content/site.yml")
    _ = await other.build()
    let (pages, others) = (
      SitePlaces(output: archive.output).pages, SitePlaces(output: other.output).pages
    )
    let text = try archive.read(KeptPagesTests.article)
    try archive.write(text + "\n又一段。\n", to: KeptPagesTests.article)
    try FileSystem.write(try FileSystem.read(others), to: pages)
    #expect(try await archive.compareBuilds("another site's").keptCount == 0)
    try archive.write(text + "\n又一段，二。\n", to: KeptPagesTests.article)
    var newer = try FileSystem.read(pages)
    newer[14] = 0x39
    try FileSystem.write(newer, to: pages)
    #expect(try await archive.compareBuilds("another layout's").keptCount == 0)
    try archive.write(text + "\n又一段，三。\n", to: KeptPagesTests.article)
    try FileManager.default.removeItem(atPath: archive.output)
    #expect(try await archive.compareBuilds("nothing published").keptCount == 0)
    try archive.write(text + "\n又一段，四。\n", to: KeptPagesTests.article)
    try archive.write("spoilt", to: "public/index.html")
    #expect(try await archive.compareBuilds("a page changed by hand").keptCount > 0)
  }
}
