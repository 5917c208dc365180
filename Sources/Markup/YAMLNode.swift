package import ArchiveModel

/// A value of a YAML file together with the place where it stands.
///
/// Scalars stay the text that was written: `010` is not 8 and `no` is not false.
package struct YAMLNode: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  package let content: Content
  package let location: SourceLocation

  package init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// The text of a scalar.
  package var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The items of a sequence.
  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The entries of a mapping, in the order of the file.
  package var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }
}

/// A key of a YAML mapping with its value.
package struct YAMLEntry: Hashable, Sendable {
  package let key: String
  /// Where the key stands.
  package let location: SourceLocation
  package let value: YAMLNode

  package init(key: String, location: SourceLocation, value: YAMLNode) {
    self.key = key
    self.location = location
    self.value = value
  }
}
