import ArchiveModel
import Indexing
import Templating

/// The cells of a fact list.
enum ListCell {
  /// `cell` of the contract, one a field, and one for the validity.
  static func cells(
    _ scope: PageScope, _ list: FactList, _ entry: FactEntry, hasStatus: Bool
  ) -> [TemplateValue] {
    var cells = list.fields.enumerated().map { index, field in
      cell(scope, field, entry.values[field.key]?.content, isHead: index == 0)
    }
    if hasStatus { cells.append(status(scope, list, entry)) }
    return cells
  }

  /// Whether the rows of a list are in force or not on a day; a member of a group is just that.
  static func hasStatus(_ list: FactList) -> Bool {
    list.membersOf == nil && hasDays(list)
  }

  /// Whether the rows of a list have days.
  static func hasDays(_ list: FactList) -> Bool {
    list.field(.start) != nil || list.field(.end) != nil
  }

  /// The column's type as the style sheet knows it.
  static func type(of field: FactField) -> String {
    field.type == .choice ? "text" : field.type.rawValue
  }

  /// A date as HTML's `<time>` allows it: a year, a month or a day.
  static func htmlDate(_ value: EDTF) -> String? {
    guard case .point(let point) = value else { return nil }
    switch point {
    case .day, .month, .year: return point.description
    case .about, .part, .decade, .century: return nil
    }
  }

  static func text(
    _ scope: PageScope, _ field: FactField, _ content: FactValue.Content
  ) -> String {
    switch content {
    case .country(let code): scope.view.names(ofCountry: code).name
    case .date(let date): scope.view.dates.text(date)
    case .number(let number): String(number)
    case .text(let text): text
    case .choice(let value): field.choices.first { $0.value == value }?.label ?? value
    }
  }

  private static func cell(
    _ scope: PageScope, _ field: FactField, _ content: FactValue.Content?, isHead: Bool
  ) -> TemplateValue {
    var code: String?
    var href: String?
    var iso: String?
    switch content {
    case .country(let country):
      code = country
      // A member of a group that the archive never mentions has no page.
      if scope.view.hasPage(country: country) { href = scope.href(.country(code: country)) }
    case .date(let date):
      iso = htmlDate(date)
      if let key = DateKeys.keys(of: date).first, scope.view.periods.contains(key) {
        href = scope.href(.period(key: key))
      }
    default: break
    }
    return [
      "head": .flag(isHead), "type": .text(type(of: field)),
      "label": .text(scope.label(of: field)),
      "text": .text(content.map { text(scope, field, $0) } ?? ""), "code": .optional(code),
      "href": .optional(href), "iso": .optional(iso), "status": false,
    ]
  }

  private static func status(
    _ scope: PageScope, _ list: FactList, _ entry: FactEntry
  ) -> TemplateValue {
    [
      "head": false, "type": "status", "label": .text(scope.strings.word("validity")),
      "text": "", "code": false, "href": false, "iso": false,
      "status": scope.status(list, entry),
    ]
  }
}
