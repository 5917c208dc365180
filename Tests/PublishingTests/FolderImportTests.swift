import ArchiveModel
import Foundation
import Markup
import Publishing
import Testing

/// Folders and several files in one run: all of them, in one order, each under a name of its own.
@Suite struct FolderImportTests {
  private func run(_ arguments: [String], _ archive: ScratchArchive) -> ImportReport {
    PageImport.run(ImportedPage.request(arguments.map { "\(archive.path)/\($0)" }, archive))
  }

  @Test("a folder is read to its depth, in the order of the paths, with a note on what is not text")
  func folder() throws {
    try ScratchArchive.empty { archive in
      for name in ["b/2.txt", "a.txt", "b/1.txt", "c/deep/er/3.txt"] {
        try archive.write(ImportedPage.text + name, to: "in/\(name)")
      }
      try archive.write("x", to: "in/scan.pdf")
      try archive.write("x", to: "in/.hidden.txt")
      let report = run(["in/"], archive)
      #expect(report.pageCount == 4)
      #expect(
        report.written.filter { $0.hasSuffix(".txt") }.map { FileSystem.name(of: $0) }
          == ["a.txt", "1.txt", "2.txt", "3.txt"])
      #expect(report.diagnostics.map(\.code) == ["strange-file"])
      #expect(report.diagnostics.map(\.severity) == [.note])
      let pages = try ImportedPage.frontMatter(archive).map { $0.raw?.file ?? "" }
      let expected = ["a.txt", "a.txt", "1.txt", "1.txt", "2.txt", "2.txt", "3.txt", "3.txt"]
      #expect(pages == expected)
      #expect(run(["in"], archive).written == [])
    }
  }

  @Test("a link in a folder is refused, also one that leads round in a circle")
  func links() throws {
    try ScratchArchive.empty { archive in
      try archive.write(ImportedPage.text, to: "in/a.txt")
      try FileManager.default.createSymbolicLink(
        atPath: "\(archive.path)/in/loop", withDestinationPath: "\(archive.path)/in")
      try FileManager.default.createSymbolicLink(
        atPath: "\(archive.path)/in/b.txt", withDestinationPath: "\(archive.path)/in/a.txt")
      let report = run(["in"], archive)
      #expect(report.diagnostics.filter(\.isError).map(\.code) == ["link", "link"])
      #expect(report.written == [])
    }
  }

  @Test("a folder without pages is refused")
  func empty() throws {
    try ScratchArchive.empty { archive in
      try archive.write("x", to: "in/readme.md")
      #expect(run(["in"], archive).diagnostics.filter(\.isError).map(\.code) == ["no-pages"])
    }
  }

  @Test("two files of one name are refused, wherever they lie")
  func twice() throws {
    try ScratchArchive.empty { archive in
      try archive.write(ImportedPage.text, to: "in/a/p.txt")
      try archive.write(ImportedPage.text, to: "in/b/p.txt")
      let report = run(["in"], archive)
      #expect(
        report.diagnostics.filter(\.isError).map { "\($0.location) \($0.code)" }
          == ["\(archive.path)/in/b/p.txt:1:1 raw-twice"])
      #expect(!FileManager.default.fileExists(atPath: archive.content))
    }
  }

  @Test("a sheet that would be called like another file is refused")
  func sheetTwice() throws {
    try ScratchArchive.empty { archive in
      try archive.write(ImportedPage.text, to: "in/p-002.txt")
      try archive.write("甲乙。\u{0C}丙丁。", to: "in/p.txt")
      #expect(run(["in"], archive).diagnostics.filter(\.isError).map(\.code) == ["raw-twice"])
    }
  }

  @Test("a name that no page can have is refused, and --name helps")
  func badName() throws {
    try ScratchArchive.empty { archive in
      try archive.write(ImportedPage.text, to: "in/.p.txt")
      #expect(run(["in/.p.txt"], archive).diagnostics.map(\.code) == ["bad-name"])
      let report = PageImport.run(
        ImportedPage.request(["\(archive.path)/in/.p.txt"], archive, name: "p"))
      #expect(report.written.first == "\(archive.content)/raw/p.txt")
    }
  }

  @Test("a pipe is read to its end")
  func pipe() throws {
    try ScratchArchive.empty { archive in
      let pipe = "\(archive.path)/pipe.txt"
      #expect(mkfifo(pipe, 0o600) == 0)
      let text = Data(ImportedPage.text.utf8)
      let thread = Thread { FileHandle(forWritingAtPath: pipe)?.write(text) }
      thread.start()
      let report = run(["pipe.txt"], archive)
      #expect(report.articleCount == 2)
      let kept = try archive.read("content/raw/pipe.txt")
      #expect(kept == ImportedPage.text)
    }
  }
}
