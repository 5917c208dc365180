package import ArchiveModel

/// What exports need from the outside: nothing of it depends on the machine.
package struct ExportSettings: Sendable {
  /// Minutes by which a day's clock in the site's zone is ahead of UTC.
  package let minutesAheadOfUTC: @Sendable (CalendarDate) -> Int

  package init(minutesAheadOfUTC: @escaping @Sendable (CalendarDate) -> Int) {
    self.minutesAheadOfUTC = minutesAheadOfUTC
  }
}
