import Analysis
import ArchiveModel
import Testing

/// Protects the tables of places and organisations: every row, and whoever edits one.
@Suite struct NameTableTests {
  static let gazetteer = RealGazetteer.parsed.gazetteer

  @Test func `Thirty-four provinces and 333 prefectures are there, each in its province`() {
    let provinces = Self.gazetteer.places.filter { $0.level == .province }
    let prefectures = Self.gazetteer.places.filter { $0.level == .prefecture }
    #expect(provinces.count == 34)
    #expect(prefectures.count == 333)
    for place in prefectures {
      #expect(
        place.parent.flatMap { Self.gazetteer.place($0) }?.level == .province, "\(place.code)")
    }
  }

  /// Source: GB/T 2260; the last prefecture of each province that has some.
  @Test(arguments: [
    ("131100", "衡水市"), ("141100", "吕梁市"), ("152900", "阿拉善盟"), ("211400", "葫芦岛市"),
    ("222400", "延边朝鲜族自治州"), ("232700", "大兴安岭地区"), ("321300", "宿迁市"), ("331100", "丽水市"),
    ("341800", "宣城市"), ("350900", "宁德市"), ("361100", "上饶市"), ("371700", "菏泽市"), ("411700", "驻马店市"),
    ("422800", "恩施土家族苗族自治州"), ("433100", "湘西土家族苗族自治州"), ("445300", "云浮市"), ("451400", "崇左市"),
    ("460400", "儋州市"), ("513400", "凉山彝族自治州"), ("522700", "黔南布依族苗族自治州"), ("533400", "迪庆藏族自治州"),
    ("542500", "阿里地区"), ("611000", "商洛市"), ("623000", "甘南藏族自治州"), ("632800", "海西蒙古族藏族自治州"),
    ("640500", "中卫市"), ("654300", "阿勒泰地区"),
  ])
  func `The last code of each province is right`(code: String, name: String) {
    #expect(Self.gazetteer.place(code)?.name == name)
  }

  @Test func `The fifty states and the District are there`() {
    #expect(Self.gazetteer.places.filter { $0.country == "US" }.count == 51)
  }

  @Test(arguments: gazetteer.places)
  func `Each name of a place is found alone, a doubtful one behind its full name`(place: Place) {
    for form in place.forms {
      let found = RealNames.mentions("（\(form.text)）", form.isWeak ? place.name : "")
      #expect(found.first == "\(form.text)=\(place.code)")
      if form.isWeak { #expect(RealNames.mentions(form.text) == []) }
    }
  }

  @Test(arguments: gazetteer.organisations)
  func `Each name of an organisation is found alone, a doubtful one behind its full name`(
    organisation: Organisation
  ) {
    for form in organisation.forms {
      let found = RealNames.mentions("（\(form.text)）", form.isWeak ? organisation.name : "")
      #expect(found.first == "\(form.text)=\(organisation.code)")
      if form.isWeak { #expect(RealNames.mentions(form.text) == []) }
    }
  }

  @Test(arguments: gazetteer.nameStops)
  func `No stop word is a mention`(stop: CountryStop) {
    #expect(!stop.reason.isEmpty)
    for word in stop.words { #expect(RealNames.mentions(word) == []) }
  }

  @Test func `Bad rows are reported with file, line and column`() {
    let table =
      "code\tname\tenglish\tlevel\tcountry\tforms\tcomment\n"
      + "130000\t河北省\tHebei\tprovince\tCN\t河北\n" + "13\t某省\t\tprovince\tCN\n"
      + "130100\t石家庄市\t\tprefecture\tCN\t河北\n" + "990100\t某市\t\tprefecture\tCN\n"
      + "US-CA\t加州\t\tstate\tUS\n" + "CA-X\t某州\t\tdivision\tCN\n" + "130000\t又省\t\tprovince\tCN\n"
      + "FR-1\t某区\t\tdivision\tFR\n"
    let bodies = "code\tname\tenglish\tforms\tcomment\nwho\t某组织\tX\nUN\t河北省\tY\n"
    let (_, diagnostics) = Gazetteer.parse(
      countries: GazetteerSource(
        file: "c.tsv", text: GazetteerDiagnosticsTests.header + GazetteerDiagnosticsTests.china),
      groups: GazetteerSource(
        file: "g.tsv", text: "code\tname\tenglish\tforms\tmembers\tcomment\n"),
      stops: GazetteerSource(file: "s.tsv", text: "word\treason\n"),
      cues: GazetteerSource(file: "q.tsv", text: "kind\tforms\tcodes\tcomment\n"),
      places: GazetteerSource(file: "p.tsv", text: table),
      organisations: GazetteerSource(file: "o.tsv", text: bodies))
    #expect(
      diagnostics.map { "\($0.location) \($0.code)" } == [
        "o.tsv:2:1 table-code", "o.tsv:3:4 table-duplicate", "p.tsv:3:1 table-code",
        "p.tsv:4:36 table-duplicate", "p.tsv:5:1 table-code", "p.tsv:6:15 table-level",
        "p.tsv:7:1 table-code", "p.tsv:8:1 table-duplicate", "p.tsv:9:23 table-code",
      ])
  }
}
