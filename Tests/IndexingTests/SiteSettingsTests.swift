import ArchiveModel
import Indexing
import Testing

/// Settings say what is wrong where it stands, and never pass over a word that they don't know.
@Suite struct SiteSettingsTests {
  @Test("a misspelt key is told with the one that was meant")
  func didYouMean() throws {
    let (site, diagnostics) = Site.read("title: 档案\n  \ntime_zne: UTC\n", file: "site.yml")
    #expect(site?.title == "档案")
    let fault = try #require(diagnostics.first)
    #expect("\(fault.location)" == "site.yml:3:1")
    #expect(fault.fix == "did you mean 'time_zone'?")
  }

  @Test("a key that resembles none is told with all that there are")
  func noResemblance() {
    let fault = Site.read("title: 档案\ncolour: red\n", file: "site.yml").1.first
    #expect(
      fault?.fix
        == "use one of: title, subtitle, language, time_zone, base_url, home, search, exports")
  }

  @Test(
    "the value that is wrong is pointed at, not its key",
    arguments: [
      ("title: x\nlanguage: fr", "s:2:11"), ("title: x\ntime_zone: Mars", "s:2:12"),
      ("title: x\ntime_zone: /", "s:2:12"), ("title: x\nbase_url: 'example.org'", "s:2:11"),
      ("title: [x]", "s:1:8"), ("title: x\nhome:", "s:2:6"), ("title: x\nsearch: false", "s:2:9"),
      ("title: x\nexports: 0", "s:2:10"),
    ])
  func places(text: String, place: String) {
    #expect(Site.read(text, file: "s").1.map { "\($0.location)" } == [place])
  }

  @Test("all that is wrong is told at once")
  func allAtOnce() {
    let diagnostics = Site.read("titel: x\nlanguage: fr\nbase_url: x\n", file: "s").1
    #expect(
      Set(diagnostics.map(\.code)) == ["unknown-key", "missing-key", "bad-value"])
    #expect(diagnostics.count == 4)
  }

  @Test("an empty file lacks a title", arguments: ["", "# only words\n"])
  func empty(text: String) {
    let (site, diagnostics) = Site.read(text, file: "s")
    #expect(site == nil)
    #expect(diagnostics.map(\.code) == ["missing-key"])
  }

  @Test("what is left out has a fixed value, the same on every machine")
  func defaults() {
    let site = Site.read("title: 档案", file: "s").0
    #expect(site == Site(title: "档案", language: "zh-Hans", timeZone: "Asia/Shanghai"))
  }

  @Test(
    "an address is plain http or https with a host",
    arguments: [
      ("https://e.org", "https://e.org/"), ("http://e.org/a/", "http://e.org/a/"),
      ("https://", nil), ("https:///a", nil), ("e.org", nil), ("https://e.org/#a", nil),
      ("https://e.org/a b", nil), ("https://e.org/\"x", nil), ("javascript:alert(1)", nil),
    ] as [(String, String?)])
  func address(text: String, checked: String?) {
    #expect(Site.checkedBaseURL(text) == checked)
  }
}
