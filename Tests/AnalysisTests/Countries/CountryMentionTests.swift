import Testing

/// Protects what counts as a mention: borders, pairs, X方, self-reference, groups.
///
/// Source: the annotation rules of the archive and the false hits that a news corpus showed.
@Suite struct CountryMentionTests {
  @Test(arguments: [
    ("美国国际贸易法院受理此案", ["美国=US"]),
    ("韩国海军的巡逻机", ["韩国=KR"]),
    ("他在中国银行开户", ["中国=CN"]),
    ("三名德国人获救", ["德国=DE"]),
    ("新中国成立初期", ["中国=CN"]),
    ("走中国特色的道路", ["中国=CN"]),
    ("台湾地区的学者", ["台湾=TW"]),
    ("前苏联的老照片", ["苏联=SUHH"]),
    ("沙特队迎战阿联酋队", ["沙特=SA", "阿联酋=AE"]),
    ("柬埔寨、吉尔吉斯斯坦和阿联酋的代表", ["柬埔寨=KH", "吉尔吉斯斯坦=KG", "阿联酋=AE"]),
    ("波黑和北马其顿的代表", ["波黑=BA", "北马其顿=MK"]),
    ("刚果（金）东部与刚果（布）", ["刚果（金）=CD", "刚果（布）=CG"]),
    ("赤道几内亚和几内亚比绍", ["赤道几内亚=GQ", "几内亚比绍=GW"]),
    ("索马里与马里", ["索马里=SO", "马里=ML"]),
    ("多米尼加与多米尼克", ["多米尼加=DO", "多米尼克=DM"]),
    ("日本国内舆论", ["日本=JP"]),
  ])
  func `Names are found, also inside organisations and peoples`(text: String, mentions: [String]) {
    #expect(RealGazetteer.mentions(text) == mentions)
  }

  @Test(arguments: [
    "马里兰州州长", "驶入印度洋", "约旦河西岸", "内蒙古草原", "新墨西哥州议员", "搭起蒙古包",
    "球星罗马里奥", "学习英语", "中华民族", "神州大地", "巴西利亚市区", "相关岛屿",
    "法赫德国王", "沿海地区", "欧美国家", "江苏丹阳", "高中国语课", "发展中国家",
    "道德国家标准", "宪法国家", "全国各地", "境内外", "国内", "祖国",
    "联合国大会", "非洲各地", "欧洲议会",
  ])
  func `Words that merely hold a name are none`(text: String) {
    #expect(RealGazetteer.mentions(text) == [])
  }

  @Test(arguments: [
    "中共中央", "中央企业", "中铁承建", "中科院院士", "抗日名将", "美丽乡村", "中医药大学",
    "其中", "今日上午", "8日军方通报", "五月十二日电", "一日三餐", "三台机器", "依法治国",
    "立法方面", "新方法", "在港口卸货", "台上台下", "可以", "以及", "以军事手段", "英雄模范",
    "越来越好", "印发通知", "朝着目标", "中欧洲", "空中加油", "集中美化", "在华盛顿", "访美食街",
  ])
  func `One character inside a word is no country`(text: String) {
    #expect(RealGazetteer.mentions(text) == [])
  }

  @Test(arguments: [
    ("中美关系稳定", ["中=CN", "美=US"]),
    ("巴以冲突延烧", ["巴=PS", "以=IL"]),
    ("印巴停火", ["印=IN", "巴=PK"]),
    ("日俄首脑通话", ["日=JP", "俄=RU"]),
    ("此次日俄会谈", ["日=JP", "俄=RU"]),
    ("中美加强磋商", ["中=CN", "美=US"]),
    ("美日韩三国外长", ["美=US", "日=JP", "韩=KR"]),
    ("中、日、韩三国", ["中=CN", "日=JP", "韩=KR"]),
    ("俄军后撤", ["俄=RU"]),
    ("总统访华", ["华=CN"]),
    ("英国驻华大使馆", ["英国=GB", "华=CN"]),
    ("结束访华表示满意", ["华=CN"]),
    ("中欧班列", ["中=CN"]),
    ("中非合作论坛", ["中=CN"]),
    ("内地与港澳台", ["港=HK", "澳=MO", "台=TW"]),
    ("俄国防部通报", ["俄=RU"]),
    ("俄国内形势", ["俄=RU"]),
    ("沙皇统治下的俄国。", ["俄国=RU"]),
    ("中非共和国总统", ["中非共和国=CF"]),
    ("美国务院发言人", ["美=US"]),
    ("俄称击退进攻", ["俄=RU"]),
  ])
  func `Pairs and the words beside them decide one character`(text: String, mentions: [String]) {
    #expect(RealGazetteer.mentions(text) == mentions)
  }

  @Test(arguments: [
    ("中方愿同美方对话", ["中方=CN", "美方=US"]),
    ("中方面临新形势", ["中方=CN"]),
    ("我国和我方", ["我国=CN", "我方=CN"]),
    ("对方、双方、地方、南方", []),
  ])
  func `A 方 belongs to its country, and to no other word`(text: String, mentions: [String]) {
    #expect(RealGazetteer.mentions(text) == mentions)
  }

  @Test(arguments: [
    ("海合会和欧盟", ["海合会=GCC", "欧盟=EU"]),
    ("金砖国家与上合组织", ["金砖国家=BRICS", "上合组织=SCO"]),
    ("G20峰会", ["G20=G20"]),
    ("G20青银高速和XG20型", []),
    ("亚太经合组织与经合组织", ["亚太经合组织=APEC", "经合组织=OECD"]),
  ])
  func `Groups are found and are no mention of their members`(text: String, mentions: [String]) {
    #expect(RealGazetteer.mentions(text) == mentions)
  }
}
