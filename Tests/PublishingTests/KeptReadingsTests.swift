import ArchiveModel
import Foundation
import Testing

@testable import Publishing

/// Articles that the last build read are not read again, and the site is the same as if they were.
@Suite struct KeptReadingsTests {
  private static let article = "content/articles/2025/2025-05-30-03.md"

  private func edit(_ archive: ScratchArchive, _ text: String) throws {
    let file = KeptReadingsTests.article
    try archive.write(archive.read(file) + "\n\(text)\n", to: file)
  }

  private func build(_ archive: ScratchArchive, _ name: String, cache: Bool) async -> BuildReport {
    await SiteBuild.run(
      BuildRequest(
        content: ContentFolder(archive.content), templates: archive.templates,
        output: "\(archive.path)/\(name)", usesCache: cache))
  }

  /// Builds, compares every byte with a build that takes nothing over, and tells how many articles were
  /// not read again.
  private func compare(_ archive: ScratchArchive, _ step: String) async throws -> BuildReport {
    let report = await archive.build()
    let plain = await build(archive, "plain", cache: false)
    #expect(report.isPublished, "\(step): \(archive.messages(report))")
    #expect(plain.keptReadingCount == 0)
    let files = try archive.files(in: archive.output)
    #expect(try files == archive.files(in: "\(archive.path)/plain"), "\(step)")
    return report
  }

  private func records(_ archive: ScratchArchive) throws -> [String: Data] {
    try archive.files(in: SitePlaces(output: archive.output).readings)
  }

  private func path(_ archive: ScratchArchive, of article: String) -> String {
    let bucket = ReadingCache.bucket(of: "\(archive.path)/\(article)")
    return SitePlaces(output: archive.output).readings + (bucket < 10 ? "/0" : "/") + "\(bucket)"
  }

  /// Writes a record file whose last bytes are the digest of the others.
  private func seal(_ bytes: some Sequence<UInt8>, to file: String) throws {
    let content = Array(bytes)
    try FileSystem.write(content + FileDigest(of: content).bytes, to: file)
  }

