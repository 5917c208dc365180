import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// Which provisions of a document are cited, and how often.
enum DocumentProvisions {
  /// The most provisions that a page lists.
  private static let most = 200

  /// `provisions` of the contract: those held first, in the order of the document; then the others as
  /// they are written.
  static func value(_ scope: PageScope, _ occurrences: [Occurrence]) -> TemplateValue {
    var held: [ProvisionKey: Int] = [:]
    var others: [String: Int] = [:]
    for occurrence in occurrences {
      let targets = scope.view.archive.citations.targets(of: occurrence)
      let places = targets.compactMap { target in
        target.provision.map { ProvisionKey(document: target.document, provision: $0) }
      }
      for place in places { held[place, default: 0] += 1 }
      if places.isEmpty { others[words(scope, occurrence), default: 0] += 1 }
    }
    let links = held.sorted {
      ($0.key.document, $0.key.provision) < ($1.key.document, $1.key.provision)
    }
    .map { key, count -> TemplateValue in
      let document = scope.view.archive.documents[key.document]
      let provision = document.provisions[key.provision]
      return [
        "href": .text(scope.href(.article(document.id), anchor: provision.eId)),
        "text": .text(ProvisionPath.text(key.provision, document)),
        "heading": .optional(provision.heading), "count": .number(count),
      ]
    }
    let plain = others.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { text, count -> TemplateValue in
        ["href": false, "text": .text(text), "heading": false, "count": .number(count)]
      }
    let items = (links + plain).prefix(DocumentProvisions.most)
    return items.isEmpty ? false : ["items": .list(Array(items))]
  }

  /// The reference as printed.
  private static func words(_ scope: PageScope, _ occurrence: Occurrence) -> String {
    let document = scope.view.archive.documents[occurrence.document]
    let mention = document.mentions[occurrence.mention]
    let text = document.units[mention.unit].placed.utf8(mention.span)
    return String(decoding: text, as: UTF8.self)
  }
}
