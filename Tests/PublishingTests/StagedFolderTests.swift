import ArchiveModel
import Foundation
import Testing

@testable import Publishing

/// The published tree changes as a whole or not at all.
@Suite struct StagedFolderTests {
  private let page = OutputFile(path: "a/b/index.html", bytes: Array("新".utf8))

  private func publish(_ files: [OutputFile], to output: String) async throws {
    let stage = try StagedFolder(for: output)
    try await stage.write(files)
    try stage.publish()
  }

  @Test("until it is published nothing below the output folder is touched")
  func untouched() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try await publish([page], to: scratch.output)
    let before = try scratch.files(in: scratch.output)
    let stage = try StagedFolder(for: scratch.output)
    try await stage.write([OutputFile(path: "other.html", bytes: [])])
    #expect(try scratch.files(in: scratch.output) == before)
    stage.discard()
    #expect(try FileSystem.list(scratch.path) == ["public"])
    #expect(try scratch.files(in: scratch.output) == before)
  }

  @Test("a write that fails leaves the old tree whole, and the next build starts afresh")
  func failingWrite() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try await publish([page], to: scratch.output)
    let before = try scratch.files(in: scratch.output)
    let stage = try StagedFolder(for: scratch.output)
    let tooLong = OutputFile(path: String(repeating: "x", count: 300), bytes: [1])
    let fault = await #expect(throws: FileFault.self) { try await stage.write([page, tooLong]) }
    #expect(fault?.reason == "File name too long")
    #expect(try scratch.files(in: scratch.output) == before)
    stage.discard()
    try await publish([page], to: scratch.output)
    #expect(try FileSystem.list(scratch.path) == ["public"])
  }

  @Test("an output folder that is a link is replaced where it leads, and stays a link")
  func link() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try FileSystem.makeFolder("\(scratch.path)/disk/site")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.output, withDestinationPath: "\(scratch.path)/disk/site")
    try await publish([page], to: scratch.output)
    try await publish([page], to: scratch.output)
    #expect(FileSystem.kind(of: scratch.output) == .link)
    #expect(try FileSystem.list("\(scratch.path)/disk") == ["site"])
    #expect(try FileSystem.read("\(scratch.output)/a/b/index.html") == page.bytes)
  }

  @Test("a file or a dangling link in the output's place is refused and kept")
  func notAFolder() throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try scratch.write("mine", to: "public")
    let fault = #expect(throws: FileFault.self) { try StagedFolder(for: scratch.output) }
    #expect(fault?.reason == "it is not a folder")
    #expect(try scratch.read("public") == "mine")
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/dangling", withDestinationPath: "nowhere")
    #expect(throws: FileFault.self) { try StagedFolder(for: "\(scratch.path)/dangling") }
  }

  @Test("an output folder below folders that are missing is made")
  func deep() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try await publish([page], to: "\(scratch.path)/x/y/z")
    #expect(try FileSystem.list("\(scratch.path)/x/y") == ["z"])
  }

  @Test("the stage of a build that still runs is left alone")
  func running() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    let stage = ".public.staging-1"
    try scratch.write("half", to: "\(stage)/index.html")
    try await publish([page], to: scratch.output)
    #expect(try FileSystem.list(scratch.path) == [stage, "public"])
  }
}
