/// Where and when a report was filed, and by whom: `新华社纽约5月28日电`.
package struct Dateline: Hashable, Sendable {
  /// The place as printed: `纽约`.
  package let place: String?
  /// The day; its year comes from the publication date.
  package let date: CalendarDate?
  /// The agency or paper as printed: `新华社`, `本报`.
  package let agency: String?

  package init(place: String?, date: CalendarDate?, agency: String?) {
    self.place = place
    self.date = date
    self.agency = agency
  }
}
