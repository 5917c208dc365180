import ArchiveModel
import Foundation

/// The clock of the site's time zone, by the system's zone table.
struct ZoneClock: Sendable {
  private let zone: TimeZone

  /// `nil` for a zone that the table does not have.
  init?(_ name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
  }

  /// Minutes by which the zone's clock is ahead of UTC on a day at noon.
  func minutesAheadOfUTC(on date: CalendarDate) -> Int {
    let noon = Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400 + 43_200)
    return zone.secondsFromGMT(for: noon) / 60
  }
}
