/// One file of the published folder, before anybody has written it.
package struct OutputFile: Hashable, Sendable {
  /// The path below the output folder, with `/` between its parts: `articles/2025/2025-05-30-07.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
