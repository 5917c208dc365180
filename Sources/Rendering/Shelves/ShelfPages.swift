import Indexing
import Templating

/// The further pages of a subject whose mentions don't fit on its own page.
enum ShelfPages {
  /// What the pages are about.
  struct Subject: Sendable {
    let address: PageAddress
    /// The pages above the subject's own.
    let crumbs: [(PageAddress, String)]
    let name: String
  }

  /// The pages of a subject but for its own; `subject` names it in the words of the interface.
  static func pages(
    _ mentions: MentionShelves, of address: PageAddress,
    subject: @escaping @Sendable (PageScope) -> Subject
  ) -> [Page] {
    Array(allPages(mentions, of: address, given: .address, subject: subject).dropFirst())
  }

  /// The pages of a subject whose own page has nothing but its mentions; `given` is the number of what
  /// `subject` holds beside the address.
  static func allPages(
    _ mentions: MentionShelves, of address: PageAddress, given: PageGiven,
    subject: @escaping @Sendable (PageScope) -> Subject
  ) -> [Page] {
    let given = PageGiven { hash in
      hash.mix(given.number)
      hash.mix(mentions)
    }
    return mentions.shelves.all.indices.map { place in
      let key = mentions.shelves.all[place].key
      return Page(
        address.shelf(key), template: "pages/shelf", given: given.page(place)
      ) { content($0, mentions, place, subject($0)) }
    }
  }

  private static func content(
    _ scope: PageScope, _ mentions: MentionShelves, _ place: Int, _ subject: Subject
  ) -> PageContent {
    let shelf = mentions.shelves.all[place]
    let base = subject.address
    return PageContent(
      title: place == 0 ? subject.name : "\(subject.name) · \(scope.shelfText(shelf.key))",
      crumbs: subject.crumbs
        + scope.shelfCrumbs(mentions.shelves, at: place, of: base, named: subject.name),
      pager: scope.shelfPager(mentions.shelves, at: place, of: base, named: subject.name),
      values: [
        "count": .number(shelf.count),
        "shelf": scope.shelf(mentions.shelves, at: place, of: base),
        "by_article": scope.byArticle(mentions, on: place),
      ])
  }
}
