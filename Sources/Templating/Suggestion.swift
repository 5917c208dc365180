/// The known name that a mistyped one most probably stands for.
enum Suggestion {
  /// Beyond this many bytes a name is no slip of the fingers any more.
  private static let longest = 64

  /// The nearest of the names: at most a third of its bytes differ; of equals the first in order.
  ///
  /// For `titel` among `lead`, `title` it is `title`.
  static func nearest(to name: String, among names: [String]) -> String? {
    let wanted = Array(name.utf8)
    guard wanted.count <= longest else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in names.sorted() where candidate.utf8.count <= longest {
      let other = Array(candidate.utf8)
      let distance = distance(wanted, other)
      guard distance * 3 <= max(wanted.count, other.count), distance < best?.distance ?? .max
      else { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// Bytes to insert, remove, replace or swap with their neighbour.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var row = Array(0...right.count)
    for i in left.indices {
      var next = [i + 1]
      for j in right.indices {
        var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        next.append(cost)
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}

extension Suggestion {
  /// The names in order, cut off where a reader would: `'lead', 'title'`.
  static func list(_ names: [String]) -> String {
    let shown = names.sorted().prefix(24).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 24 ? shown + ", …" : shown
  }
}
