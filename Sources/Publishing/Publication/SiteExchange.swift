/// Lets the published tree and the one beside it trade places.
enum SiteExchange {
  /// Publishes what lies in `previous`; what was published lies there afterwards.
  ///
  /// - Parameters:
  ///   - places: Where both trees lie.
  ///   - inOneStep: Whether to try the system's exchange; without it, or where the system has none, two
  ///     renames do, and `recover` mends what a kill between them leaves.
  /// - Throws: A fault where a folder cannot be renamed; the published one stands as it was.
  static func run(_ places: SitePlaces, inOneStep: Bool = true) throws(FileFault) {
    guard FileSystem.kind(of: places.output) != nil else {
      if let parent = FileSystem.parent(of: places.output) { try FileSystem.makeFolder(parent) }
      return try FileSystem.rename(places.previous, to: places.output)
    }
    if inOneStep, try FileSystem.exchange(places.previous, with: places.output) { return }
    try FileSystem.rename(places.output, to: places.outgoing)
    do {
      try FileSystem.rename(places.previous, to: places.output)
    } catch {
      try FileSystem.rename(places.outgoing, to: places.output)
      throw error
    }
    try FileSystem.rename(places.outgoing, to: places.previous)
  }

  /// Ends an exchange by two renames that was cut short.
  static func recover(_ places: SitePlaces) throws(FileFault) {
    guard FileSystem.kind(of: places.outgoing) == .folder else { return }
    if FileSystem.kind(of: places.output) == nil {
      try FileSystem.rename(places.outgoing, to: places.output)
    } else {
      try FileSystem.remove(places.previous)
      try FileSystem.rename(places.outgoing, to: places.previous)
    }
  }
}
