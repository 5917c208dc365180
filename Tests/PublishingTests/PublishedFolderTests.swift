import Foundation
import Publishing
import Testing

/// What happens to the published folder around a build.
@Suite struct PublishedFolderTests {
  @Test("a build keeps the folder's .gitignore and drops pages that are gone")
  func keepsGitignore() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.write("*\n", to: "public/.gitignore")
    _ = await archive.build()
    #expect(try archive.read("public/.gitignore") == "*\n")
    try FileManager.default.removeItem(atPath: "\(archive.content)/lists/gulf-visa-free.yml")
    try archive.write(
      "address\twithdrawn\treason\nlists/gulf-visa-free.html\t2026-01-05\t\n",
      to: "content/withdrawn.tsv")
    #expect(await archive.build().isPublished)
    #expect(try archive.read("public/lists/gulf-visa-free.html").contains("2026年1月5日"))
  }

  @Test("a build that was killed between its renames is mended by the next")
  func recovers() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    let before = try archive.files(in: archive.output)
    try FileManager.default.moveItem(
      atPath: archive.output, toPath: "\(archive.path)/.public.sitegen/outgoing")
    try archive.replace(
      "kind: news", with: "kind: nws", in: "content/articles/2025/2025-05-30-04.md")
    #expect(!(await archive.build().isPublished))
    #expect(try archive.files(in: archive.output) == before)
  }

  @Test("beside the output lies one hidden folder, which version control doesn't see")
  func oneFolder() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    let names = try FileManager.default.contentsOfDirectory(atPath: archive.path).sorted()
    #expect(names == [".public.sitegen", "content", "public", "templates"])
    #expect(try archive.read(".public.sitegen/.gitignore") == "*\n")
  }

  @Test("a build of the same content touches nothing and says so")
  func sameContent() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    #expect(await archive.build().isUnchanged == false)
    let report = await archive.build()
    #expect(report.isPublished && report.isUnchanged && report.writtenCount == 0)
  }
}
