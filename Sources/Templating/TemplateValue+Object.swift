extension TemplateValue {
  /// Keys and their values.
  ///
  /// Records are small (a page has some twenty keys, an item of a list five), and most are made
  /// once and read a few times, so this is a plain list searched from its start: quicker to make
  /// than a dictionary and as quick to read.
  package struct Object: Sendable {
    private var names: [TemplateKey] = []
    /// For each key its value.
    private var values: [TemplateValue] = []

    package init() {}

    /// Of two equal keys the later wins.
    package init(_ pairs: [(String, TemplateValue)]) {
      names.reserveCapacity(pairs.count)
      values.reserveCapacity(pairs.count)
      for (key, value) in pairs { set(TemplateKey(key), value) }
    }

    /// An object of a kind of which there are many: its keys are shared. A value that is missing is none.
    package init(_ keys: TemplateKeys, _ values: [TemplateValue]) {
      names = keys.keys
      let missing = max(0, names.count - values.count)
      self.values =
        missing == 0 ? values : values + [TemplateValue](repeating: .none, count: missing)
    }

    package subscript(key: String) -> TemplateValue? {
      get { value(TemplateKey(key)) }
      set {
        let key = TemplateKey(key)
        if let newValue {
          set(key, newValue)
        } else if let index = index(key) {
          names.remove(at: index)
          values.remove(at: index)
        }
      }
    }

    /// The keys, sorted.
    package var keys: [String] { names.map(\.text).sorted() }

    package var count: Int { names.count }

    /// The value of a key whose hash is known.
    @inline(__always)
    func value(_ key: TemplateKey) -> TemplateValue? {
      index(key).map { values[$0] }
    }

    /// The value of a key, looked for first where another object had it; `guess` becomes its place.
    @inline(__always)
    func value(_ key: TemplateKey, _ guess: inout UInt16) -> TemplateValue? {
      let place = Int(guess)
      if place < names.count, names[place].hash == key.hash, names[place].text == key.text {
        return values[place]
      }
      guard let index = index(key) else { return nil }
      guess = UInt16(truncatingIfNeeded: index)
      return values[index]
    }

    @inline(__always)
    private func index(_ key: TemplateKey) -> Int? {
      for index in names.indices
      where names[index].hash == key.hash && names[index].text == key.text {
        return index
      }
      return nil
    }

    private mutating func set(_ key: TemplateKey, _ value: TemplateValue) {
      if let index = index(key) {
        values[index] = value
      } else {
        names.append(key)
        values.append(value)
      }
    }
  }
}

extension TemplateValue.Object: Hashable {
  /// Equal keys with equal values, in whatever order they were given.
  package static func == (left: Self, right: Self) -> Bool {
    left.count == right.count
      && zip(left.names, left.values).allSatisfy { right.value($0) == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(names.reduce(UInt64(names.count)) { $0 ^ $1.hash })
  }
}

extension TemplateValue.Object: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral pairs: (String, TemplateValue)...) { self.init(pairs) }
}
