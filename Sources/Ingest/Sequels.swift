/// Words with which nothing begins: they go on from something.
enum Sequels {
  static let words: WordList = [
    "此外", "同时", "其中", "另据", "另外", "与此同时", "但", "而", "他", "她", "这", "该", "随后", "接着",
    "因此", "不过", "对此", "据了解", "据悉", "据介绍", "会议", "双方", "接下来", "下一步", "目前", "本次",
    "本届", "调研期间", "随着", "围绕", "前不久",
  ]
}
