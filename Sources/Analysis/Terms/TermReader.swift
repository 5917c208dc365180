import ArchiveModel

/// Finds the terms that a document defines and every use of them.
package enum TermReader {
  /// The definitions of an article and, for each text, the uses of what they define.
  ///
  /// Of two terms that begin together the longer counts; uses do not overlap.
  static func read(
    _ texts: [[UInt8]], _ landmarks: [Landmarks], ground: CitationGround
  ) -> (definitions: [TermDefinition], mentions: [[TermMention]]) {
    // The items of a glossary stand in texts of their own; all else is told by 称.
    guard texts.count > 1 || landmarks.contains(where: { $0.hold(.term) }) else {
      return ([], texts.map { _ in [] })
    }
    var scan = DefinitionScan(ground, count: texts.count)
    for (number, text) in texts.enumerated() { scan.read(text, landmarks[number], number: number) }
    let definitions = scan.definitions
    guard !definitions.isEmpty else { return ([], texts.map { _ in [] }) }
    var places: [String: [Int]] = [:]
    for (place, definition) in definitions.enumerated() {
      places[definition.term, default: []].append(place)
    }
    let terms = places.keys.sorted()
    let trie = ByteTrie(
      terms.enumerated().map { (bytes: Array($0.element.utf8), value: Int32($0.offset)) })
    let eIds = definitions.map { definition in
      definition.provision.map { ground.finder.provisions[$0].eId }
    }
    let mentions = texts.enumerated().map { number, text in
      uses(in: text, trie).compactMap { span, term -> TermMention? in
        let own = (places[terms[term]] ?? []).filter {
          definitions[$0].isValid(unit: number, offset: span.from)
        }
        guard let first = own.first else { return nil }
        // The last definition so far; a term that is explained further on means that already before.
        let place =
          own.last {
            (definitions[$0].unit, definitions[$0].span.from) <= (number, span.from)
          } ?? first
        let definition = definitions[place]
        return TermMention(
          span: span, definition: place,
          isDefinition: definition.unit == number && definition.span == span,
          term: definition.term, eId: eIds[place])
      }
    }
    return (definitions, mentions)
  }

  private static func uses(in text: [UInt8], _ trie: ByteTrie) -> [(SourceSpan, Int)] {
    trie.withWalk { walk in
      text.withUnsafeBufferPointer { text in
        var found: [(SourceSpan, Int)] = []
        var index = 0
        while index < text.count {
          var state = ByteTrie.root
          var end = index
          var best: (end: Int, value: Int32)?
          while end < text.count, let next = walk.step(state, text[end]) {
            state = next
            end += 1
            if walk.value(state) >= 0 { best = (end, walk.value(state)) }
          }
          if let best {
            found.append((SourceSpan(from: index, to: best.end), Int(best.value)))
            index = best.end
          } else {
            index += 1
          }
        }
        return found
      }
    }
  }
}
