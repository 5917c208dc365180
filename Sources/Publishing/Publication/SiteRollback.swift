package import ArchiveModel

/// Publishes again what was published before the last build.
package enum SiteRollback {
  /// Lets the published tree and the one before it trade places; a second rollback undoes the first.
  ///
  /// - Returns: What stood in the way; empty where it is done.
  package static func run(output: String) -> [Diagnostic] {
    let path = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    do throws(FileFault) {
      let places = SitePlaces(output: path)
      guard FileSystem.kind(of: places.side) == .folder else { return [nothing(path)] }
      let lock = try BuildLock(places, waiting: nil)
      defer { withExtendedLifetime(lock) {} }
      try SiteExchange.recover(places)
      guard let place = places.records(of: places.previous),
        let record = TreeRecord.read(place.published)
      else { return [nothing(path)] }
      let changed = record.paths.first {
        !record.holds($0, in: places.previous)
      }
      if let changed {
        return [
          Diagnostic(
            code: "rollback-changed", at: SourceLocation(file: "\(places.previous)/\(changed)"),
            "the file is not the one that was published, so the tree before is not whole",
            fix: "build from the content as it was")
        ]
      }
      try SiteExchange.run(places)
      return []
    } catch {
      return [error.diagnostic]
    }
  }

  private static func nothing(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "rollback-none", at: SourceLocation(file: path),
      "there is no earlier site to go back to: there was one build only, or the last one failed "
        + "while it was publishing",
      fix: "build from the content as it was")
  }
}
