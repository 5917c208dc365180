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
    let scans = units.map { CountryScan($0, lexicon: lexicon) }
    var named: Set<Int32> = []
    for name in scans.lazy.flatMap(\.names) where !name.isOwn { named.insert(name.target) }
    // A place tells its country where no name competes: 喀布尔 tells 阿富汗.
    let homes = Set(scans.lazy.flatMap(\.homes))
    // 巴 of 巴方 is PS in an article of 巴以冲突 that never writes 巴勒斯坦.
    let paired = Set(scans.lazy.flatMap(\.candidates).compactMap(\.pairing?.target))
    return scans.map { scan in
      let names = scan.names.map { name in
        CountryMention(
          span: SourceSpan(from: name.from, to: name.to),
          target: lexicon.targets[Int(name.target)], form: name.isOwn ? .ownCountry : .name)
      }
      let abbreviations = AbbreviationRules.mentions(
        in: scan, lexicon: lexicon, named: named, homes: homes, paired: paired)
      return (names + abbreviations).sorted { $0.span < $1.span }
    }
  }
}
