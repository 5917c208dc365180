/// What the first words of a paragraph say about its place in an article.
enum OpeningWords: Hashable {
  /// `今天（`, `近日`, `记者从`, `据…报道`: reports begin so.
  case lead
  /// `此外`, `同时`, `其中`: nothing begins so.
  case sequel
  case neutral

  private static let leads: [Word] = [
    "今天（", "今天", "昨天", "近日", "日前", "记者从", "记者今天", "记者近日", "据报道", "当地时间", "今年以来",
    "为深入", "为贯彻", "为进一步", "眼下", "连日来",
  ]
  private static let sequels: [Word] = [
    "此外", "同时", "其中", "另据", "另外", "与此同时", "但", "而", "他", "她", "这", "该", "随后", "接着",
    "因此", "不过", "对此", "目前，", "据了解", "据悉", "据介绍", "会议", "截至", "双方", "接下来", "下一步",
  ]

  init(_ text: ArraySlice<UInt32>) {
    if OpeningWords.sequels.contains(where: { $0.starts(text) }) {
      self = .sequel
    } else if OpeningWords.leads.contains(where: { $0.starts(text) }) {
      self = .lead
    } else {
      self = .neutral
    }
  }
}
