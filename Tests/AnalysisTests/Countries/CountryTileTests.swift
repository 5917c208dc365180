import Analysis
import ArchiveModel
import Foundation
import Testing

/// The grid of countries: every code of the table has one square, and no square two.
@Suite struct CountryTileTests {
  private static func parse(_ rows: String) -> (tiles: [CountryTile], faults: [String]) {
    let (gazetteer, diagnostics) = Gazetteer.parse(
      countries: GazetteerSource(
        file: "c.tsv", text: GazetteerDiagnosticsTests.header + GazetteerDiagnosticsTests.china),
      groups: GazetteerSource(
        file: "g.tsv", text: "code\tname\tenglish\tforms\tmembers\tcomment\n"),
      stops: GazetteerSource(file: "s.tsv", text: "word\treason\n"),
      cues: GazetteerSource(file: "q.tsv", text: "kind\tforms\tcodes\tcomment\n"),
      tiles: GazetteerSource(file: "t.tsv", text: "code\tcolumn\trow\tcomment\n" + rows))
    return (gazetteer.tiles, diagnostics.map { "\($0.location) \($0.code)" })
  }

  @Test("a square is read from its row")
  func square() {
    let (tiles, faults) = CountryTileTests.parse("CN\t25\t7\t甲\n")
    #expect(faults == [])
    #expect(tiles.map { [$0.column, $0.row] } == [[25, 7]])
  }

  @Test(
    "a row that gives no square of its own is told",
    arguments: [
      ("XX\t1\t1\n", "t.tsv:2:1 table-code"), ("CN\t0\t1\n", "t.tsv:2:4 table-number"),
      ("CN\t1\t\n", "t.tsv:2:4 table-number"), ("CN\t1\t61\n", "t.tsv:2:4 table-number"),
      ("CN\t1\t1\nCN\t2\t2\n", "t.tsv:3:1 table-duplicate"),
    ])
  func faults(rows: String, fault: String) {
    #expect(CountryTileTests.parse(rows).faults == [fault])
  }

  @Test("the real table gives each country and territory that exists one square")
  func realTable() throws {
    let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content/data")
    func codes(_ file: String) throws -> [String] {
      try String(contentsOf: data.appending(path: file), encoding: .utf8)
        .split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
        .compactMap { $0.split(separator: "\t").first.map(String.init) }
    }
    let countries = try codes("countries.tsv").filter { $0.count == 2 }
    #expect(try codes("country-tiles.tsv").sorted() == countries.sorted())
  }
}
