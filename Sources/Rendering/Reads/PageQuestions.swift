/// All questions that a page asked of the archive, those by place as numbers.
package struct PageQuestions: Sendable, Hashable {
  /// `PageRead.code` of each question by place, ascending.
  package let places: [UInt64]
  package let names: [PageRead]

  package init(places: [UInt64], names: [PageRead]) {
    self.places = places
    self.names = names
  }

  /// The number of the questions with the answers that the archive gives now.
  ///
  /// - Parameters:
  ///   - page: The number of the page that asks: `Page.number`.
  ///   - digests: The answers.
  /// - Returns: A number that stays while the page is the same.
  package func key(of page: UInt64, _ digests: ArchiveDigests) -> UInt64 {
    var hash = StableHash()
    hash.mix(page)
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
