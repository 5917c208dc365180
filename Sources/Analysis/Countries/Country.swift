/// A country or territory with a code of its own, and the words that name it.
///
/// Source: ISO 3166-1; 3166-3 for states that no longer exist (苏联 `SUHH`); XK is user-assigned.
package struct Country: Hashable, Sendable {
  /// A word that names a country.
  package struct Form: Hashable, Sendable {
    package let text: String
    /// Whether it counts only where no other word begins in it: 俄国, but not 俄国防部.
    package let isWholeWord: Bool
  }

  /// One character that may stand for the country.
  package struct Abbreviation: Hashable, Sendable {
    /// What it takes beside the words around it, by its mark in the table.
    package enum Need: Hashable, Sendable {
      /// No mark: nothing more. 美
      case nothing
      /// `?`: the article names the country in full, or a listed pair decides. 巴
      case fullName
      /// `+`: another abbreviation beside it, its 方, or a listed pair. 中
      case company
      /// `!`: a listed pair. 华
      case phrase
    }

    package let character: String
    package let need: Need
  }

  /// ISO 3166-1 alpha-2, or 3166-3 with four letters: `SA`, `SUHH`.
  package let code: String
  /// ISO 3166-1 alpha-3; a former state's last one.
  package let alpha3: String
  /// The short name of Chinese newspapers: 沙特阿拉伯.
  package let name: String
  package let englishName: String
  package let continent: Continent
  /// All names, `name` first.
  package let forms: [Form]
  package let abbreviations: [Abbreviation]
}
