package import ArchiveModel

/// A file that pages refer to; its published name carries a fingerprint of its bytes, so that a
/// browser never mixes two builds.
package struct Asset: Hashable, Sendable {
  /// The file name below `templates/assets`: `style.css`.
  package let name: String
  package let output: OutputFile

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    let digest = SHA256.hexDigest(of: bytes).prefix(10)
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    output = OutputFile(path: "assets/\(name[..<dot])-\(digest)\(name[dot...])", bytes: bytes)
  }
}
