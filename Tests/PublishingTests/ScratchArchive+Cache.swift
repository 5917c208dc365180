import ArchiveModel
import Foundation
import Testing

@testable import Publishing

/// Builds beside each other, with and without what the last one left behind.
extension ScratchArchive {
  /// Builds from nothing, into a folder beside the output.
  func buildWithoutCache() async -> BuildReport {
    await SiteBuild.run(
      BuildRequest(
        content: ContentFolder(content), templates: templates, output: "\(path)/plain",
        usesCache: false))
  }

  /// Builds with and without what the last build left behind, and compares every byte.
  @discardableResult
  func compareBuilds(_ step: String) async throws -> BuildReport {
    let report = await build()
    let plain = await buildWithoutCache()
    #expect(report.isPublished, "\(step): \(messages(report))")
    #expect(plain.isPublished == report.isPublished, "\(step)")
    #expect(
      messages(report)
        == messages(plain).map { $0.replacing("plain/urls.txt", with: "public/urls.txt") },
      "\(step)")
    let files = try files(in: output)
    let expected = try self.files(in: "\(path)/plain")
    let wrong = Set(files.keys).union(expected.keys).filter { files[$0] != expected[$0] }.sorted()
    #expect(wrong.isEmpty, "\(step): \(wrong.prefix(5))")
    return report
  }
}
