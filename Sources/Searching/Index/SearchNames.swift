/// Names that a search answers without looking into the text: countries and groups, days with a page,
/// numbers of provisions.
package struct SearchNames: Sendable {
  /// A country or a group.
  package struct Name: Sendable {
    package let label: String
    /// The page below the site.
    package let path: String
    package let count: Int
    /// Every form, the label among them.
    package let forms: [String]

    package init(label: String, path: String, count: Int, forms: [String]) {
      self.label = label
      self.path = path
      self.count = count
      self.forms = forms
    }
  }

  /// By label.
  package let names: [Name]
  /// The years, months and days that have a page, ascending: `2025`, `2025-06`, `2025-06-09`.
  package let dates: [String]
  /// The page of a date below the site, with `*` for its parts, parted by `/`: `dates/*.html`.
  package let datePath: String

  package init(names: [Name], dates: [String], datePath: String) {
    self.names = names
    self.dates = dates
    self.datePath = datePath
  }
}
