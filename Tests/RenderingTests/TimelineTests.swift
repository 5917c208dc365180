import ArchiveModel
import Testing

@testable import Rendering

/// Bars lie where their days lie on the scale, and open ends reach its edge.
@Suite struct TimelineTests {
  private func entry(_ start: String?, _ end: String?) -> Timeline.Entry {
    Timeline.Entry(
      text: "甲", dates: "", href: "x.html", start: start.flatMap { CalendarDate($0) },
      end: end.flatMap { CalendarDate($0) })
  }

  @Test("a bar of half a year takes half of the year's width, its last day included")
  func bars() throws {
    let timeline = try #require(
      Timeline([entry("2025-01-01", "2025-06-30"), entry("2025-07-01", "2025-12-31")]))
    #expect(timeline.bars.map(\.x) == [0, 495])
    #expect(timeline.bars.map { $0.x + $0.width } == [495, 1000])
    #expect(timeline.ticks.map(\.text) == (1...12).map(String.init))
  }

  @Test("an open end reaches a year further, to the edge")
  func open() throws {
    let timeline = try #require(Timeline([entry("2018-01-01", nil), entry(nil, "2020-12-31")]))
    #expect(timeline.ticks.map(\.text) == ["2017", "2018", "2019", "2020", "2021"])
    #expect(timeline.bars[0].x + timeline.bars[0].width == 1000)
    #expect(timeline.bars[1].x == 0)
  }

  @Test("a scale that is given cuts what begins before it and ends behind it")
  func span() throws {
    let first = try #require(CalendarDate("2025-01-01"))
    let last = try #require(CalendarDate("2025-12-31"))
    let timeline = try #require(
      Timeline([entry("2024-03-01", "2025-06-30"), entry("2025-07-01", nil)], span: (first, last)))
    #expect(timeline.bars.map(\.x) == [0, 495])
    #expect(timeline.bars[1].width == 505)
  }

  @Test("nothing with a day gives no timeline, one day gives a bar that can be seen")
  func edges() throws {
    #expect(Timeline([]) == nil)
    #expect(Timeline([entry(nil, nil)]) == nil)
    let timeline = try #require(
      Timeline([entry("0001-01-01", "9999-12-31"), entry("2025-01-01", "2025-01-01")]))
    #expect(timeline.bars[1].width == 3)
    #expect(timeline.bars.map(\.isPoint) == [false, true])
    #expect(timeline.ticks.count <= 10)
  }

  @Test("of very many entries the first forty have bars, and the others are counted")
  func many() throws {
    let timeline = try #require(
      Timeline([Timeline.Entry](repeating: entry("2025-01-01", nil), count: 45)))
    #expect(timeline.bars.count == 40)
    #expect(timeline.left == 5)
  }

  @Test("a document is a point on the timeline of the year that it is dated")
  func document() throws {
    let files = try SampleSite.files(
      "kind: policy\ntitle: 意见\nissued: 2024-05-14", body: "（一）甲。\n")
    let year = try #require(files["dates/2024.html"])
    #expect(year.contains("<circle") && year.contains(">意见 <tspan>2024年5月14日</tspan>"))
    #expect(files["dates/2025.html"]?.contains("<circle") == false)
  }
}
