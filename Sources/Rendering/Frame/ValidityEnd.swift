/// The two days of a validity by which the pages of dates list it.
package enum ValidityEnd: String, Hashable, Sendable, CaseIterable {
  /// It begins in the period.
  case effective
  /// Its last day lies in the period.
  case expires

  /// Its heading in `strings.tsv`.
  var word: String {
    switch self {
    case .effective: "takes_effect"
    case .expires: "expires"
    }
  }
}
