import ArchiveModel

/// Finds the places and organisations that an article names.
///
/// It is built once from a gazetteer and looks at a text where a name may begin; an article that
/// defines short names is read a second time for them.
package struct NameReader: Sendable {
  private let lexicon: NameLexicon
  /// Tells where names may begin, and what other readers look for.
  let landmarks: LandmarkTable

  package init(gazetteer: Gazetteer) {
    lexicon = NameLexicon(gazetteer)
    landmarks = LandmarkTable(names: lexicon)
  }

  /// The mentions of one article, unit by unit, each in the order of the text; none overlap.
  ///
  /// The units belong together: a full name in one makes a doubtful short name in another count
  /// (中山市 makes 中山), and a short name counts from its definition on.
  ///
  /// - Parameter units: The title, the paragraphs and so on, in UTF-8.
  /// - Returns: For each unit its mentions; offsets are bytes from the unit's beginning.
  package func mentions(in units: [[UInt8]]) -> [[NameMention]] {
    mentions(in: units, units.map { landmarks.landmarks(of: $0) })
  }

  /// The same of units whose landmarks are known.
  func mentions(in units: [[UInt8]], _ landmarks: [Landmarks]) -> [[NameMention]] {
    guard landmarks.contains(where: { $0.hold(.name) }) else { return units.map { _ in [] } }
    let scans = lexicon.withWords { words in
      units.indices.map { NameScan(units[$0], landmarks[$0], words: words) }
    }
    let full = fullNames(of: scans)
    let defined =
      scans.contains { !$0.definitions.isEmpty } ? definedNames(in: units, scans) : nil
    return scans.indices.map { unit in
      let listed = listedNames(of: scans[unit], full)
      guard let own = defined?[unit], !own.isEmpty else { return listed }
      return Self.merged(listed, own.sorted { $0.span < $1.span })
    }
  }

  /// Both lists in the order of the text; a listed name that a defined one overlaps is left out.
  private static func merged(_ listed: [NameMention], _ own: [NameMention]) -> [NameMention] {
    var mentions: [NameMention] = []
    mentions.reserveCapacity(listed.count + own.count)
    var next = 0
    var reach = 0
    for name in listed {
      while next < own.count, own[next].span.from < name.span.to {
        reach = max(reach, own[next].span.to)
        mentions.append(own[next])
        next += 1
      }
      if reach <= name.span.from { mentions.append(name) }
    }
    return mentions + own[next...]
  }

  /// The targets whose doubtful names count, because the article has the full name.
  private func fullNames(of scans: [NameScan]) -> Set<Int32> {
    guard scans.contains(where: { $0.names.contains(where: \.isWeak) }) else { return [] }
    return Set(scans.lazy.flatMap(\.names).filter(\.isFull).map(\.target))
  }

  private func listedNames(of scan: NameScan, _ full: Set<Int32>) -> [NameMention] {
    var mentions: [NameMention] = []
    mentions.reserveCapacity(scan.names.count)
    for (index, name) in scan.names.enumerated() where isGood(index, in: scan, full) {
      mentions.append(
        NameMention(
          span: SourceSpan(from: name.from, to: name.to),
          target: lexicon.targets[Int(name.target)]))
    }
    return mentions
  }

  /// Whether a name counts: a doubtful one where the article has the full name, or right behind the
  /// place that it lies in.
  private func isGood(_ index: Int, in scan: NameScan, _ full: Set<Int32>) -> Bool {
    let name = scan.names[index]
    if !name.isWeak || full.contains(name.target) { return true }
    let owner = lexicon.owners[Int(name.target)]
    return index > 0 && owner >= 0 && scan.names[index - 1].to == name.from
      && scan.names[index - 1].target == owner
  }

  private func definedNames(in units: [[UInt8]], _ scans: [NameScan]) -> [[NameMention]] {
    var mentions = units.map { _ in [NameMention]() }
    var words: [(bytes: [UInt8], value: Int32)] = []
    var names: [(target: NameMention.Target, unit: Int, offset: Int)] = []
    for (unit, scan) in scans.enumerated() {
      for phrase in scan.definitions {
        guard let found = ShortNameDefinition(in: units[unit], around: phrase) else { continue }
        let name = String(decoding: units[unit][found.fullName.range], as: UTF8.self)
        mentions[unit].append(NameMention(span: found.fullName, target: .defined(name)))
        for short in found.shortNames {
          words.append((Array(units[unit][short.range]), Int32(names.count)))
          names.append((.defined(name), unit, short.from))
        }
      }
    }
    if words.isEmpty { return mentions }
    let trie = ByteTrie(words)
    for (unit, bytes) in units.enumerated() {
      let taken = mentions[unit].map(\.span).sorted()
      var next = 0
      var reach = 0
      for (span, number) in trie.longestWords(in: bytes) {
        while next < taken.count, taken[next].from < span.to {
          reach = max(reach, taken[next].to)
          next += 1
        }
        let name = names[Int(number)]
        let isDefined = (name.unit, name.offset) <= (unit, span.from)
        guard isDefined, reach <= span.from else { continue }
        mentions[unit].append(NameMention(span: span, target: name.target))
      }
    }
    return mentions
  }
}

extension ByteTrie {
  /// The longest words from the left that don't overlap, with their values.
  fileprivate func longestWords(in bytes: [UInt8]) -> [(SourceSpan, Int32)] {
    withWalk { walk in
      var words: [(SourceSpan, Int32)] = []
      var place = 0
      while place < bytes.count {
        var state = Self.root
        var end = place
        var best: (SourceSpan, Int32)?
        while end < bytes.count, let next = walk.step(state, bytes[end]) {
          state = next
          end += 1
          if walk.value(state) >= 0 { best = (SourceSpan(from: place, to: end), walk.value(state)) }
        }
        if let best { words.append(best) }
        place = best?.0.to ?? place + 1
      }
      return words
    }
  }
}
