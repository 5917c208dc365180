import ArchiveModel
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// The published tree changes as a whole or not at all.
@Suite struct SiteStageTests {
  private static let page = OutputFile(path: "a/b/index.html", bytes: Array("新".utf8))

  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  @discardableResult
  private func publish(
    _ files: [OutputFile], to output: String, inOneStep: Bool = true
  ) async throws -> Bool {
    // Another test that starts a program at this moment gives it the lock until it has begun.
    let stage = try SiteStage(for: output, exchangesInOneStep: inOneStep, waiting: { _ in })
    let staged = try files.map { try stage.take($0) }
    return try await stage.publish(staged)
  }

  private func texts(_ scratch: ScratchArchive) throws -> [String: String] {
    try scratch.files(in: scratch.output).mapValues { String(decoding: $0, as: UTF8.self) }
      .filter { $0.key != SiteStage.marker }
  }

  @Test("until it is published nothing below the output folder is touched")
  func untouched() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try await publish([SiteStageTests.page], to: scratch.output)
    let before = try scratch.files(in: scratch.output)
    let stage = try SiteStage(for: scratch.output)
    _ = try stage.take(file("other.html", ""))
    #expect(try scratch.files(in: scratch.output) == before)
    stage.discard()
    #expect(try scratch.files(in: scratch.output) == before)
    #expect(FileSystem.kind(of: stage.places.fresh) == nil)
  }

  @Test("a write that fails leaves the old tree whole, and the next build starts afresh")
  func failingWrite() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try await publish([SiteStageTests.page], to: scratch.output)
    let before = try scratch.files(in: scratch.output)
    let tooLong = file(String(repeating: "x", count: 300), "1")
    let fault = await #expect(throws: FileFault.self) {
      try await publish([SiteStageTests.page, tooLong], to: scratch.output)
    }
    #expect(fault?.reason == "File name too long")
    #expect(try scratch.files(in: scratch.output) == before)
    try await publish([file("x", "1")], to: scratch.output)
    #expect(try texts(scratch) == ["x": "1"])
  }

  @Test(
    "whatever was published before, the tree is the new files and nothing else",
    arguments: [true, false])
  func turns(inOneStep: Bool) async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    var dice = SeededRandom(seed: 7)
    for _ in 0..<40 {
      var wanted: [String: String] = [:]
      for name in ["a", "b/c", "b/d", "e/f/g", "e/f/h", "i"] where dice.next() % 3 > 0 {
        wanted[name] = "\(name) \(dice.next() % 3)"
      }
      try await publish(
        wanted.map { file($0.key, $0.value) }, to: scratch.output, inOneStep: inOneStep)
      #expect(try texts(scratch) == wanted)
    }
  }

  @Test("a path that was a file can become a folder, and a folder a file")
  func fileAndFolder() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    for files in [["x": "1"], ["x/y": "2"], ["x": "3"], ["x/y/z": "4"], ["x/y": "5"]] {
      try await publish(files.map { file($0.key, $0.value) }, to: scratch.output)
      #expect(try texts(scratch) == files)
    }
  }

  @Test("a file that did not change keeps its place on the disk and its time")
  func unchangedFiles() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try await publish([SiteStageTests.page, file("x", "1")], to: scratch.output)
    let before = FileStatus("\(scratch.output)/a/b/index.html")
    for text in ["2", "3", "4"] {
      try await publish([SiteStageTests.page, file("x", text)], to: scratch.output)
      #expect(FileStatus("\(scratch.output)/a/b/index.html") == before)
    }
  }

  @Test("where nothing changed nothing is exchanged")
  func unchanged() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    #expect(try await publish([SiteStageTests.page], to: scratch.output))
    let folder = FileStatus(scratch.output)
    #expect(try await !publish([SiteStageTests.page], to: scratch.output))
    #expect(FileStatus(scratch.output) == folder)
  }

  @Test("what somebody changed, removed or added by hand is put right by the next build")
  func meddling() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    let files = [SiteStageTests.page, file("x", "1"), file("y", "2")]
    try await publish(files, to: scratch.output)
    try await publish([file("x", "0")], to: scratch.output)
    try await publish(files, to: scratch.output)
    try scratch.write("meddled", to: "public/x")
    try FileManager.default.removeItem(atPath: "\(scratch.output)/y")
    try scratch.write("stranger", to: "public/z/z")
    try await publish(files, to: scratch.output)
    #expect(try texts(scratch) == ["a/b/index.html": "新", "x": "1", "y": "2"])
    try await publish(files + [file("w", "3")], to: scratch.output)
    #expect(try texts(scratch) == ["a/b/index.html": "新", "x": "1", "y": "2", "w": "3"])
  }

  @Test("a record that is damaged is not trusted")
  func damagedRecord() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    let files = [SiteStageTests.page, file("x", "1")]
    try await publish(files, to: scratch.output)
    try await publish([file("x", "2")], to: scratch.output)
    let places = SitePlaces(output: scratch.output)
    for name in try FileSystem.list(places.side) where name.hasPrefix("published-") {
      var bytes = try FileSystem.read("\(places.side)/\(name)")
      bytes[bytes.count / 2] ^= 1
      try FileSystem.write(bytes, to: "\(places.side)/\(name)")
    }
    try await publish(files, to: scratch.output)
    #expect(try texts(scratch) == ["a/b/index.html": "新", "x": "1"])
  }

  @Test("an output folder that is a link is replaced where it leads, and stays a link")
  func link() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try FileSystem.makeFolder("\(scratch.path)/disk/site")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.output, withDestinationPath: "\(scratch.path)/disk/site")
    try await publish([SiteStageTests.page], to: scratch.output)
    try await publish([SiteStageTests.page, file("x", "1")], to: scratch.output)
    #expect(FileSystem.kind(of: scratch.output) == .link)
    #expect(try FileSystem.list("\(scratch.path)/disk") == [".site.sitegen", "site"])
    #expect(try FileSystem.read("\(scratch.output)/a/b/index.html") == SiteStageTests.page.bytes)
  }

  @Test("a file or a dangling link in the output's place is refused and kept")
  func notAFolder() throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try scratch.write("mine", to: "public")
    let fault = #expect(throws: FileFault.self) { try SiteStage(for: scratch.output) }
    #expect(fault?.reason == "it is not a folder")
    #expect(try scratch.read("public") == "mine")
    #expect(try FileSystem.list(scratch.path) == ["public"])
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/dangling", withDestinationPath: "nowhere")
    #expect(throws: FileFault.self) { try SiteStage(for: "\(scratch.path)/dangling") }
  }

  @Test("an output folder below folders that are missing is made")
  func deep() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try await publish([SiteStageTests.page], to: "\(scratch.path)/x/y/z")
    #expect(try FileSystem.list("\(scratch.path)/x/y") == [".z.sitegen", "z"])
  }

  @Test("of two builds the second says who holds the folder, or waits until it is free")
  func lock() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    var first: SiteStage? = try SiteStage(for: scratch.output)
    let fault = #expect(throws: FileFault.self) { try SiteStage(for: scratch.output) }
    #expect(fault?.reason == "process \(FileSystem.processNumber) is building it")
    var holders: [String] = []
    let second = try SiteStage(for: scratch.output) { holder in
      holders.append(holder)
      first?.discard()
      first = nil
    }
    second.discard()
    #expect(holders == ["process \(FileSystem.processNumber)"])
  }
}
