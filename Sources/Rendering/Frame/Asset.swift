package import ArchiveModel

/// A file that pages refer to; its published name carries a fingerprint of its bytes, so that a
/// browser never mixes two builds.
package struct Asset: Hashable, Sendable {
  /// The file name below `templates/assets`: `style.css`.
  package let name: String
  package let output: OutputFile

  /// - Parameters:
  ///   - name: The file name below `templates/assets`.
  ///   - source: The file; style sheets and scripts are published without comments and indents.
  package init(name: String, bytes source: [UInt8]) {
    self.name = name
    let bytes =
      name.hasSuffix(".css")
      ? CompactText.style(source) : name.hasSuffix(".js") ? CompactText.script(source) : source
    let digest = SHA256.hexDigest(of: bytes).prefix(10)
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    output = OutputFile(path: "assets/\(name[..<dot])-\(digest)\(name[dot...])", bytes: bytes)
  }
}
