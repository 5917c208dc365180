import Testing

@testable import Rendering

/// Tints repeat, but never where lines of two articles touch; letters do not repeat.
@Suite struct ProofTintsTests {
  @Test(
    "articles whose lines touch have different tints",
    arguments: [
      Array(0..<40), [0, 1, 2, 3, 4, 5, 6, 0, 6, 12, 5], [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6],
      [3, 9, 3, 2, 9, 8, 1, 3, 8],
    ])
  func neighbours(articles: [Int]) {
    let tints = ProofTints(articles)
    for (upper, lower) in zip(articles, articles.dropFirst()) {
      #expect(tints.tint(of: upper) != tints.tint(of: lower), "\(upper) above \(lower)")
    }
    #expect(articles.allSatisfy { (0..<ProofTints.count).contains(tints.tint(of: $0)) })
  }

  @Test("lines of no article stand between without a tint of their own")
  func leftovers() {
    let tints = ProofTints([7, nil, 8])
    #expect(tints.letter(of: 7) == "A" && tints.letter(of: 8) == "B")
    #expect(tints.tint(of: 7) != tints.tint(of: 8))
  }

  @Test("letters go on behind Z")
  func letters() {
    let tints = ProofTints(Array(0..<800))
    #expect(tints.letter(of: 25) == "Z" && tints.letter(of: 26) == "AA")
    #expect(tints.letter(of: 701) == "ZZ" && tints.letter(of: 702) == "AAA")
    #expect(Set((0..<800).map { tints.letter(of: $0) }).count == 800)
  }
}
