import ArchiveModel

/// Finds the countries, territories and groups that an article mentions.
///
/// It is built once from a gazetteer and reads each byte of a text once.
package struct CountryReader: Sendable {
  private let lexicon: CountryLexicon

  package init(gazetteer: Gazetteer) {
    lexicon = CountryLexicon(gazetteer)
  }

  /// The mentions of one article, unit by unit, each in the order of the text.
  ///
  /// The units belong together: the full names in all of them decide what a single character means
  /// (巴 is PS beside 巴勒斯坦 and BH beside 巴林; 中科 is China and Kuwait beside 科威特).
  ///
  /// - Parameter units: The title, the paragraphs and so on, in UTF-8.
  /// - Returns: For each unit its mentions; offsets are bytes from the unit's beginning.
  package func mentions(in units: [[UInt8]]) -> [[CountryMention]] {
    if units.count == 1 { return [mentions(in: units[0])] }
    return lexicon.withWords { words in
      let scans = units.map { unit in
        unit.withUnsafeBufferPointer { bytes in
          CountryScan.read(CountryText(bytes: bytes, words: words), lexicon: lexicon)
        }
      }
      guard scans.contains(where: { !$0.candidates.isEmpty }) else {
        return scans.map { merged($0.names, []) }
      }
      var evidence = CountryEvidence(count: lexicon.targets.count)
      for scan in scans { evidence.add(scan) }
      return zip(units, scans).map { unit, scan in
        let abbreviations = unit.withUnsafeBufferPointer { bytes in
          AbbreviationRules.mentions(
            in: scan, CountryText(bytes: bytes, words: words), lexicon: lexicon, evidence: evidence)
        }
        return merged(scan.names, abbreviations)
      }
    }
  }

  /// The mentions of an article of one unit.
  func mentions(in unit: [UInt8]) -> [CountryMention] {
    lexicon.withWords { words in
      unit.withUnsafeBufferPointer { bytes in
        let text = CountryText(bytes: bytes, words: words)
        let scan = CountryScan.read(text, lexicon: lexicon)
        guard !scan.candidates.isEmpty else { return merged(scan.names, []) }
        var evidence = CountryEvidence(count: lexicon.targets.count)
        evidence.add(scan)
        return merged(
          scan.names,
          AbbreviationRules.mentions(in: scan, text, lexicon: lexicon, evidence: evidence))
      }
    }
  }

  /// Names and abbreviations in the order of the text.
  private func merged(
    _ names: [CountryScan.Name], _ abbreviations: [CountryMention]
  ) -> [CountryMention] {
    if names.isEmpty { return abbreviations }
    var mentions: [CountryMention] = []
    mentions.reserveCapacity(names.count + abbreviations.count)
    var next = 0
    for name in names {
      while next < abbreviations.count, abbreviations[next].span.from < name.from {
        mentions.append(abbreviations[next])
        next += 1
      }
      mentions.append(
        CountryMention(
          span: SourceSpan(from: name.from, to: name.to),
          target: lexicon.targets[Int(name.target)], form: name.isOwn ? .ownCountry : .name))
    }
    mentions += abbreviations[next...]
    return mentions
  }
}
