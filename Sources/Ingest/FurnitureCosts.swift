/// What it costs to find a line such as a byline or a dateline at a place in an article.
enum FurnitureCosts {
  enum Place {
    /// Before everything else.
    case opening
    /// Between a headline and its body.
    case underHeadline
    /// After body text.
    case afterBody
    /// After a headline that stands under its body.
    case afterHeadline
  }

  /// The cost in tenths of a natural logarithm.
  static func cost(of role: LineRole, at place: Place, isFirst: Bool) -> Int {
    switch role {
    case .text: 0
    case .jumpFrom: isFirst ? 0 : 120
    case .pageFurniture: isFirst ? 0 : 60
    case .jumpTo: row(place, 80, 60, 0, 10)
    case .dateline: row(place, 80, 30, 0, 12)
    case .credit: row(place, 70, 25, 0, 12)
    case .sponsor: row(place, 4, 0, 0, 4)
    case .byline: row(place, 35, 0, 18, 0)
    case .documentDate: row(place, 40, 0, 25, 0)
    case .documentNumber: row(place, 30, 0, 25, 0)
    case .signature: row(place, 90, 60, 0, 12)
    }
  }

  private static func row(
    _ place: Place, _ opening: Int, _ under: Int, _ body: Int, _ after: Int
  ) -> Int {
    switch place {
    case .opening: opening
    case .underHeadline: under
    case .afterBody: body
    case .afterHeadline: after
    }
  }
}
