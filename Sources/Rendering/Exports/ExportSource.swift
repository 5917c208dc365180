package import ArchiveModel
package import Searching

/// What exports are made from; nothing of it depends on the machine.
package struct ExportSource: Sendable {
  package let view: ArchiveView
  /// Every page of the site, sorted by path.
  package let pages: [Page]
  /// Minutes by which a day's clock in the site's zone is ahead of UTC.
  package let minutesAheadOfUTC: @Sendable (CalendarDate) -> Int
  /// Makes a place for what the search index puts aside; `nil` keeps it in memory.
  package let runStorage: @Sendable () throws -> RunStorage?

  package init(
    view: ArchiveView, pages: [Page],
    minutesAheadOfUTC: @escaping @Sendable (CalendarDate) -> Int,
    runStorage: @escaping @Sendable () throws -> RunStorage? = { nil }
  ) {
    self.view = view
    self.pages = pages
    self.minutesAheadOfUTC = minutesAheadOfUTC
    self.runStorage = runStorage
  }
}
