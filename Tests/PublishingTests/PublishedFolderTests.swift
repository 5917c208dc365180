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
    #expect(await archive.build().isPublished)
    #expect(try archive.files(in: archive.output)["lists/gulf-visa-free.html"] == nil)
  }

  @Test("a build that was killed between its renames is mended by the next")
  func recovers() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    let before = try archive.files(in: archive.output)
    try FileManager.default.moveItem(
      atPath: archive.output, toPath: "\(archive.path)/.public.previous")
    try archive.replace(
      "kind: news", with: "kind: nws", in: "content/articles/2025/2025-05-30-04.md")
    #expect(!(await archive.build().isPublished))
    try archive.replace(
      "kind: nws", with: "kind: news", in: "content/articles/2025/2025-05-30-04.md")
    #expect(await archive.build().isPublished)
    #expect(try archive.files(in: archive.output) == before)
    #expect(!FileManager.default.fileExists(atPath: "\(archive.path)/.public.previous"))
  }

  @Test("no stage is left behind, also none of a build that was killed")
  func noStage() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.write("half", to: ".public.staging-999999999/index.html")
    _ = await archive.build()
    let names = try FileManager.default.contentsOfDirectory(atPath: archive.path).sorted()
    #expect(names == ["content", "public", "templates"])
  }
}
