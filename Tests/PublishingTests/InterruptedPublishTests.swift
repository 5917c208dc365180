import ArchiveModel
import Foundation
import Testing

@testable import Publishing

/// A build that was killed at any moment leaves a whole site, and the next one goes on from there.
@Suite struct InterruptedPublishTests {
  private static let first = ["x": "1", "a/b": "2", "gone": "3"]
  private static let second = ["x": "4", "a/b": "2", "new": "5"]
  private static let third = ["x": "1", "a/c": "6"]

  private func publish(_ texts: [String: String], to output: String) async throws {
    let stage = try SiteStage(for: output)
    let files = try texts.sorted { $0.key < $1.key }.map {
      try stage.take(OutputFile(path: $0.key, bytes: Array($0.value.utf8)))
    }
    _ = try await stage.publish(files)
  }

  private func published(_ scratch: ScratchArchive) throws -> [String: String] {
    try scratch.files(in: scratch.output).mapValues { String(decoding: $0, as: UTF8.self) }
      .filter { $0.key != SiteStage.marker }
  }

  /// What a kill leaves beside the output; each row is a moment of the build.
  static let moments: [(name: String, leave: @Sendable (SitePlaces) throws -> Void)] = [
    (
      "while files are written",
      { places in
        try FileSystem.writeNew([1], to: "\(places.fresh)/x")
        try FileSystem.writeNew([1], to: "\(places.fresh)/a/b/c")
      }
    ),
    (
      "while the tree before is brought up to date",
      { places in
        if let place = places.records(of: places.previous) {
          try FileSystem.remove(place.published)
        }
        try FileSystem.writeNew([1], to: "\(places.previous)/x")
        try FileSystem.remove("\(places.previous)/a")
      }
    ),
    (
      "behind the exchange, before it is noted",
      { places in
        if let place = places.records(of: places.output) {
          try FileSystem.rename(place.published, to: place.staged)
        }
      }
    ),
    (
      "between two renames",
      { places in try FileSystem.rename(places.output, to: places.outgoing) }
    ),
    (
      "behind the second of three renames",
      { places in
        try FileSystem.rename(places.output, to: places.outgoing)
        try FileSystem.rename(places.previous, to: places.output)
      }
    ),
    (
      "while the lock was written",
      { places in try FileSystem.write(Array("nonsense".utf8), to: places.lock) }
    ),
  ]

  @Test("the next build publishes its own files and nothing else", arguments: moments.map(\.name))
  func recovers(name: String) async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try await publish(InterruptedPublishTests.first, to: scratch.output)
    try await publish(InterruptedPublishTests.second, to: scratch.output)
    let moment = try #require(InterruptedPublishTests.moments.first { $0.name == name })
    try moment.leave(SitePlaces(output: scratch.output))
    try await publish(InterruptedPublishTests.third, to: scratch.output)
    #expect(try published(scratch) == InterruptedPublishTests.third)
    try await publish(InterruptedPublishTests.second, to: scratch.output)
    #expect(try published(scratch) == InterruptedPublishTests.second)
  }

  @Test("rollback brings back what was published before, and a second one undoes it")
  func rollback() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    #expect(SiteRollback.run(output: scratch.output).map(\.code) == ["rollback-none"])
    try await publish(InterruptedPublishTests.first, to: scratch.output)
    #expect(SiteRollback.run(output: scratch.output).map(\.code) == ["rollback-none"])
    try await publish(InterruptedPublishTests.second, to: scratch.output)
    #expect(SiteRollback.run(output: scratch.output) == [])
    #expect(try published(scratch) == InterruptedPublishTests.first)
    #expect(SiteRollback.run(output: scratch.output + "/") == [])
    #expect(try published(scratch) == InterruptedPublishTests.second)
  }

  @Test("rollback never publishes a tree that was not published, or is not whole")
  func noRollback() async throws {
    let scratch = try ScratchArchive(copying: [])
    defer { scratch.remove() }
    try await publish(InterruptedPublishTests.first, to: scratch.output)
    try await publish(InterruptedPublishTests.second, to: scratch.output)
    let places = SitePlaces(output: scratch.output)
    let place = try #require(places.records(of: places.previous))
    try FileSystem.write([1], to: "\(places.previous)/x")
    #expect(SiteRollback.run(output: scratch.output).map(\.code) == ["rollback-changed"])
    try FileSystem.rename(place.published, to: place.staged)
    #expect(SiteRollback.run(output: scratch.output).map(\.code) == ["rollback-none"])
    #expect(try published(scratch) == InterruptedPublishTests.second)
  }
}
