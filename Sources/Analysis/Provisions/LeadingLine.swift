/// Tells the heading that ends in a full stop from the provision of one sentence.
///
///     （一）加强组织领导。           a heading, for its text stands below
///     各地要把这项工作列入……。
///     （二）军民融合方面6项。         no heading, for （三） follows
enum LeadingLine {
  /// Whether the text or the parts of a numbered paragraph stand in the one below it.
  ///
  /// The parts need not begin with 1: 1. to 5. under （一） may be followed by 6. to 9. under （二）. A
  /// signature and a date below the last provision have no full stop and are no text of it; nor is
  /// anything shorter than the paragraph.
  static func leadsIn(
    _ index: Int, _ lines: [OutlineLine], _ markers: [ProvisionMarker?]
  ) -> Bool {
    guard let marker = markers[index], let depth = depth(of: marker.form), index + 1 < lines.count
    else { return false }
    let next = lines[index + 1]
    if let below = markers[index + 1] {
      return self.depth(of: below.form).map { $0 > depth } ?? false
    }
    return !next.isHeading && next.bytes.count > lines[index].bytes.count
      && ["。", "：", "；"].contains { next.bytes.suffix(3).elementsEqual($0.utf8) }
  }

  /// The order of 一、（一）1.（1）.
  private static func depth(of form: ProvisionMarker.Form) -> Int? {
    switch form {
    case .han: 0
    case .bracketedHan: 1
    case .arabic: 2
    case .bracketedArabic: 3
    case .titled, .attachment: nil
    }
  }
}
