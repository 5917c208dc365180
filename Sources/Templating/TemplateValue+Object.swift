extension TemplateValue {
  /// Keys and their values.
  ///
  /// Records are small (a page has some twenty keys, an item of a list five), and most are made
  /// once and read a few times, so this is a plain list searched from its start: quicker to make
  /// than a dictionary and as quick to read.
  package struct Object: Sendable {
    private struct Entry: Sendable {
      let key: TemplateKey
      var value: TemplateValue
    }

    private var entries: [Entry] = []

    package init() {}

    /// Of two equal keys the later wins.
    package init(_ pairs: [(String, TemplateValue)]) {
      entries.reserveCapacity(pairs.count)
      for (key, value) in pairs { set(TemplateKey(key), value) }
    }

    package subscript(key: String) -> TemplateValue? {
      get { value(TemplateKey(key)) }
      set {
        let key = TemplateKey(key)
        if let newValue {
          set(key, newValue)
        } else {
          entries.removeAll { $0.key == key }
        }
      }
    }

    /// The keys, sorted.
    package var keys: [String] { entries.map(\.key.text).sorted() }

    package var count: Int { entries.count }

    /// The value of a key whose hash is known.
    @inline(__always)
    func value(_ key: TemplateKey) -> TemplateValue? {
      index(key).map { entries[$0].value }
    }

    @inline(__always)
    private func index(_ key: TemplateKey) -> Int? {
      for index in entries.indices
      where entries[index].key.hash == key.hash && entries[index].key.text == key.text {
        return index
      }
      return nil
    }

    private mutating func set(_ key: TemplateKey, _ value: TemplateValue) {
      if let index = index(key) {
        entries[index].value = value
      } else {
        entries.append(Entry(key: key, value: value))
      }
    }
  }
}

extension TemplateValue.Object: Hashable {
  /// Equal keys with equal values, in whatever order they were given.
  package static func == (left: Self, right: Self) -> Bool {
    left.count == right.count
      && left.entries.allSatisfy { right.value($0.key) == $0.value }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(entries.reduce(UInt64(entries.count)) { $0 ^ $1.key.hash })
  }
}

extension TemplateValue.Object: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral pairs: (String, TemplateValue)...) { self.init(pairs) }
}
