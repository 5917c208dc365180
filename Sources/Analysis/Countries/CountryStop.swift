/// Words of one reason that hold a country's name or character and are no mention: 马里兰, 其中.
package struct CountryStop: Hashable, Sendable {
  package let words: [String]
  package let reason: String
}
