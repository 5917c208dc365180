import ArchiveModel

/// A shard with its name, before it is a file.
package struct Shard: Hashable, Sendable {
  let fingerprint: Fingerprint
  let file: OutputFile

  /// Where shards lie below the site.
  package static let folder = "search"
  /// The name of the root, the one shard that is found by name: it names all others by their content.
  package static let rootStem = "root"

  init(_ kind: Fingerprint.Kind, _ content: [UInt16]) {
    fingerprint = Fingerprint(content)
    let stem = fingerprint.stem(kind)
    file = OutputFile(
      path: "\(Shard.folder)/\(stem).js", bytes: ShardScript.bytes(stem: stem, content: content))
  }

  static func root(_ content: [UInt16]) -> OutputFile {
    OutputFile(
      path: "\(folder)/\(rootStem).js",
      bytes: ShardScript.bytes(stem: rootStem, content: content))
  }
}
