import Testing

@testable import Analysis

/// Protects the one pass that tells all readers where to look.
@Suite struct LandmarkTests {
  private func places(_ kind: Landmarks.Kinds, in text: [UInt8]) -> [Int] {
    Array(LandmarkTable.withoutNames.landmarks(of: text).offsets(of: kind))
  }

  @Test("each reader is told its own places, by their bytes")
  func kinds() {
    let text = Array("甲称乙。\n本规自即日\n之日废止".utf8)
    #expect(places(.term, in: text) == [3])
    #expect(places(.lineEnd, in: text) == [12, 28])
    #expect(places(.citation, in: text) == [13])
    #expect(places(.force, in: text) == [29, 35])
    #expect(places(.date, in: text) == [9, 22])
  }

  @Test("a character with which a date may begin counts only before one with which it may go on")
  func dates() {
    #expect(places(.date, in: Array("今有前人本村".utf8)) == [])
    #expect(places(.date, in: Array("今年的前天的本周的".utf8)) == [0, 9, 18])
    #expect(places(.date, in: Array("三月的百姓，三人".utf8)) == [0])
  }

  @Test("a walk goes on from where its owner has read to")
  func walk() {
    var walk = LandmarkTable.withoutNames.landmarks(of: Array("称甲称乙称".utf8)).walk(.term)
    #expect(walk.next(from: 0) == 0)
    #expect(walk.next(from: 0) == 0)
    #expect(walk.next(from: 7) == 12)
    #expect(walk.next(from: 13) == nil)
  }

  @Test("bytes that are no whole character are no landmark", arguments: [0xE7, 0xE3, 0xF0, 0xC3])
  func brokenBytes(_ lead: UInt8) {
    for tail in [[], [0xA7], [0x80, 0x28], [0x28, 0x28, 0x28]] as [[UInt8]] {
      let text = Array("称".utf8) + [lead] + tail
      #expect(places(.term, in: text) == [0])
      #expect(places(.citation, in: text).allSatisfy { text[$0] == 0x28 })
    }
  }
}
