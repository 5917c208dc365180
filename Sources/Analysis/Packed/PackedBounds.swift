import ArchiveModel
import Markup

/// What the parts of a document that was packed must keep to, so that nothing reaches out of another.
struct PackedBounds {
  /// The length of each unit's text in bytes.
  private let lengths: [Int]
  private let provisions: [Provision]
  private let definitions: [TermDefinition]

  init(_ units: [TextUnit], provisions: [Provision], definitions: [TermDefinition]) {
    lengths = units.map(\.placed.count)
    self.provisions = provisions
    self.definitions = definitions
  }

  /// Whether provisions have their parents before them, and units of the body.
  static func areOutline(
    _ provisions: [Provision], of markdown: MarkdownDocument, firstUnit: Int
  ) -> Bool {
    let end = firstUnit + markdown.texts.count
    return provisions.enumerated().allSatisfy { place, provision in
      let depth = provision.parent.map { $0 < place ? provisions[$0].depth + 1 : -1 } ?? 0
      return provision.depth == depth && !provision.units.isEmpty
        && provision.units.lowerBound >= firstUnit && provision.units.upperBound <= end
    }
  }

  /// Whether a stretch lies in the text of a unit.
  func hold(_ unit: Int, _ span: SourceSpan) -> Bool {
    lengths.indices.contains(unit) && span.to <= lengths[unit]
  }

  /// Whether mentions lie in their texts, in order.
  func hold(_ mentions: [Mention]) -> Bool {
    var last = (unit: 0, from: 0)
    for mention in mentions {
      guard hold(mention.unit, mention.span), last <= (mention.unit, mention.span.from) else {
        return false
      }
      if case .term(let term) = mention.subject, term.definition >= definitions.count {
        return false
      }
      last = (mention.unit, mention.span.from)
    }
    return true
  }

  /// Whether definitions lie in their texts and provisions.
  var holdDefinitions: Bool {
    definitions.allSatisfy { definition in
      hold(definition.unit, definition.span)
        && definition.provision.map(provisions.indices.contains) ?? true
        && definition.validity.upperBound <= lengths.count
    }
  }

  /// Whether statements lie in their texts.
  func hold(_ statements: [ValidityStatement]) -> Bool {
    statements.allSatisfy { hold($0.unit, $0.span) && hold($0.unit, $0.sentence) }
  }
}
