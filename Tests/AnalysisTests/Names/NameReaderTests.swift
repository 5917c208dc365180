import Analysis
import ArchiveModel
import Testing

/// Protects what counts as a place or an organisation: borders, doubtful names, defined short names.
@Suite struct NameReaderTests {
  @Test(arguments: [
    ("河北省石家庄市", ["河北省=130000", "石家庄市=130100"]),
    ("来自广东佛山和内蒙古的客商", ["广东=440000", "佛山=440600", "内蒙古=150000"]),
    ("西双版纳的雨林", ["西双版纳=532800"]),
    ("吉林省吉林市", ["吉林省=220000", "吉林市=220200"]),
    ("加州与得克萨斯州", ["加州=US-CA", "得克萨斯州=US-TX"]),
    ("北京大学的教授", ["北京=110000"]),
    ("香港和澳门", ["香港=810000", "澳门=820000"]),
  ])
  func `Places are found by full and short names`(text: String, mentions: [String]) {
    #expect(RealNames.mentions(text) == mentions)
  }

  @Test(arguments: [
    "长江西岸的码头", "黄河南岸", "沿海南下的寒流", "确保定期检查", "隆重庆祝", "形成都市圈", "规模扩大庆典",
    "交通化解难题", "参加州级比赛", "取得州级荣誉", "南京西路", "江西中路", "人民大道", "孙中山故居", "世界大同",
    "长治久安", "一片日照", "各位来宾", "巴中关系", "三明治", "和田间地头", "东京审判", "公安省厅",
  ])
  func `Words that merely hold a place are none`(text: String) {
    #expect(RealNames.mentions(text) == [])
  }

  @Test func `A road's name is one, a road's section is none`() {
    #expect(RealNames.mentions("南京路的商店") == [])
    #expect(RealNames.mentions("南京路况平稳") == ["南京=320100"])
  }

  @Test func `A doubtful name counts behind its province or with its full name`() {
    #expect(RealNames.mentions("辽宁朝阳的果农") == ["辽宁=210000", "朝阳=211300"])
    #expect(RealNames.mentions("北京朝阳的居民") == ["北京=110000"])
    #expect(RealNames.mentions("中山市的工厂", "中山还有展馆") == ["中山市=442000", "中山=442000"])
  }

  @Test(arguments: [
    ("世卫组织与联合国粮农组织", ["世卫组织=WHO", "联合国粮农组织=FAO"]),
    ("国务院办公厅和国务院", ["国务院办公厅=GOSC", "国务院=STATE"]),
    ("全国人大常委会委员", ["全国人大常委会=NPCSC"]),
    ("据新华社电", ["新华社=XINHUA"]),
    ("新华社区的老人", []),
    ("法国教育部", []),
  ])
  func `Organisations are found by their longest names`(text: String, mentions: [String]) {
    #expect(RealNames.mentions(text) == mentions)
  }

  @Test func `A short name that an article defines is found from there on`() {
    #expect(
      RealNames.mentions("临水公司旧闻", "由青枫市临水建设有限公司（以下简称“临水公司”）承建", "临水公司开工") == [
        "青枫市临水建设有限公司=青枫市临水建设有限公司", "临水公司=青枫市临水建设有限公司",
        "临水公司=青枫市临水建设有限公司",
      ])
  }

  @Test(arguments: [
    ("报省河道和湖泊管理委员会(以下简称河湖管委会)备案", "省河道和湖泊管理委员会"),
    ("中华人民共和国青枫海事法院（以下简称青枫海事法院）", "中华人民共和国青枫海事法院"),
    ("根据绿柳环境保护基金会，以下简称“绿柳基金会”，的章程", "绿柳环境保护基金会"),
  ])
  func `The full name begins where its words do`(text: String, name: String) {
    #expect(RealNames.mentions(text).first == "\(name)=\(name)")
  }

  @Test(arguments: [
    "《河道整治办法》（以下简称《办法》）", "负责审核的机构（以下简称审核机构）", "今年的目标（以下简称目标）",
    "临水建设有限公司（以下简称“甲方”）", "以下简称", "（以下简称", "（以下简称“”）",
  ])
  func `What is no organisation's name is not defined`(text: String) {
    #expect(RealNames.mentions(text) == [])
  }

  @Test func `Spans are bytes and never overlap, also in broken text`() {
    let text = Array("在石家庄".utf8) + [0xE4, 0xB8, 0xFF] + Array("联合国（以下简称“".utf8) + [0xFF, 0xE4]
    let found = RealNames.reader.mentions(in: [text])[0]
    #expect(found.map(\.span) == [SourceSpan(from: 3, to: 12), SourceSpan(from: 15, to: 24)])
  }
}
