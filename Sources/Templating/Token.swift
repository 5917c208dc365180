/// A stretch of template text: what a tag is, or the text between two tags.
///
/// Offsets are UTF-8 bytes of the template, half open.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case text
    /// `{{name}}`
    case variable
    /// `{{{name}}}` and `{{&name}}`
    case rawVariable
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{!any text}}`
    case comment
    /// `{{=<% %>=}}`
    case delimiters
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block

    /// Whether a `{{/name}}` must follow.
    var opens: Bool {
      switch self {
      case .section, .inverted, .parent, .block: true
      default: false
      }
    }

    /// Whether the tag disappears with its line when it stands alone there.
    ///
    /// Source: Mustache spec: interpolation.yml says variables never do, all others should.
    var mayStandAlone: Bool {
      switch self {
      case .text, .variable, .rawVariable: false
      default: true
      }
    }
  }

  let kind: Kind
  /// The first byte; of text after trimming.
  var from: Int
  /// The offset after the last byte; of text after trimming.
  var to: Int
  /// The name without sigil and padding; empty for text, comments and delimiters.
  let name: String

  /// Of a closing tag: what it closes. Of others: their own kind.
  var role: Kind
  /// Of an opening tag: the index of the token that closes it.
  var partner: Int?
  /// Whether the tag's line holds nothing else and so disappears.
  var standsAlone = false
  /// Of the first tag on its line (standing alone or not): the blanks before it.
  var indentation: Range<Int>?

  init(_ kind: Kind, from: Int, to: Int, name: String = "") {
    self.kind = kind
    self.role = kind
    self.from = from
    self.to = to
    self.name = name
  }
}
