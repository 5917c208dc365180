package import ArchiveModel

/// The pages of the date index on which a date stands.
package enum DateKeys {
  /// The unit itself, or both ends of an interval: `2025-05-28`, `2025-05`, `2025`, `196X`.
  ///
  /// A season, quarter or half year, the beginning and the end of a year stand on its page.
  package static func keys(of value: EDTF) -> [String] {
    switch value {
    case .point(let point): return [key(of: point)]
    case .interval(let start, let end):
      let keys = [start, end].compactMap { $0.map(key(of:)) }
      return keys.count == 2 && keys[0] == keys[1] ? [keys[0]] : keys
    }
  }

  package static func key(of point: EDTF.Point) -> String {
    switch point {
    case .part(let year, _), .about(let year, _): EDTF.Point.year(year).description
    default: point.description
    }
  }
}
