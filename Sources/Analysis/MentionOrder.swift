import ArchiveModel

/// Puts the mentions that several readers found in a unit into the order of the text.
enum MentionOrder {
  /// The mentions of a unit in the order of the text; each list is in that order already.
  static func merged(
    _ dates: [DateMention], _ countries: [CountryMention], _ citations: [CitationMention], unit: Int
  ) -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(dates.count + countries.count + citations.count)
    var (date, country, citation) = (0, 0, 0)
    let none = SourceSpan.last
    while mentions.count < dates.count + countries.count + citations.count {
      let dateSpan = date < dates.count ? dates[date].span : none
      let countrySpan = country < countries.count ? countries[country].span : none
      let citationSpan = citation < citations.count ? citations[citation].span : none
      if citationSpan < dateSpan, citationSpan < countrySpan {
        mentions.append(Mention(unit: unit, subject: .citation(citations[citation])))
        citation += 1
      } else if countrySpan < dateSpan {
        mentions.append(Mention(unit: unit, subject: .country(countries[country])))
        country += 1
      } else if date < dates.count {
        mentions.append(Mention(unit: unit, subject: .date(dates[date])))
        date += 1
      } else {
        break
      }
    }
    return mentions
  }

  /// Appends the mentions of a unit with its places and organisations, which may overlap them.
  static func append(
    _ names: [NameMention], to others: [Mention], unit: Int, into mentions: inout [Mention]
  ) {
    var next = 0
    for mention in others {
      while next < names.count, names[next].span < mention.span {
        mentions.append(Mention(unit: unit, subject: .name(names[next])))
        next += 1
      }
      mentions.append(mention)
    }
    for name in names[next...] { mentions.append(Mention(unit: unit, subject: .name(name))) }
  }
}