  @Test("after an edit one article is read again, and one record file written")
  func edit() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let first = try await compare(archive, "first")
    #expect(first.keptReadingCount == 0)
    let before = try records(archive)
    #expect(!before.isEmpty && before.count <= first.articleCount)
    try edit(archive, "科威特来函。")
    let second = try await compare(archive, "edited")
    #expect(second.keptReadingCount == second.articleCount - 1)
    let after = try records(archive)
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(
      changed.map { $0 } == [FileSystem.name(of: path(archive, of: KeptReadingsTests.article))])
    try archive.write("第一行\n", to: "content/raw/2025-06-01.txt")
    #expect(try await compare(archive, "raw").keptReadingCount == first.articleCount)
    #expect(try records(archive) == after)
  }

  @Test("records are used: another word in one comes to stand in the site")
  func used() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let id = "2025-06-01-01"
    let file = "content/articles/2025/\(id).md"
    try archive.write(
      "---\nid: \(id)\ntitle: 东川修渠\nkind: news\npublished: 2025-06-01\n---\n\n村里修了渠。\n", to: file)
    _ = await archive.build()
    let record = path(archive, of: file)
    let bytes = try FileSystem.read(record)
    let data = Data(bytes.dropLast(32))
    let range = try #require(data.range(of: Data("东川修渠".utf8)))
    try seal(data.replacing(data[range], with: Data("西川修渠".utf8)), to: record)
    try edit(archive, "又一段。")
    let report = await archive.build()
    #expect(report.isPublished && report.keptReadingCount == report.articleCount - 1)
    let files = try archive.files(in: archive.output)
    #expect(files.values.contains { $0.range(of: Data("西川修渠".utf8)) != nil })
  }

  @Test("what reading says of an article is said in every build")
  func warnings() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let id = "2025-06-01-01"
    try archive.write(
      "---\nid: \(id)\ntitle: 东川排水办法\nkind: policy\npublished: 2025-06-01\n"
        + "effective: 2025-06-01\n---\n\n第一条　管好排口。\n\n第二条　本办法自2025年7月1日起施行。\n",
      to: "content/articles/2025/\(id).md")
    let first = await archive.build()
    #expect(first.diagnostics.map(\.code).contains("validity-differs"))
    try edit(archive, "又一段。")
    let second = await archive.build()
    #expect(second.keptReadingCount == second.articleCount - 1)
    #expect(second.diagnostics == first.diagnostics)
  }

  @Test("a wrong article is read again until it is right")
  func errors() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.write(
      "---\nid: 2025-06-01-01\ntitle: 东川\nkind: news\npublished: 2025-06-01\n---\n\n甲。\n",
      to: "content/articles/2025/other.md")
    func build() async -> BuildReport {
      await SiteBuild.run(
        BuildRequest(
          content: ContentFolder(archive.content), templates: archive.templates,
          output: archive.output, keepsGoing: true))
    }
    let first = await build()
    #expect(first.isPublished && first.leftOut.count == 1)
    try edit(archive, "又一段。")
    let second = await build()
    #expect(second.keptReadingCount == second.articleCount - 1)
    #expect(second.leftOut == first.leftOut && second.diagnostics == first.diagnostics)
  }

  @Test("another table makes every article read again, other templates and settings none")
  func epoch() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let count = try await compare(archive, "first").articleCount
    try archive.replace("title: 报页档案", with: "title: 档案", in: "content/site.yml")
    #expect(try await compare(archive, "a setting").keptReadingCount == count)
    try archive.replace("跳到正文", with: "到正文", in: "templates/strings.tsv")
    #expect(try await compare(archive, "a word").keptReadingCount == count)
    try archive.replace("Kuwait", with: "State of Kuwait", in: "content/data/countries.tsv")
    #expect(try await compare(archive, "a table").keptReadingCount == 0)
    try edit(archive, "又一段。")
    #expect(try await compare(archive, "after the table").keptReadingCount == count - 1)
  }

  @Test("records of another program or another layout are not used, and that is no damage")
  func foreign() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let count = await archive.build().articleCount
    let readings = SitePlaces(output: archive.output).readings
    // The epoch stands behind the first line.
    for offset in [2, 20, 40] {
      for name in try records(archive).keys {
        var bytes = try FileSystem.read("\(readings)/\(name)").dropLast(32)
        bytes[offset] ^= 1
        try seal(bytes, to: "\(readings)/\(name)")
      }
      try edit(archive, "第\(offset)段。")
      let report = try await compare(archive, "\(offset)")
      #expect(report.keptReadingCount == 0)
      #expect(!report.diagnostics.map(\.code).contains("cache-damaged"))
    }
    try edit(archive, "又一段。")
    #expect(try await compare(archive, "its own").keptReadingCount == count - 1)
  }

  @Test("a damaged record file is noticed, said and not used")
  func damaged() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    let record = path(archive, of: KeptReadingsTests.article)
    for turn in 0..<4 {
      let good = try FileSystem.read(record)
      var bad = good
      bad[good.count * (turn + 1) / 5] ^= 4
      if turn == 3 { bad = Array(good.dropLast()) }
      try FileSystem.write(bad, to: record)
      let other = "content/articles/2025/2025-05-30-01.md"
      try archive.write(archive.read(other) + "\n第\(turn)段。\n", to: other)
      let report = try await compare(archive, "\(turn)")
      #expect(report.keptReadingCount < report.articleCount - 1)
      let notes = report.diagnostics.filter { $0.code == "cache-damaged" }
      #expect(notes.map(\.location.file) == [record])
      #expect(notes.map(\.severity) == [.note])
    }
  }

  @Test("a record that is no article's is read over, whatever its digest says")
  func nonsense() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    let record = path(archive, of: KeptReadingsTests.article)
    let good = try FileSystem.read(record)
    // Behind the head, the epoch, the number of records and the first key with its length.
    var bad = Array(good.dropLast(32))
    for index in (19 + 32 + 1 + 32 + 3)..<bad.count { bad[index] = 0xFF }
    try seal(bad, to: record)
    let other = "content/articles/2025/2025-05-30-01.md"
    try archive.write(archive.read(other) + "\n又一段。\n", to: other)
    let report = try await compare(archive, "nonsense")
    #expect(report.keptReadingCount < report.articleCount - 1)
    #expect(try FileSystem.read(record).count >= good.count)
  }

  @Test("records of articles that are gone go too")
  func removed() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let id = "2025-06-01-01"
    let file = "content/articles/2025/\(id).md"
    _ = await archive.build()
    let before = try records(archive)
    try archive.write(
      "---\nid: \(id)\ntitle: 东川\nkind: news\npublished: 2025-06-01\n---\n\n修渠。\n", to: file)
    _ = await build(archive, "public", cache: true)
    #expect(try records(archive) != before)
    try FileManager.default.removeItem(atPath: "\(archive.path)/\(file)")
    try archive.write(
      "address\twithdrawn\treason\narticles/2025/\(id).html\t2025-06-02\t误载\n",
      to: "content/withdrawn.tsv")
    let report = await archive.build()
    #expect(report.isPublished, "\(archive.messages(report))")
    #expect(try records(archive) == before)
  }

  @Test("where records cannot be written the site is published all the same")
  func noRoom() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let places = SitePlaces(output: archive.output)
    try places.prepare()
    try FileSystem.write([], to: places.readings)
    let report = try await compare(archive, "first")
    #expect(!report.diagnostics.map(\.code).contains("cache-damaged"))
    try edit(archive, "又一段。")
    #expect(try await compare(archive, "second").keptReadingCount == 0)
  }

  @Test("a check leaves no records")
  func check() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await SiteCheck.run(
      BuildRequest(
        content: ContentFolder(archive.content), templates: archive.templates,
        output: archive.output))
    #expect(FileSystem.kind(of: SitePlaces(output: archive.output).side) == nil)
  }
}
