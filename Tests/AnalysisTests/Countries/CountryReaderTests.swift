import Analysis
import ArchiveModel
import Testing

/// Protects what belongs to a whole article: the tie-break by full names, and the shape of a mention.
@Suite struct CountryReaderTests {
  @Test(arguments: [
    ("巴勒斯坦代表发言", "巴方表示感谢", "巴方=PS"),
    ("巴基斯坦总理到访", "巴方表示感谢", "巴方=PK"),
    ("巴林首都麦纳麦", "巴方表示感谢", "巴方=BH"),
    ("巴西举办峰会", "巴方表示感谢", "巴方=BR"),
    ("乌克兰多地停电", "乌军称击退进攻", "乌=UA"),
    ("乌兹别克斯坦的铁路", "乌方表示感谢", "乌方=UZ"),
    ("以色列议会解散", "以军称继续行动", "以=IL"),
  ])
  func `The full name in one unit decides the character in another`(
    name: String, text: String, mention: String
  ) {
    #expect(RealGazetteer.mentions(name, text).last == mention)
    #expect(RealGazetteer.mentions(text, name).first == mention)
  }

  @Test func `中科 is China and Kuwait only beside 科威特`() {
    #expect(
      RealGazetteer.mentions("科威特商人来了", "中科企业签约") == ["科威特=KW", "中=CN", "科=KW"])
    #expect(RealGazetteer.mentions("中科院在科威特设站") == ["科威特=KW"])
  }

  @Test func `A character with two full names in the article stays unmarked`() {
    #expect(RealGazetteer.mentions("巴西与巴林", "巴方表示感谢") == ["巴西=BR", "巴林=BH"])
  }

  @Test func `A character with no full name in the article stays unmarked`() {
    #expect(RealGazetteer.mentions("巴方表示感谢") == [])
    #expect(RealGazetteer.mentions("以军称继续行动") == [])
  }

  @Test func `A listed pair decides the same characters elsewhere in the article`() {
    #expect(
      RealGazetteer.mentions("巴以冲突", "巴方拒绝", "以方坚持") == [
        "巴=PS", "以=IL", "巴方=PS", "以方=IL",
      ])
  }

  @Test func `Spans are bytes, and forms are told apart`() {
    let found = RealGazetteer.reader.mentions(in: [[], Array("我国同中方、东盟和泰国".utf8)])
    #expect(found[0] == [])
    #expect(
      found[1] == [
        CountryMention(
          span: SourceSpan(from: 0, to: 6), target: .country("CN"), form: .ownCountry),
        CountryMention(
          span: SourceSpan(from: 9, to: 15), target: .country("CN"), form: .abbreviation,
          isParty: true),
        CountryMention(span: SourceSpan(from: 18, to: 24), target: .group("ASEAN"), form: .name),
        CountryMention(span: SourceSpan(from: 27, to: 33), target: .country("TH"), form: .name),
      ])
  }

  @Test func `Broken UTF-8 and cut words do no harm`() {
    let bytes: [UInt8] = [0xE4, 0xB8, 0xFF, 0x80] + Array("德国".utf8) + [0xE4, 0xB8]
    let found = RealGazetteer.reader.mentions(in: [bytes])
    #expect(found[0].map(\.span) == [SourceSpan(from: 4, to: 10)])
  }

  @Test func `A day whose line ends between number and 日 is no country`() {
    #expect(RealGazetteer.mentions("俄军方1\n日称已撤出") == ["俄=RU"])
  }
}
