import ArchiveModel
import Foundation
import Publishing
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What somebody puts into an archive to hurt it, its readers or the machine is told with its place and
/// the way out, and what is published stays. `Benchmarks/torture/hostile.py` has the large cases.
@Suite struct HostileInputTests {
  typealias Fault = BadInputTests.Fault

  private static let article = "content/articles/2025/2025-05-30-03.md"
  private static let list = "content/lists/gulf-visa-free.yml"

  private static func alias(_ name: String, _ paths: String, _ code: String) -> Fault {
    let line = code == "shared-path" || code == "unsafe-path" ? "2:1" : "5:"
    return Fault("an alias \(name)", "\(article):\(line)", code) {
      try $0.replace(
        "kind: sponsored", with: "kind: sponsored\naliases: [\(paths)]", in: article)
    }
  }

  private static let paths = [
    alias("that leads up", "../escape.html", "bad-path"),
    alias("that leads up from inside", "a/../../escape.html", "bad-path"),
    alias("that is absolute", "/etc/escape.html", "bad-path"),
    alias("that is hidden", ".git/x.html", "bad-path"),
    alias("over 200 bytes", String(repeating: "x", count: 200) + ".html", "bad-path"),
    alias("with a control character", #""a\u0001.html""#, "yaml-character"),
    alias("with NUL", #""a\0.html""#, "yaml-character"),
    alias("that turns text around", #""a\u202E.html""#, "unsafe-path"),
    alias("that Windows reserves", "old/Aux.html", "unsafe-path"),
    alias("of another page but for case", "Lists/INDEX.html", "shared-path"),
    alias("twice", "a.html, a.html", "shared-path"),
    alias("twice after composition", "\"caf\u{E9}.html\", \"cafe\u{301}.html\"", "shared-path"),
    alias("twice after case folding: ß", "straße.html, STRASSE.html", "shared-path"),
    alias("twice after case folding: ς", "οδος.html, οδοσ.html", "shared-path"),
    alias("twice after case folding: ſ", "ſ.html, s.html", "shared-path"),
    alias(
      "twice after case folding and composition", "\"\u{C9}.html\", \"e\u{301}.html\"",
      "shared-path"),
  ]

  private static func link(_ file: String, to target: String = "/etc/hostname") -> Fault {
    Fault("a link in the place of \(file)", "\(file):1:1: error: ", "link") { archive in
      let path = "\(archive.path)/\(file)"
      try? FileManager.default.removeItem(atPath: path)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }
  }

  private static let links = [
    link("content/articles", to: "/etc"), link("content/articles/2024", to: "/etc"),
    link("content/articles/2025/up", to: ".."), link("content/articles/2025/x.md", to: "x.md"),
    link("content/raw", to: "/etc"), link("content/raw/2025-05-30.corrections.yml"),
    link("content/lists", to: "/etc"), link("content/lists/schemas/x.yml"),
    link("content/site.yml"), link("content/data", to: "/etc"), link("content/data/places.tsv"),
    link("content/withdrawn.tsv"), link("content/urls.txt"),
    link("templates/assets", to: "/etc"), link("templates/assets/secret.css"),
    link("templates/pages", to: "/etc"), link("templates/pages/home.mustache"),
    link("templates/strings.tsv"),
  ]

  private static func pipe(_ file: String, _ code: String = "io") -> Fault {
    Fault("a pipe in the place of \(file)", "\(file):1:1: error: ", code) { archive in
      try? FileManager.default.removeItem(atPath: "\(archive.path)/\(file)")
      #expect(mkfifo("\(archive.path)/\(file)", 0o644) == 0)
    }
  }

  private static let pipes = [
    pipe("content/site.yml"), pipe("content/data/places.tsv"), pipe("content/withdrawn.tsv"),
    pipe("content/urls.txt"), pipe("templates/strings.tsv"), pipe("templates/assets/style.css"),
    pipe("content/articles/2025/x.md", "strange-file"),
    pipe("content/raw/x.txt", "strange-file"), pipe("content/lists/x.yml", "strange-file"),
  ]

  /// A hole of eight gigabytes, which takes no room on the disk.
  private static func hole(_ file: String) -> Fault {
    Fault(
      "eight gigabytes: \(file)", "\(file):1:1: error: cannot read: it has 8589934592 bytes",
      "file-too-large"
    ) { archive in
      let path = "\(archive.path)/\(file)"
      if !FileManager.default.fileExists(atPath: path) { try archive.write("", to: file) }
      let handle = try FileHandle(forWritingTo: URL(filePath: path))
      try handle.truncate(atOffset: 8 << 30)
      try handle.close()
    }
  }

  private static let holes = [
    article, list, "content/site.yml", "content/data/places.tsv", "content/raw/2025-05-30.txt",
    "content/withdrawn.tsv", "content/urls.txt", "templates/strings.tsv",
    "templates/pages/home.mustache", "templates/assets/style.css",
  ].map { hole($0) }

  private static func characters(
    _ name: String, _ file: String, _ place: String, _ code: String, _ old: String, _ new: String
  ) -> Fault {
    Fault(name, "\(file):\(place): error: ", code) { try $0.replace(old, with: new, in: file) }
  }

  private static let texts = [
    characters(
      "a reference to a control character", article, "20:4", "invalid-character", "本报讯",
      "甲&#1;本报讯"),
    characters(
      "a reference to U+FFFE", article, "20:1", "invalid-character", "本报讯", "&#xFFFE;本报讯"),
    characters(
      "a reference to no character", article, "20:1", "invalid-character", "本报讯",
      "&#xD800;本报讯"),
    characters(
      "an escape in front matter", article, "3:8", "yaml-character", "title: 大乐透走过十八个年头",
      #"title: "甲\e[31m乙""#),
    characters(
      "an escape in the settings", "content/site.yml", "2:8", "yaml-character", "title: 报页档案",
      #"title: "报\0页""#),
    characters(
      "an escape in a list", list, "13:16", "yaml-character", "passports: 普通护照",
      #"passports: "普\uFFFE通""#),
    characters(
      "a home page that runs code", "content/site.yml", "9:9", "unsafe-link", "home: |\n",
      "home: |\n  [甲](javascript:alert)\n\n"),
    characters(
      "a home page with an image", "content/site.yml", "9:7", "image", "home: |\n",
      "home: |\n  ![](x.png)\n\n"),
    characters(
      "a home page that libcmark chokes on", "content/site.yml", "9:3", "markdown-brackets",
      "home: |\n", "home: |\n  " + String(repeating: "![]()", count: 600) + "\n\n"),
    characters(
      "a title that is a book", "content/site.yml", "2:8", "value-too-long", "title: 报页档案",
      "title: " + String(repeating: "报", count: 3_000)),
    characters(
      "a topic that is a book", article, "5:10", "value-too-long", "kind: sponsored",
      "kind: sponsored\ntopics: [" + String(repeating: "报", count: 3_000) + "]"),
    characters(
      "a thousand topics and one", article, "5:5010", "list-too-long", "kind: sponsored",
      "kind: sponsored\ntopics: [" + String(repeating: "江, ", count: 1_200) + "城]"),
    characters(
      "a paragraph that is a book", article, "20:1", "markdown-paragraph", "本报讯",
      String(repeating: "报", count: 44_000) + "本报讯"),
  ]

  static let faults: [Fault] = paths + links + pipes + holes + texts

  @Test("is told with file, line, column and the way out, and publishes nothing", arguments: faults)
  func isTold(fault: Fault) async throws {
    try await fault.expectTold()
  }

  #if os(Linux)
    @Test("a name that is not UTF-8 is told", arguments: ["articles/2025/中.md", "raw/中.txt"])
    func names(file: String) async throws {
      let archive = try ScratchArchive()
      defer { archive.remove() }
      // The first byte of the character alone.
      let bytes = Array("\(archive.content)/\(file)".utf8)
      let cut = try #require(bytes.lastIndex(of: 0xAD))
      let name = bytes[..<(cut - 1)] + bytes[(cut + 1)...] + [0]
      let descriptor = creat(name.map { CChar(bitPattern: $0) }, 0o644)
      #expect(descriptor >= 0)
      close(descriptor)
      let report = await archive.build()
      #expect(report.diagnostics.filter(\.isError).map(\.code) == ["file-name"])
    }
  #endif

  @Test("a mistake that was made ten thousand times is told a hundred times, and counted")
  func manyTimes() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let text = try archive.read(HostileInputTests.article)
    try archive.write(
      text + String(repeating: "\n[x](2025-05-30-99.md)\n", count: 5_000),
      to: HostileInputTests.article)
    let broken = await archive.build().diagnostics.filter { $0.code == "broken-link" }
    #expect(broken.count == DiagnosticBounds.perFile + 1)
    #expect(broken.last?.message.hasSuffix("(and 4899 more like it in this file)") == true)
    #expect(broken.last?.location.line == 26 + 2 * DiagnosticBounds.perFile)
  }

  @Test("an archive's folder that is a link is refused by an import, which writes nothing")
  func importThroughLink() throws {
    try ScratchArchive.empty { archive in
      try archive.write("", to: "elsewhere/x")
      try archive.write("title: x", to: "content/site.yml")
      try FileManager.default.createSymbolicLink(
        atPath: "\(archive.content)/raw", withDestinationPath: "\(archive.path)/elsewhere")
      let report = try ImportedPage.run(Array(ImportedPage.text.utf8), into: archive)
      #expect(report.diagnostics.filter(\.isError).map(\.code) == ["link"])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: "\(archive.path)/elsewhere") == ["x"])
    }
  }
}
