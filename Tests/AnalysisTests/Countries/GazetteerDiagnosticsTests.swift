import Analysis
import ArchiveModel
import Testing

/// Protects whoever edits the tables: each bad row is reported with its place and a way out.
@Suite struct GazetteerDiagnosticsTests {
  static let header = "code\talpha3\tname\tenglish\tcontinent\tforms\tabbreviations\tcomment\n"
  static let china = "CN\tCHN\t中国\tChina\tAsia\t\t中\n"

  static func parse(
    countries: String = header + china,
    groups: String = "code\tname\tenglish\tforms\tmembers\tcomment\n",
    stops: String = "word\treason\n", cues: String = "kind\tforms\tcodes\tcomment\n"
  ) -> (gazetteer: Gazetteer, diagnostics: [String]) {
    let (gazetteer, diagnostics) = Gazetteer.parse(
      countries: GazetteerSource(file: "c.tsv", text: countries),
      groups: GazetteerSource(file: "g.tsv", text: groups),
      stops: GazetteerSource(file: "s.tsv", text: stops),
      cues: GazetteerSource(file: "q.tsv", text: cues))
    return (gazetteer, diagnostics.map { "\($0.location) \($0.code)" })
  }

  @Test func `All bad rows are reported in one run and the good ones are read`() {
    let table =
      Self.header + "# a comment\n" + Self.china
      + "FR\tFRA\t法国\n" + "de\tDEU\t德国\tGermany\tEurope\n" + "IT\tITA\t\tItaly\tEurope\n"
      + "ES\tESP\t西班牙\tSpain\tIberia\n" + "XX\tXXX\t中国\tCopy\tAsia\n"
      + "CN\tCHN\t华夏国\tChina\tAsia\n" + "PT\tPOR\t葡萄牙\tPortugal\tEurope\t\t葡国\n"
      + "NL\tNLD\t荷兰\tNetherlands\tEurope\t尼德兰||低地\n"
    let (gazetteer, diagnostics) = Self.parse(countries: table)
    #expect(
      diagnostics == [
        "c.tsv:4:1 table-columns", "c.tsv:5:1 table-code", "c.tsv:6:8 table-empty",
        "c.tsv:7:24 table-continent", "c.tsv:8:8 table-duplicate", "c.tsv:9:1 table-duplicate",
        "c.tsv:10:35 table-abbreviation", "c.tsv:11:44 table-empty",
      ])
    #expect(gazetteer.countries.map(\.code).contains("CN"))
    #expect(gazetteer.countries.map(\.code).contains("NL"))
    #expect(!gazetteer.countries.map(\.code).contains("FR"))
    #expect(!gazetteer.countries.map(\.code).contains("XX"))
  }

  @Test func `A row that isn't UTF-8 is reported where it stops being so`() {
    let bytes = Array((Self.header + "FR\tFRA\t").utf8) + [0xB7, 0xA8] + Array("\n".utf8)
    let (_, diagnostics) = Gazetteer.parse(
      countries: GazetteerSource(file: "c.tsv", bytes: bytes),
      groups: GazetteerSource(
        file: "g.tsv", text: "code\tname\tenglish\tforms\tmembers\tcomment\n"),
      stops: GazetteerSource(file: "s.tsv", text: "word\treason\n"),
      cues: GazetteerSource(file: "q.tsv", text: "kind\tforms\tcodes\tcomment\n"))
    #expect(diagnostics.map(\.code) == ["table-utf8"])
    #expect(diagnostics.first?.location.description == "c.tsv:2:8")
    #expect(diagnostics.first?.fix == "save the file as UTF-8")
  }

  @Test func `A missing or wrong header names the columns it should have`() {
    #expect(Self.parse(countries: "").diagnostics == ["c.tsv:1:1 table-header"])
    #expect(Self.parse(stops: "words\twhy\n").diagnostics == ["s.tsv:1:1 table-header"])
  }

  @Test func `Unknown members, doubled groups and groups named like countries are reported`() {
    let groups =
      "code\tname\tenglish\tforms\tmembers\tcomment\n" + "G1\t一国集团\tOne\t\tCN QQ\n"
      + "G1\t一团\tOne\t\tCN\n" + "G2\t中国\tTwo\t\tCN\n"
    #expect(
      Self.parse(groups: groups).diagnostics == [
        "g.tsv:2:25 table-code", "g.tsv:3:1 table-duplicate", "g.tsv:4:4 table-duplicate",
      ])
  }

  @Test func `A stop without a reason or equal to a name is reported`() {
    #expect(
      Self.parse(stops: "word\treason\n其中\t\n中国\t错\n").diagnostics == [
        "s.tsv:2:8 table-empty", "s.tsv:3:1 table-duplicate",
      ])
  }

  @Test func `Cues of unknown kinds, codes and characters are reported`() {
    let cues =
      "kind\tforms\tcodes\tcomment\n" + "beside\t访\n" + "pair\t中外\tQQ\n" + "pair\t内外\tCN\n"
      + "before\t访|访\n" + "self\t我国\n"
    #expect(
      Self.parse(cues: cues).diagnostics == [
        "q.tsv:2:1 table-kind", "q.tsv:3:13 table-code", "q.tsv:4:6 table-code",
        "q.tsv:5:12 table-duplicate", "q.tsv:6:6 table-code",
      ])
  }

  @Test func `Windows line ends, a byte order mark and spaces around cells are read`() {
    let table = "\u{FEFF}" + Self.header.dropLast() + "\r\n" + "CN\tCHN\t 中国 \tChina\tAsia\r\n"
    let (gazetteer, diagnostics) = Self.parse(countries: table)
    #expect(diagnostics == [])
    #expect(gazetteer.country("CN")?.forms.map(\.text) == ["中国"])
  }
}
