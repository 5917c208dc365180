package import ArchiveModel

/// What exports are made from; nothing of it depends on the machine.
package struct ExportSource: Sendable {
  package let view: ArchiveView
  /// Every page of the site, sorted by path.
  package let pages: [Page]
  /// Minutes by which a day's clock in the site's zone is ahead of UTC.
  package let minutesAheadOfUTC: @Sendable (CalendarDate) -> Int

  package init(
    view: ArchiveView, pages: [Page],
    minutesAheadOfUTC: @escaping @Sendable (CalendarDate) -> Int
  ) {
    self.view = view
    self.pages = pages
    self.minutesAheadOfUTC = minutesAheadOfUTC
  }
}
