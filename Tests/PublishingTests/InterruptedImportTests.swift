import ArchiveModel
import Foundation
import Testing

@testable import Publishing

/// An import that was killed, or that failed, leaves nothing that is in the way of anybody.
@Suite struct InterruptedImportTests {
  private let text = Array(ImportedPage.text.utf8)

  @Test("the stage of a killed import is removed by the next, that of a running one stays")
  func abandoned() throws {
    try ScratchArchive.empty { archive in
      try archive.write("x", to: "content/.import-999999999/1")
      try archive.write("x", to: "content/.import-1/1")
      _ = try ImportedPage.run(text, into: archive)
      #expect(try FileSystem.list(archive.content) == [".import-1", "articles", "raw"])
    }
  }

  @Test("an import that was killed while it moved its files is finished by the same import")
  func killedMoving() throws {
    try ScratchArchive.empty { archive in
      _ = try ImportedPage.run(text, into: archive)
      let whole = try archive.files(in: archive.content)
      let order = ["raw/page.txt"] + whole.keys.filter { $0.hasPrefix("articles") }.sorted()
      for kept in 0..<order.count {
        try FileSystem.remove(archive.content)
        for name in order[..<kept] {
          try archive.write(
            String(decoding: whole[name] ?? Data(), as: UTF8.self), to: "content/\(name)")
        }
        #expect(try ImportedPage.run(text, into: archive).written.count == order.count - kept)
        #expect(try archive.files(in: archive.content) == whole)
      }
    }
  }

  @Test("what cannot be moved takes back what was moved")
  func takenBack() throws {
    try ScratchArchive.empty { archive in
      let content = ContentFolder(archive.content)
      var stage = ImportStage(for: content)
      try stage.add([0x61], as: "\(archive.content)/raw/a.txt")
      try stage.add([0x62], as: "\(archive.content)/raw/b.txt")
      try archive.write("mine", to: "content/raw/b.txt")
      var fault: FileFault?
      do throws(FileFault) { _ = try stage.commit() } catch { fault = error }
      #expect(fault?.path == "\(archive.content)/raw/b.txt")
      #expect(
        try archive.files(in: archive.content).mapValues { String(decoding: $0, as: UTF8.self) }
          == ["raw/b.txt": "mine"])
    }
  }

  @Test("what was replaced stands again where a later file cannot be moved")
  func givenBack() throws {
    try ScratchArchive.empty { archive in
      let content = ContentFolder(archive.content)
      try archive.write("old", to: "content/articles/a.md")
      var stage = ImportStage(for: content)
      try stage.add(
        [0x61], as: "\(archive.content)/articles/a.md", replacing: Array("old".utf8))
      try stage.add([0x62], as: "\(archive.content)/raw/b.txt")
      try archive.write("mine", to: "content/raw/b.txt")
      var fault: FileFault?
      do throws(FileFault) { _ = try stage.commit() } catch { fault = error }
      #expect(fault?.path == "\(archive.content)/raw/b.txt")
      #expect(
        try archive.files(in: archive.content).mapValues { String(decoding: $0, as: UTF8.self) }
          == ["articles/a.md": "old", "raw/b.txt": "mine"])
    }
  }

  @Test("while one import holds the archive, another stops and writes nothing")
  func held() throws {
    try ScratchArchive.empty { archive in
      try archive.write("", to: "content/.import-1/1")
      let lock = try OpenFile(locking: archive.content)
      let isHeld = lock != nil
      #expect(isHeld)
      let report = try ImportedPage.run(text, into: archive)
      #expect(report.diagnostics.filter(\.isError).map(\.code) == ["import-running"])
      #expect(report.diagnostics.first { $0.isError }?.message.contains("process 1") == true)
      #expect(try FileSystem.list(archive.content) == [".import-1"])
      _ = consume lock
      #expect(try ImportedPage.run(text, into: archive).diagnostics.filter(\.isError) == [])
    }
  }

  @Test("an archive that was not there is told, one that was is not")
  func newArchive() throws {
    try ScratchArchive.empty { archive in
      let (first, second) = (
        try ImportedPage.run(text, into: archive), try ImportedPage.run(text, into: archive)
      )
      #expect(first.isNewArchive)
      #expect(!second.isNewArchive)
    }
  }

  @Test("an import that fails leaves no new archive behind")
  func noArchive() throws {
    try ScratchArchive.empty { archive in
      let report = try ImportedPage.run([0xFF, 0x41], into: archive)
      #expect(report.hasErrors)
      #expect(FileSystem.kind(of: archive.content) == nil)
    }
  }

  @Test("a file that cannot be written is a fault, and the archive stays as it was")
  func noRoom() throws {
    try ScratchArchive.empty { archive in
      try archive.write("no folder", to: "content/raw")
      let report = try ImportedPage.run(text, into: archive)
      #expect(report.diagnostics.filter(\.isError).map(\.code) == ["io"])
      #expect(report.written == [])
      #expect(try archive.files(in: archive.content).keys.sorted() == ["raw"])
    }
  }
}
