import ArchiveModel
import Indexing

/// The parts of the archive as numbers.
extension StableHash {
  mutating func mix(_ occurrences: [Occurrence]) {
    mix(occurrences.count)
    for occurrence in occurrences {
      mix(occurrence.document)
      mix(occurrence.mention)
    }
  }

  mutating func mix(_ shelves: Shelves) {
    mix(shelves.all.count)
    for shelf in shelves.all {
      mix(shelf.key)
      mix(shelf.shown)
      mix(shelf.count)
      mix(shelf.parent)
      mix(shelf.below)
      mix(shelf.previous)
      mix(shelf.next)
    }
  }

  mutating func mix(_ mentions: MentionShelves) {
    mix(mentions.occurrences)
    mix(mentions.shelves)
  }

  mutating func mix(_ pairs: [CountryPairs.Pair]) {
    mix(pairs.count)
    for pair in pairs {
      mix(pair.first)
      mix(pair.second)
      mix(pair.count)
      mix(pair.newest)
    }
  }

  mutating func mix(_ evidence: EvidencePlace) {
    mix(evidence.document)
    mix(evidence.unit)
    mix(evidence.quote.range)
    mix(evidence.sentence.range)
  }

  mutating func mix(_ entry: ValidityEntry) {
    switch entry.subject {
    case .document(let place):
      mix(1)
      mix(place)
    case .fact(let list, let row):
      mix(2)
      mix(list)
      mix(row)
    case .named(let name):
      mix(3)
      mix(name)
    case .provisions(let document, let name, let eIds):
      mix(4)
      mix(document)
      mix(name)
      mix(eIds.count)
      for eId in eIds { mix(eId) }
    case .sentence(let evidence):
      mix(5)
      mix(evidence.document)
      mix(evidence.statement)
    }
    mix(entry.start.map { "\($0)" })
    mix(entry.end.map { "\($0)" })
    mix(entry.isReference)
    mix(entry.evidence.count)
    for evidence in entry.evidence {
      mix(evidence.document)
      mix(evidence.statement)
    }
  }
}
