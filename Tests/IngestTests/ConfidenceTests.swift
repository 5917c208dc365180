import ArchiveModel
import TestSupport
import Testing

@testable import Ingest

/// What is uncertain is said, and only that.
@Suite struct ConfidenceTests {
  @Test func `margins are what the best rival partition costs more`() {
    for seed in UInt64(1)...40 {
      let lattice = RandomLattice(seed: seed)
      let margins = PartitionMargins(
        edges: lattice.edges, ends: lattice.ends, before: lattice.before)
      for unit in 1..<RandomLattice.units {
        let with = lattice.least { $0.contains { $0.units.lowerBound == unit } }
        let without = lattice.least { !$0.contains { $0.units.lowerBound == unit } }
        #expect(margins.boundary(unit) == max(-999, min(999, without - with)), "\(seed) \(unit)")
      }
    }
  }

  @Test func `a page of clear headlines and datelines has no doubts`() throws {
    var setter = PageSetter()
    for (title, body) in [
      (Stories.libraryTitle, Stories.library), (Stories.bridgeTitle, Stories.bridge),
    ] {
      setter.block(title)
      for text in body { setter.paragraph(text, em: 21) }
    }
    let page = try setter.segmented()
    #expect(page.articles.map(\.doubts) == [[], []])
    #expect(page.articles.allSatisfy { $0.boundaryConfidence >= 90 })
  }

  @Test func `a headline that shares no words with its body is doubtful and says why`() throws {
    var setter = PageSetter()
    setter.block(["海潮带来的礼物", "渔村添了新话题"])
    for text in Stories.library { setter.paragraph(text, em: 21) }
    let page = try setter.segmented()
    let doubt = try #require(page.articles.first?.doubts.first)
    #expect(doubt.subject == .headline && doubt.evidence == [.headlineUnlike])
    #expect(doubt.lines == LineRange(first: 1, last: 2) && (doubt.confidence ?? 100) < 80)
    let note = try #require(page.diagnostics.first { $0.code == "uncertain-headline" })
    #expect(note.location.line == 1 && !note.isError)
    #expect(note.message.hasPrefix("headline of article 1 is uncertain (0."))
  }

  @Test func `an uncertain boundary names the two articles, its confidence and its reasons`() {
    let doubt = Doubt(
      .boundary, lines: LineRange(first: 123, last: 123), confidence: 58,
      because: [.noMark, .sameColumn, .wordsDiffer])
    let note = DoubtText.diagnostic(doubt, article: 4, first: 99, page: "page.txt")
    #expect(
      note.description.hasPrefix(
        "page.txt:123:1: note: boundary between articles 3 and 4 is uncertain (0.58): "
          + "neither a dateline nor a headline stands here, the column is as wide as before"))
  }
}

/// A small lattice of random readings, all of whose partitions can be listed.
private struct RandomLattice {
  static let units = 6

  let edges: [PartitionEdge]
  let ends: [Int]
  let before: [Int]

  init(seed: UInt64) {
    var dice = SeededRandom(seed: seed)
    var edges: [PartitionEdge] = []
    var ends = [0]
    var before = [0]
    for end in 1...RandomLattice.units {
      var least = Int.max
      for start in 0..<end {
        // Some readings are hopeless and were dropped; single units stay, so that a path exists.
        if end - start > 1, Int.random(in: 0..<4, using: &dice) == 0 { continue }
        let edge = PartitionEdge(
          units: start..<end, cost: Int.random(in: 1...60, using: &dice), title: nil,
          costOtherwise: nil, isArticle: true, overlap: 0)
        edges.append(edge)
        least = min(least, before[start] + edge.cost)
      }
      ends.append(edges.count)
      before.append(least)
    }
    self.edges = edges
    self.ends = ends
    self.before = before
  }

  /// The least cost of all partitions that a test lets pass; very much where there is none.
  func least(_ isWanted: ([PartitionEdge]) -> Bool) -> Int {
    var least = 1 << 40
    func extend(_ path: [PartitionEdge], _ end: Int, _ cost: Int) {
      if end == RandomLattice.units {
        if isWanted(path) { least = min(least, cost) }
        return
      }
      for edge in edges where edge.units.lowerBound == end {
        extend(path + [edge], edge.units.upperBound, cost + edge.cost)
      }
    }
    extend([], 0, 0)
    return least
  }
}
