import ArchiveModel
import Templating

/// Labelled facts of an article or a raw page.
extension PageScope {
  /// A value of a fact: words, with a page or a day behind them.
  struct Value {
    let text: String
    var href: String?
    var iso: String?

    var value: TemplateValue {
      ["text": .text(text), "href": .optional(href), "iso": .optional(iso)]
    }
  }

  /// `fact` of the contract; `nil` where there is nothing to say.
  func fact(_ key: String, _ values: [Value]) -> TemplateValue? {
    guard !values.isEmpty else { return nil }
    return [
      "label": .text(strings.word("fact_\(key)")), "values": .list(values.map(\.value)),
    ]
  }

  func fact(_ key: String, _ text: String?) -> TemplateValue? {
    fact(key, text.map { [Value(text: $0)] } ?? [])
  }

  /// A day, linked to its page.
  func fact(_ key: String, _ date: CalendarDate?) -> TemplateValue? {
    fact(
      key,
      date.map { date in
        let page = PageAddress.period(key: date.description)
        let href = view.periods.contains(date.description) ? href(page) : nil
        return [Value(text: view.dates.text(date), href: href, iso: date.description)]
      } ?? [])
  }
}
