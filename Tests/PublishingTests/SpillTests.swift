import ArchiveModel
import Foundation
import Testing

@testable import Markup
@testable import Publishing

/// Bodies that are put aside are read back as they were, and a disk that refuses them stops the build.
@Suite struct SpillTests {
  private func inFolder(_ test: (String) throws -> Void) throws {
    try ScratchArchive.empty { archive in
      try archive.write("", to: "a/b")
      try test("\(archive.path)/a")
    }
  }

  @Test("the first bodies stay in memory, the others lie in a file without a name")
  func room() throws {
    try inFolder { folder in
      let spill = try Spill(in: folder, room: 10)
      let bodies = ["第一条", "第二条", "", "abc"].map { StoredBytes(Array($0.utf8)) }
      let stored = bodies.map { spill.store($0) }
      #expect(zip(bodies, stored).map { $0 === $1 } == [true, false, true, false])
      #expect(stored.map(\.bytes) == bodies.map(\.bytes))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["b"])
      #expect(spill.fault == nil)
    }
  }

  @Test("texts are found in a body wherever it lies")
  func texts() throws {
    try inFolder { folder in
      let source =
        "---\nid: 2025-05-30-01\nkind: policy\npublished: 2025-05-30\n---\n"
        + "## 一、总则\n\n第一行 *强调*\n第二行\n\n1. 甲\n2. 乙\n"
      let document = try #require(MarkdownReader.read(Array(source.utf8), file: "a.md").0)
      let spill = try Spill(in: folder, room: 0)
      let moved = document.moved(to: spill.store(document.stored))
      #expect(moved.stored !== document.stored)
      #expect(moved.body == document.body)
      #expect(moved.texts == document.texts)
      #expect(moved.texts.map(\.text) == ["一、总则", "第一行 强调第二行", "甲", "乙"])
      #expect(moved.html() == document.html())
    }
  }

  @Test("what is shorter than it was written is told, and a text of that length stands for it")
  func shortened() throws {
    try inFolder { folder in
      let spill = try Spill(in: folder, room: 0)
      let body = spill.store(StoredBytes(Array("第一条".utf8)))
      #expect(spill.read(at: 4, count: 9) == [UInt8](repeating: 0x20, count: 9))
      #expect(spill.fault?.reason == "a file in it is shorter than what was written")
      #expect(body.bytes == Array("第一条".utf8))
    }
  }

  @Test("a site is the same whether bodies and links are put aside or not")
  func site() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let plain = await archive.build()
    #expect(plain.isPublished)
    for step in ["read", "taken from records"] {
      let report = await SiteBuild.run(
        BuildRequest(
          content: ContentFolder(archive.content), templates: archive.templates,
          output: "\(archive.path)/aside", room: 0))
      #expect(report.isPublished, "\(step): \(archive.messages(report))")
      #expect(
        try archive.files(in: "\(archive.path)/aside") == archive.files(in: archive.output),
        "\(step)")
      try archive.write(
        archive.read("content/site.yml") + "\n", to: "content/site.yml")
    }
  }
}
