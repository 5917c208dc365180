/// Finds the provisions of one document by address and by their neighbourhood.
package struct ProvisionFinder: Sendable {
  package let provisions: [Provision]
  /// By the eIds and aliases.
  private let addresses: HashedPlaces
  /// By the last part of the eIds.
  private let namesakes: HashedPlaces
  /// By rank and number.
  private let ranked: HashedPlaces
  /// For each provision the place behind its last descendant.
  private let ends: [Int]
  /// Whether the document is built like a law, of 条.
  package let hasArticles: Bool

  package init(_ provisions: [Provision]) {
    self.provisions = provisions
    var addresses: [HashedPlaces.Entry] = []
    addresses.reserveCapacity(provisions.count)
    for (place, provision) in provisions.enumerated() {
      addresses.append((HashedPlaces.hash(of: provision.eId[...]), place))
      for alias in provision.aliases {
        addresses.append((HashedPlaces.hash(of: alias[...]), place))
      }
    }
    self.addresses = HashedPlaces(addresses)
    namesakes = HashedPlaces(
      provisions.indices.map { (HashedPlaces.hash(of: provisions[$0].eId.lastPart), $0) })
    ranked = HashedPlaces(
      provisions.indices.map {
        (HashedPlaces.hash(of: provisions[$0].element, provisions[$0].ordinal), $0)
      })
    ends = ProvisionFinder.ends(provisions)
    hasArticles = provisions.contains { $0.element == .article }
  }

  /// The place of a provision by the address that a reference gives it.
  ///
  /// A reference may leave out ranks: 第九条第四项 stands in the article's one paragraph, 第二章第三节 in
  /// a part; and it speaks of 条, 款 and 项 also where a policy document has 一、（一）1.
  ///
  /// - Parameters:
  ///   - eId: The address: `art_9__point_4`, `item_7`, `chp_2__sec_3`.
  ///   - place: Where the reference stands, which decides between several of the name.
  /// - Returns: The place among the provisions; `nil` where there is none of the name.
  package func place(of eId: String, near place: Int? = nil) -> Int? {
    if let exact = exactPlace(of: eId) { return exact }
    var found: Int?
    for (index, step) in eId.split(separator: "_", omittingEmptySubsequences: true)
      .pairs().enumerated()
    {
      let range = found.map { descendants(of: $0) } ?? provisions.indices
      guard let next = self.place(of: step, in: range, isFirst: index == 0, near: place) else {
        return nil
      }
      found = next
    }
    return found
  }

  /// The first provision of a rank and number in a stretch of the outline.
  func first(_ element: ProvisionElement, _ ordinal: Int, in range: Range<Int>) -> Int? {
    ranked.places(of: HashedPlaces.hash(of: element, ordinal), from: range.lowerBound).first {
      $0 >= range.upperBound
        || provisions[$0].element == element && provisions[$0].ordinal == ordinal
    }.flatMap { range.contains($0) ? $0 : nil }
  }

  /// How many provisions of one name are asked whether they are near.
  private static let nearest = 100

  /// The places behind a provision that stand inside it.
  package func descendants(of place: Int) -> Range<Int> {
    place + 1..<ends[place]
  }

  private static func ends(_ provisions: [Provision]) -> [Int] {
    var ends = [Int](repeating: provisions.count, count: provisions.count)
    var open: [Int] = []
    for (place, provision) in provisions.enumerated() {
      while let last = open.last, provisions[last].depth >= provision.depth {
        ends[last] = place
        open.removeLast()
      }
      open.append(place)
    }
    return ends
  }

  /// The provision of an eId or alias.
  func exactPlace(of name: String) -> Int? {
    addresses.places(of: HashedPlaces.hash(of: name[...]), from: 0).first {
      provisions[$0].eId == name || provisions[$0].aliases.contains(name)
    }
  }

  /// The provision itself or the nearest one around it of a rank.
  package func ancestor(
    of place: Int?, where isWanted: (ProvisionElement) -> Bool
  ) -> Int? {
    var current = place
    while let candidate = current, !isWanted(provisions[candidate].element) {
      current = provisions[candidate].parent
    }
    return current
  }

  /// The last provisions of the same rank before one, in order; fewer where there are not so many.
  ///
  /// Articles are counted through the document, everything else inside its parent.
  package func previous(_ count: Int, before place: Int) -> [Int] {
    let provision = provisions[place]
    let isFree = provision.element == .article
    // A parent stands before its children, so nothing before it is of interest.
    let start = isFree ? 0 : provision.parent ?? 0
    var found: [Int] = []
    var candidate = place
    while candidate > start, found.count < count {
      candidate -= 1
      if provisions[candidate].element == provision.element,
        isFree || provisions[candidate].parent == provision.parent
      {
        found.append(candidate)
      }
    }
    return found.reversed()
  }

  private func place(
    of step: (prefix: Substring, number: Substring), in range: Range<Int>, isFirst: Bool,
    near place: Int?
  ) -> Int? {
    if isFirst, let exact = exactPlace(of: "\(step.prefix)_\(step.number)") { return exact }
    for prefix in names(of: step.prefix, isFirst: isFirst) {
      let wanted = "\(prefix)_\(step.number)"
      if isFirst, let alias = exactPlace(of: wanted) { return alias }
      let hits = namesakes.places(of: HashedPlaces.hash(of: wanted[...]), from: range.lowerBound)
        .prefix(ProvisionFinder.nearest)
        .filter { $0 < range.upperBound && provisions[$0].eId.lastPart == wanted }
      guard let hit = hits.first else { continue }
      // A chapter or section of the same part is meant before one of another.
      return hits.first { shares($0, with: place) } ?? hit
    }
    return nil
  }

  /// What a rank may be called in this document, the likeliest first.
  private func names(of prefix: Substring, isFirst: Bool) -> [Substring] {
    guard !hasArticles else { return [prefix] }
    switch prefix {
    case "art", "book", "chp": return ["sec"]
    case "item": return ["item", "subsec"]
    case "para": return ["subsec", "para"]
    case "point": return ["subsec", "para", "subpara"]
    case "indent": return ["para", "subpara"]
    default: return [prefix]
    }
  }

  /// Whether a provision stands in the same chapter, article or section as a place.
  private func shares(_ candidate: Int, with place: Int?) -> Bool {
    guard let place, let parent = provisions[candidate].parent else { return false }
    return parent == place || descendants(of: parent).contains(place)
  }
}

extension [Substring] {
  /// The elements two by two.
  fileprivate func pairs() -> [(prefix: Substring, number: Substring)] {
    stride(from: 0, to: count - 1, by: 2).map { (self[$0], self[$0 + 1]) }
  }
}

extension String {
  /// What stands behind the last `__`.
  fileprivate var lastPart: Substring {
    var underscores = 0
    var index = utf8.endIndex
    while index > utf8.startIndex {
      let before = utf8.index(before: index)
      underscores = utf8[before] == 0x5F ? underscores + 1 : 0
      if underscores == 2 { return self[utf8.index(after: utf8.index(after: before))...] }
      index = before
    }
    return self[...]
  }
}
