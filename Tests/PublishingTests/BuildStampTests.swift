import ArchiveModel
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What a build leaves behind to save work changes no byte of the site.
@Suite struct BuildStampTests {
  /// Makes every file below a folder an hour old, as files are that nobody is writing.
  private func age(_ archive: ScratchArchive) throws {
    let hour = Date(timeIntervalSinceNow: -3600)
    for folder in [archive.content, archive.templates] {
      for name in try archive.files(in: folder).keys {
        try FileManager.default.setAttributes(
          [.modificationDate: hour], ofItemAtPath: "\(folder)/\(name)")
      }
    }
  }

  private func stamp(_ archive: ScratchArchive) -> String {
    SitePlaces(output: archive.output).stamp
  }

  /// Whether the next build would leave at once.
  private func hasStamp(_ archive: ScratchArchive) throws -> Bool {
    let stage = try SiteStage(for: archive.output)
    defer { stage.discard() }
    let request = BuildRequest(
      content: ContentFolder(archive.content), templates: archive.templates,
      output: archive.output)
    guard let last = BuildStamp.read(stage.places.stamp) else { return false }
    return last.site == stage.publishedDigest(of: SiteManifest.digests)
      && last.key == BuildStamp.key(request, start: last.start)
  }

  @Test("a second build says the same as the first, from its stamp")
  func same() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try age(archive)
    let first = await archive.build()
    #expect(try hasStamp(archive))
    let second = await archive.build()
    #expect(second.isPublished && second.isUnchanged)
    #expect(second.diagnostics == first.diagnostics)
    #expect(second.pageCount == first.pageCount && second.byteCount == first.byteCount)
  }

  @Test("a stamp that is damaged, cut short or of other files is not trusted")
  func damaged() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try age(archive)
    _ = await archive.build()
    let good = try FileSystem.read(stamp(archive))
    for place in [0, 20, 60, good.count / 2, good.count - 1] {
      var bad = good
      bad[place] ^= 1
      try FileSystem.write(bad, to: stamp(archive))
      #expect(try !hasStamp(archive), "byte \(place)")
    }
    try FileSystem.write(Array(good.prefix(good.count / 2)), to: stamp(archive))
    #expect(try !hasStamp(archive))
    try FileSystem.write(good, to: stamp(archive))
    #expect(try hasStamp(archive))
    try archive.write("x", to: "content/lists/new.yml")
    #expect(try !hasStamp(archive))
  }

  @Test("the bytes of a file that was written just before the build count, not its time alone")
  func young() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let file = "content/articles/2025/2025-05-30-03.md"
    try archive.write(archive.read(file) + "\n第一次。\n", to: file)
    _ = await archive.build()
    #expect(try hasStamp(archive))
    let time = try FileManager.default.attributesOfItem(atPath: "\(archive.path)/\(file)")[
      .modificationDate]
    let handle = try FileHandle(forWritingTo: URL(filePath: "\(archive.path)/\(file)"))
    try handle.seek(toOffset: try handle.seekToEnd() - UInt64("次。\n".utf8.count))
    try handle.write(contentsOf: Data("回。\n".utf8))
    try handle.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(time)], ofItemAtPath: "\(archive.path)/\(file)")
    #expect(try !hasStamp(archive))
    #expect(await archive.build().isUnchanged == false)
    let page = try archive.read("public/articles/2025/2025-05-30-03.html")
    #expect(page.contains("第一回") && !page.contains("第一次"))
  }

  @Test("hidden files beside the content, as editors leave them, change nothing")
  func hidden() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    try archive.write("x", to: "content/articles/2025/.2025-05-30-03.md.swp")
    #expect(try hasStamp(archive))
  }

  @Test("after edits a build with and one without what the last left behind have the same bytes")
  func sameBytes() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    var dice = SeededRandom(seed: 11)
    let articles = ["03", "04", "05"].map { "content/articles/2025/2025-05-30-\($0).md" }
    try age(archive)
    _ = await archive.build()
    for turn in 0..<4 {
      let file = articles[Int(dice.next() % 3)]
      let old = try archive.read(file)
      if dice.next() % 3 > 0 {
        try archive.write(old + "\n第\(turn)次修改，到2031年\(turn + 1)月为止。\n", to: file)
      }
      if dice.next() % 2 == 0 { try age(archive) }
      let report = await archive.build()
      #expect(report.isPublished, "\(archive.messages(report))")
      let plain = await SiteBuild.run(
        BuildRequest(
          content: ContentFolder(archive.content), templates: archive.templates,
          output: "\(archive.path)/plain-\(turn)", usesCache: false))
      #expect(plain.isPublished)
      #expect(
        try archive.files(in: archive.output)
          == (try archive.files(in: "\(archive.path)/plain-\(turn)")))
    }
  }

  @Test("a site that was rolled back to, or was changed by hand, is built anew")
  func otherSite() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try age(archive)
    _ = await archive.build()
    let file = "content/articles/2025/2025-05-30-03.md"
    try archive.write(archive.read(file) + "\n又一段。\n", to: file)
    try age(archive)
    _ = await archive.build()
    let site = try archive.files(in: archive.output)
    #expect(SiteRollback.run(output: archive.output) == [])
    #expect(try archive.files(in: archive.output) != site)
    #expect(await archive.build().isPublished)
    #expect(try archive.files(in: archive.output) == site)
    try archive.write("changed", to: "public/index.html")
    _ = await archive.build()
    #expect(try archive.files(in: archive.output) == site)
  }
}
