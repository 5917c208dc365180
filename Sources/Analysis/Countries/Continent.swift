/// A continent by the word that `countries.tsv` uses for it.
package enum Continent: String, Hashable, Sendable, CaseIterable {
  case asia = "Asia"
  case europe = "Europe"
  case africa = "Africa"
  case northAmerica = "North America"
  case southAmerica = "South America"
  case oceania = "Oceania"
  case antarctica = "Antarctica"

  /// The name in Chinese.
  package var name: String {
    switch self {
    case .asia: "亚洲"
    case .europe: "欧洲"
    case .africa: "非洲"
    case .northAmerica: "北美洲"
    case .southAmerica: "南美洲"
    case .oceania: "大洋洲"
    case .antarctica: "南极洲"
    }
  }
}
