import ArchiveModel
import Foundation
import Publishing
import Testing

/// What was published once can be found for ever, and proved to be what was published.
@Suite struct PermanenceTests {
  private static let article = "content/articles/2025/2025-05-30-03.md"
  private static let address = "articles/2025/2025-05-30-03.html"

  /// Renames an article, as a person does who found the day to be wrong.
  private func rename(in archive: ScratchArchive, aliases: String) throws {
    let text = try archive.read(PermanenceTests.article)
    try archive.write(
      text.replacing("id: 2025-05-30-03", with: "id: 2025-05-30-33\n\(aliases)"),
      to: "content/articles/2025/2025-05-30-33.md")
    try FileManager.default.removeItem(atPath: "\(archive.path)/\(PermanenceTests.article)")
  }

  @Test("a build that would remove an address fails, names it, and publishes nothing")
  func lostAddress() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    let before = try archive.files(in: archive.output)
    try rename(in: archive, aliases: "subtitle: 续")
    let report = await archive.build()
    #expect(!report.isPublished)
    let lost = report.diagnostics.filter { $0.code == "address-lost" }
    #expect(lost.count == 1)
    #expect(lost.first?.message.hasPrefix("'\(PermanenceTests.address)' was published") == true)
    #expect(try archive.files(in: archive.output) == before)
  }

  @Test("an alias covers it, and the page at the old address leads on")
  func alias() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    try rename(in: archive, aliases: "aliases: [\(PermanenceTests.address)]")
    let report = await archive.build()
    #expect(report.isPublished, "\(archive.messages(report))")
    let page = try archive.read("public/\(PermanenceTests.address)")
    #expect(page.contains("url=../../articles/2025/2025-05-30-33.html"))
    #expect(page.contains("<p data-moved>"), "the script leads on with the #fragment")
  }

  @Test("an alias was an address too, so it may not go either")
  func lostAlias() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.replace(
      "kind: sponsored", with: "kind: sponsored\naliases: [old/a.html]",
      in: PermanenceTests.article)
    #expect(await archive.build().isPublished)
    try archive.replace("aliases: [old/a.html]\n", with: "", in: PermanenceTests.article)
    #expect(await archive.build().diagnostics.map(\.code).contains("address-lost"))
  }

  @Test("a row of the table of withdrawn pages covers it, and the page says when and why")
  func withdrawn() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    try FileManager.default.removeItem(atPath: "\(archive.path)/\(PermanenceTests.article)")
    try archive.write(
      "address\twithdrawn\treason\n\(PermanenceTests.address)\t2026-01-05\t次日更正\n",
      to: "content/withdrawn.tsv")
    let report = await archive.build()
    #expect(report.isPublished, "\(archive.messages(report))")
    let page = try archive.read("public/\(PermanenceTests.address)")
    #expect(page.contains("<time datetime=\"2026-01-05\">2026年1月5日</time>"))
    #expect(page.contains("次日更正"))
    #expect(!(try archive.read("public/sitemap.xml").contains(PermanenceTests.address)))
  }

  @Test("a wrong row of the table is told with its place")
  func badTable() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.write(
      "address\twithdrawn\treason\n/etc/x.html\t2026-01-05\n../x.html\t2026-01-05\nx.html\t2026-02-30\n",
      to: "content/withdrawn.tsv")
    let messages = archive.messages(await archive.build())
    #expect(messages.contains { $0.hasPrefix("content/withdrawn.tsv:2:1: error: '/etc/x.html'") })
    #expect(messages.contains { $0.hasPrefix("content/withdrawn.tsv:4:8: error: '2026-02-30'") })
  }

  @Test("a list of addresses kept with the content promises them on any machine")
  func keptList() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.write("index.html\narticles/1999/1999-01-01-01.html\n", to: "content/urls.txt")
    let messages = archive.messages(await archive.build())
    #expect(messages.contains { $0.hasPrefix("content/urls.txt:2:1: error: 'articles/1999/") })
  }

  @Test("an index page without anything to show goes with a warning")
  func emptied() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.write(
      archive.read(PermanenceTests.article) + "\n到2033年3月3日为止。\n", to: PermanenceTests.article)
    #expect(await archive.build().isPublished)
    try archive.replace("\n到2033年3月3日为止。\n", with: "", in: PermanenceTests.article)
    let report = await archive.build()
    #expect(report.isPublished)
    let warning = report.diagnostics.first { $0.code == "address-emptied" }
    #expect(warning?.message.contains("dates/2033/03/03.html") == true)
  }

  @Test("the manifest lists every published file, and verify finds every change")
  func verify() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let report = await archive.build()
    #expect(report.isPublished, "\(archive.messages(report))")
    let files = try archive.files(in: archive.output).keys.filter { $0 != ".sitegen" }
    let good = await SiteVerification.run(archive.output)
    #expect(good.diagnostics == [])
    #expect(good.fileCount == files.count - 1)
    try archive.write("changed", to: "public/index.html")
    try archive.write("new", to: "public/a/new.html")
    try FileManager.default.removeItem(atPath: "\(archive.output)/404.html")
    let bad = await SiteVerification.run(archive.output)
    #expect(
      Set(bad.diagnostics.map(\.code)) == ["verify-changed", "verify-unknown", "verify-missing"])
    #expect(bad.diagnostics.count == 3)
  }

  @Test("a manifest that names files outside the folder is refused")
  func verifyEscape() async throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let digest = String(repeating: "0", count: 64)
    try archive.write(
      "\(digest)  ../secret\n\(digest)  /etc/hostname\nx\n", to: "s/manifest-sha256.txt")
    let outcome = await SiteVerification.run("\(archive.path)/s")
    #expect(outcome.diagnostics.map(\.code) == Array(repeating: "verify-manifest", count: 3))
  }

  @Test("a bag holds the site, its manifests agree, and a changed site is not bagged")
  func bag() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    let bag = "\(archive.path)/bag"
    let (count, problems) = await SiteBag.write(site: archive.output, to: bag)
    #expect(problems == [])
    let site = try archive.files(in: archive.output).filter { $0.key != ".sitegen" }
    #expect(count == site.count)
    #expect(try archive.files(in: "\(bag)/data") == site)
    #expect(try archive.read("bag/bagit.txt").hasPrefix("BagIt-Version: 1.0\n"))
    let size = site.values.reduce(0) { $0 + $1.count }
    #expect(try archive.read("bag/bag-info.txt").contains("Payload-Oxum: \(size).\(count)\n"))
    #expect(await SiteVerification.run(bag).diagnostics == [])
    try archive.write("changed", to: "public/index.html")
    let second = await SiteBag.write(site: archive.output, to: "\(archive.path)/other")
    #expect(second.diagnostics.map(\.code) == ["verify-changed"])
    #expect(!FileManager.default.fileExists(atPath: "\(archive.path)/other"))
  }

  @Test("with keep-going bad articles are left out, named and counted, and the rest is published")
  func keepGoing() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    #expect(await archive.build().isPublished)
    try archive.replace("kind: sponsored", with: "kind: spnsored", in: PermanenceTests.article)
    let file = "content/articles/2025/2025-05-30-04.md"
    try archive.write(archive.read(file) + "\n[见](2025-05-30-03.md)\n", to: file)
    #expect(!(await archive.build().isPublished))
    let report = await SiteBuild.run(
      BuildRequest(
        content: ContentFolder(archive.content), templates: archive.templates,
        output: archive.output, keepsGoing: true))
    #expect(report.isPublished, "\(archive.messages(report))")
    let left = report.leftOut.map { $0.replacing("\(archive.path)/", with: "") }
    #expect(left == [PermanenceTests.article, file])
    #expect(report.diagnostics.contains { $0.message.hasPrefix("the article is left out: ") })
    #expect(report.diagnostics.contains { $0.code == "address-lost" && !$0.isError })
  }
}
