import ArchiveModel
import Foundation
import Testing

@testable import Publishing

/// `check` says what a build would say, and writes nothing.
@Suite struct SiteCheckTests {
  private func request(_ archive: ScratchArchive) -> BuildRequest {
    BuildRequest(
      content: ContentFolder(archive.content), templates: archive.templates,
      output: archive.output)
  }

  @Test("it says what a build says and writes nothing")
  func same() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.replace(
      "{{heading}}", with: "<a href=\"none.html#x\">x</a>{{heading}}",
      in: "templates/pages/not-found.mustache")
    let before = try archive.files(in: archive.path)
    let found = await SiteCheck.run(request(archive)).diagnostics
    #expect(try archive.files(in: archive.path) == before)
    #expect(found == (await archive.build().diagnostics))
    #expect(found.contains { $0.code == "broken-link" })
  }

  @Test("a page that nothing leads to is named")
  func orphan() {
    let pages = ["index.html", "a.html", "b.html", "old.html"].map { path in
      let html = path == "index.html" ? "<a href='a.html'>" : "<a href='\(path)#x' id='x'>"
      return PageLinks(
        OutputFile(path: path, bytes: Array(html.utf8)), basePath: nil,
        isOldAddress: path == "old.html")
    }
    #expect(OrphanPages.diagnostics(pages).map(\.location.file) == ["b.html"])
  }

  @Test(
    "of the sample archive it has nothing to say: also the search is reached, by the box of every page"
  )
  func sample() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    #expect(await SiteCheck.run(request(archive)).diagnostics == [])
  }
}
