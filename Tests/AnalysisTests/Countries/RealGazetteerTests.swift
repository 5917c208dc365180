import ArchiveModel
import Testing

@testable import Analysis

/// Protects the tables in `content/data`: every row that somebody gave a reason for keeps working.
@Suite struct RealGazetteerTests {
  static let gazetteer = RealGazetteer.parsed.gazetteer
  private static let lexicon = CountryLexicon(gazetteer)

  @Test func `The tables of the archive have no fault`() {
    #expect(RealGazetteer.parsed.diagnostics.map(\.description) == [])
  }

  @Test func `All codes of ISO 3166-1, XK and four former states are there`() {
    let codes = Self.gazetteer.countries.map(\.code)
    #expect(codes.count == 249 + 1 + 4)
    #expect(codes.filter { $0.count == 4 } == ["CSHH", "DDDE", "SUHH", "YUCS"])
    #expect(Self.gazetteer.country("HK")?.name == "香港")
    #expect(Self.gazetteer.country("TW")?.name == "台湾")
    #expect(Self.gazetteer.country("MO")?.name == "澳门")
    #expect(Self.gazetteer.country("XK")?.alpha3 == "XKX")
    #expect(Self.gazetteer.country("DM")?.name == "多米尼克")
    #expect(Self.gazetteer.country("DO")?.name == "多米尼加")
  }

  @Test(arguments: gazetteer.countries)
  func `Each name of a country is found alone between punctuation`(country: Country) {
    for form in country.forms {
      #expect(RealGazetteer.mentions("：“\(form.text)”。") == ["\(form.text)=\(country.code)"])
      #expect(RealGazetteer.mentions(form.text) == ["\(form.text)=\(country.code)"])
    }
  }

  @Test(arguments: gazetteer.groups)
  func `Each name of a group is found alone between punctuation`(group: CountryGroup) {
    for form in group.forms {
      #expect(RealGazetteer.mentions("（\(form)）") == ["\(form)=\(group.code)"])
    }
  }

  @Test(arguments: gazetteer.stops)
  func `No stop word is a mention`(stop: CountryStop) {
    #expect(!stop.reason.isEmpty)
    for word in stop.words {
      #expect(RealGazetteer.mentions("“\(word)”") == [])
      #expect(RealGazetteer.mentions(word) == [])
    }
  }

  @Test(arguments: gazetteer.cues.filter { $0.kind == .pair })
  func `The characters of each listed pair are its countries`(pair: CountryCue) {
    for form in pair.forms {
      let codes = RealGazetteer.mentions("“\(form)”").compactMap { $0.split(separator: "=").last }
      #expect(codes.map(String.init) == pair.codes, "\(form)")
    }
  }

  @Test(arguments: gazetteer.cues.filter { $0.kind == .own })
  func `Each word for the own country is a mention of its own kind`(cue: CountryCue) {
    for form in cue.forms {
      let found = RealGazetteer.reader.mentions(in: [Array("\(form)，".utf8)])[0]
      #expect(found.map(\.form) == [.ownCountry], "\(form)")
      #expect(found.map(\.target) == cue.codes.map { .country($0) }, "\(form)")
    }
  }

  @Test(arguments: gazetteer.cues)
  func `Each word beside countries is known for what its row says`(cue: CountryCue) {
    for form in cue.forms {
      let bytes = Array(form.utf8)
      Self.lexicon.withWords { words in
        bytes.withUnsafeBufferPointer { buffer in
          let text = CountryText(bytes: buffer, words: words)
          let roles = text.roles(at: 0, longerThan: bytes.count - 1).union(text.character(at: 0))
          #expect(roles.isSuperset(of: cue.kind.role), "\(form)")
          text.forEachWord(at: 0) { length, entry in
            guard length == bytes.count else { return }
            #expect(cue.kind != .pair || entry.pair >= 0, "\(form)")
            #expect(cue.kind != .place || entry.home >= 0, "\(form)")
          }
        }
      }
    }
  }

  @Test func `Members of groups are current`() {
    #expect(Self.gazetteer.group("GCC")?.members == ["AE", "BH", "KW", "OM", "QA", "SA"])
    #expect(Self.gazetteer.group("EU")?.members.count == 27)
    #expect(Self.gazetteer.group("AU")?.members.count == 55)
    #expect(Self.gazetteer.group("SCO")?.members.count == 10)
    #expect(Self.gazetteer.group("ASEAN")?.members.contains("TL") == true)
  }
}
