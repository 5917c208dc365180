/// Removes from a tree what a new one doesn't have, also what somebody put there by hand.
enum StageSweep {
  /// - Parameters:
  ///   - root: The tree's folder.
  ///   - wanted: The paths below the root that stay.
  /// - Throws: A fault where something cannot be listed or removed.
  static func run(_ root: String, keeping wanted: Set<String>) throws(FileFault) {
    try sweep(root, "", wanted)
  }

  private static func sweep(
    _ root: String, _ folder: String, _ wanted: Set<String>
  ) throws(FileFault) {
    for name in try FileSystem.list(folder.isEmpty ? root : "\(root)/\(folder)") {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if FileSystem.kind(of: "\(root)/\(path)") == .folder {
        try sweep(root, path, wanted)
        FileSystem.removeIfEmpty("\(root)/\(path)")
      } else if !wanted.contains(path) {
        try FileSystem.remove("\(root)/\(path)")
      }
    }
  }
}
