import Foundation
import Testing

@testable import Publishing

/// Files by the system's own calls: whole or not at all, and never through a link.
@Suite struct FileSystemTests {
  /// Runs a test in a folder of its own.
  private func inScratch(_ test: (String) throws -> Void) throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try test(scratch.path)
  }

  @Test("a sealed file is replaced whole, its folders made, and no draft left beside it")
  func replace() throws {
    try inScratch { path in
      try SealedFile.write(Array("一".utf8), to: "\(path)/a/b/c.md")
      try SealedFile.write(Array("二".utf8), to: "\(path)/a/b/c.md")
      let bytes = try FileSystem.read("\(path)/a/b/c.md")
      #expect(SealedFile.isWhole(bytes))
      #expect(bytes.dropLast(32) == Array("二".utf8)[...])
      #expect(try FileSystem.list("\(path)/a/b") == ["c.md"])
    }
  }

  @Test("a failed replacement leaves the old file and no draft")
  func failedReplace() throws {
    try inScratch { path in
      try FileSystem.write([1], to: "\(path)/taken/x".replacing("/taken/x", with: "/taken"))
      let fault = #expect(throws: FileFault.self) {
        try SealedFile.write([2], to: "\(path)/taken/x")
      }
      #expect(fault?.reason == "Not a directory" || fault?.reason == "File exists")
      try FileSystem.makeFolder("\(path)/folder")
      #expect(throws: FileFault.self) { try SealedFile.write([2], to: "\(path)/folder") }
      #expect(try FileSystem.list(path) == ["folder", "taken"])
      #expect(try FileSystem.read("\(path)/taken") == [1])
    }
  }

  @Test("removing a folder removes links, not what they lead to")
  func removeLink() throws {
    try inScratch { path in
      try FileSystem.makeFolder("\(path)/kept")
      try FileSystem.write([1], to: "\(path)/kept/a")
      try FileSystem.makeFolder("\(path)/gone")
      try FileManager.default.createSymbolicLink(
        atPath: "\(path)/gone/link", withDestinationPath: "\(path)/kept")
      try FileSystem.remove("\(path)/gone")
      try FileSystem.remove("\(path)/never")
      #expect(try FileSystem.list(path) == ["kept"])
      #expect(try FileSystem.list("\(path)/kept") == ["a"])
    }
  }

  @Test("what stands at a path is told apart, links not followed")
  func kind() throws {
    try inScratch { path in
      try FileSystem.write([], to: "\(path)/file")
      try FileManager.default.createSymbolicLink(
        atPath: "\(path)/dangling", withDestinationPath: "nowhere")
      #expect(FileSystem.kind(of: path) == .folder)
      #expect(FileSystem.kind(of: "\(path)/file") == .file)
      #expect(FileSystem.kind(of: "\(path)/dangling") == .link)
      #expect(FileSystem.kind(of: "\(path)/none") == nil)
      #expect(FileSystem.kind(of: "/dev/null") == .other)
    }
  }

  @Test("a fault names the path, what was tried, and the system's reason")
  func faults() throws {
    try inScratch { path in
      let missing = #expect(throws: FileFault.self) { try FileSystem.read("\(path)/none") }
      #expect(missing?.reason == "No such file or directory")
      let folder = #expect(throws: FileFault.self) { try FileSystem.read(path) }
      #expect(folder?.reason == "it is a folder")
      let write = #expect(throws: FileFault.self) { try FileSystem.write([], to: "\(path)/a/b") }
      #expect(write?.action == "write")
      #expect(
        write.map { "\($0.diagnostic)".hasPrefix("\(path)/a/b:1:1: error: cannot write") } == true)
    }
  }

  @Test("a large file is read and written whole")
  func large() throws {
    try inScratch { path in
      let bytes = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      try FileSystem.write(bytes, to: "\(path)/large")
      #expect(try FileSystem.read("\(path)/large") == bytes)
    }
  }

  @Test("names are listed by their bytes, so that every machine has one order")
  func order() throws {
    try inScratch { path in
      for name in ["b", "B", "甲", "a-1", "a1", ".x"] {
        try FileSystem.write([], to: "\(path)/\(name)")
      }
      #expect(try FileSystem.list(path) == [".x", "B", "a-1", "a1", "b", "甲"])
    }
  }

  @Test(
    "a path has a folder above it and a last part",
    arguments: [
      ("a/b.md", "a", "b.md"), ("a/b/", "a", "b"), ("/a", "/", "a"), ("a", nil, "a"),
      ("./a", ".", "a"),
    ] as [(String, String?, String)])
  func parts(path: String, parent: String?, name: String) {
    #expect(FileSystem.parent(of: path) == parent)
    #expect(FileSystem.name(of: path) == name)
  }
}
