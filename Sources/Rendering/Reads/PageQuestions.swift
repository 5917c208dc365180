/// All questions that a page asked of the archive, those by place as numbers.
package struct PageQuestions: Sendable, Hashable {
  /// `PageRead.code` of each question by place, ascending.
  package let places: [UInt64]
  package let names: [PageRead]

  package init(places: [UInt64], names: [PageRead]) {
    self.places = places
    self.names = names
  }

  /// The number of the questions with the answers that the archive gives now, and of what the page holds
  /// already: while it is the same, so is the page.
  package func key(of page: Page, _ digests: ArchiveDigests) -> UInt64 {
    var hash = StableHash()
    hash.mix(page.address.path)
    hash.mix(page.template)
    hash.mix(page.given.number)
    for code in places {
      hash.mix(code)
      hash.mix(PageRead(code: code).map { digests.answer(to: $0) } ?? 0)
    }
    for read in names {
      hash.mix(UInt64(read.kind.rawValue))
      hash.mix(read.name)
      hash.mix(digests.answer(to: read))
    }
    return hash.value
  }
}
