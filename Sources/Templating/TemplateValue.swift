/// What a template can be given.
///
///     ["title": "国务院公布《条例》", "pages": ["一", "二"], "year": 2025, "draft": false, "editor": nil]
///
/// Printed by a variable: text, markup, addresses and numbers. True in a section: all but `.none`,
/// `false`, 0, empty text, markup and addresses and empty lists (an object is true even without keys).
package enum TemplateValue: Hashable, Sendable {
  /// Nothing, said on purpose: false in sections, a fault where it would be printed.
  case none
  /// Text that `{{name}}` escapes.
  case text(String)
  /// Markup in UTF-8 that is safe already: even `{{name}}` prints it as it is.
  case html([UInt8])
  case number(Int)
  case flag(Bool)
  case list([TemplateValue])
  case object(Object)
  /// A path below the site, escaped; printed behind the way from the page up to it.
  case address([UInt8])
  /// An object among the `TemplateRecords` that the template is rendered with, by its number.
  case record(Int)

  /// The text, or `.none`.
  package static func optional(_ text: String?) -> TemplateValue {
    text.map { .text($0) } ?? TemplateValue.none
  }

  /// Whether a section over it is rendered.
  ///
  /// Source: Mustache spec, sections.yml (truthy, falsey, null, empty list); that "" and 0 are
  /// false too is ours, as in the reference implementations in JavaScript and Perl.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let bytes), .address(let bytes): !bytes.isEmpty
    case .number(let number): number != 0
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .object, .record: true
    }
  }

  /// The kind in words, for messages.
  var kind: String {
    switch self {
    case .none: "none"
    case .text: "a text"
    case .html: "markup"
    case .number: "a number"
    case .flag: "a flag"
    case .list: "a list"
    case .object, .record: "an object"
    case .address: "an address"
    }
  }
}
