package import Analysis
import ArchiveModel

/// A way to sort the archive's mentions under terms.
///
/// A new taxonomy is one more value in `Taxonomy.all`.
package struct Taxonomy: Sendable {
  package enum Name: String, Sendable, Hashable, CaseIterable {
    case countries
    case groups
    case dates
    case documents
    case places
    case organisations
  }

  package let name: Name
  /// The keys of the terms that a mention belongs to.
  package let keys: @Sendable (Mention) -> [String]

  /// Every taxonomy of the archive.
  package static let all: [Taxonomy] = [
    Taxonomy(name: .countries) { mention in
      guard case .country(let country) = mention.subject, case .country(let code) = country.target
      else { return [] }
      return [code]
    },
    Taxonomy(name: .groups) { mention in
      guard case .country(let country) = mention.subject, case .group(let code) = country.target
      else { return [] }
      return [code]
    },
    Taxonomy(name: .dates) { mention in
      guard case .date(let date) = mention.subject, date.kind == .date, let value = date.value
      else { return [] }
      return DateKeys.keys(of: value)
    },
    Taxonomy(name: .documents) { mention in
      guard case .citation(let citation) = mention.subject else { return [] }
      switch citation.target {
      case .document(let name), .number(let name): return [name]
      case .work, .itself, .provision: return []
      }
    },
    Taxonomy(name: .places) { mention in
      guard case .name(let name) = mention.subject, case .place(let code) = name.target else {
        return []
      }
      return [code]
    },
    Taxonomy(name: .organisations) { mention in
      guard case .name(let name) = mention.subject else { return [] }
      switch name.target {
      case .organisation(let key), .defined(let key): return [key]
      case .place: return []
      }
    },
  ]
}
