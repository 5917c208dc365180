/// The documents that an article has named so far, and the short names that it gives them.
struct KnownNames {
  /// The most names that are kept; the most in one of 78 laws and regulations is 12.
  private static let most = 500

  /// A short name with the full one: 政府采购法 for 中华人民共和国政府采购法.
  private var full: [[UInt8]: String] = [:]
  /// Short names as bytes, the longest first.
  private var short: [[UInt8]] = []
  /// Every document in the order in which it was named last.
  private(set) var named: [String] = []

  /// Takes down a document that is named in 《》.
  mutating func add(_ name: String) {
    if named.last != name {
      if named.count > 64 { named.removeFirst(32) }
      named.append(name)
    }
    let bytes = Array(name.utf8)
    learn(bytes, for: name)
    let state = "中华人民共和国".utf8
    if bytes.starts(with: state) { learn(Array(bytes.dropFirst(state.count)), for: name) }
  }

  /// Takes down a short name: 《……法》（以下简称担保法）.
  mutating func learn(_ alias: String, for name: String) {
    learn(Array(alias.utf8), for: name)
  }

  private mutating func learn(_ alias: [UInt8], for name: String) {
    guard alias.count >= 6, full[alias] == nil, short.count < KnownNames.most else { return }
    full[alias] = name
    let place = short.firstIndex { $0.count < alias.count } ?? short.endIndex
    short.insert(alias, at: place)
  }

  /// The full name that stands behind a short one.
  func name(for alias: String) -> String { full.isEmpty ? alias : full[Array(alias.utf8)] ?? alias }

  /// The longest known name that ends at an offset.
  func known(in text: ByteText, before offset: Int) -> (name: String, start: Int)? {
    for bytes in short where bytes.count <= offset {
      let start = offset - bytes.count
      if text.bytes[start..<offset].elementsEqual(bytes) {
        return (name(for: String(decoding: bytes, as: UTF8.self)), start)
      }
    }
    return nil
  }

  /// The document named last whose name ends with a word: 该条例 is the last 条例.
  func last(endingWith word: StaticString) -> String? {
    let ending = word.description
    return named.last { name in
      let core = name.prefix { $0 != "（" && $0 != "(" }
      return core.hasSuffix(ending) || name.hasSuffix(ending)
        || (ending == "法" && core.hasSuffix("法典"))
    }
  }
}
