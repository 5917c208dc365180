/// The places of a text that a reader must look at, found in one pass for all of them.
///
/// `（一）依照本法，自2025年7月1日起施行。` has one for the bracket and 本 (citations), for the digits
/// and the stop (dates), and none for the rest.
struct Landmarks {
  /// Who must look at a place; one place may be of interest to several.
  struct Kinds: OptionSet {
    let rawValue: UInt8
    /// A bracket, or a character that leads a citation in: 《, 第, 本.
    static let citation = Kinds(rawValue: 1 << 0)
    /// Where a date, a length or a time may begin and go on, or a sentence ends.
    static let date = Kinds(rawValue: 1 << 1)
    /// Where a place or an organisation may begin.
    static let name = Kinds(rawValue: 1 << 2)
    /// 称, with which 所称 and 以下简称 end.
    static let term = Kinds(rawValue: 1 << 3)
    /// The beginning of 之日起 and of 废止.
    static let force = Kinds(rawValue: 1 << 4)
    /// A line break.
    static let lineEnd = Kinds(rawValue: 1 << 5)
  }

  /// One place.
  struct Place {
    /// UTF-8 bytes from the beginning of the text.
    let offset: Int32
    let kinds: Kinds
  }

  /// In the order of the text.
  private let places: [Place]
  /// All kinds that they are of.
  private let kinds: Kinds

  /// - Parameters:
  ///   - places: The places in the order of the text.
  ///   - kinds: All kinds that they are of.
  init(_ places: [Place], kinds: Kinds) {
    self.places = places
    self.kinds = kinds
  }

  /// Whether there is a place of a kind.
  func hold(_ kind: Kinds) -> Bool { !kinds.isDisjoint(with: kind) }

  /// The offsets of a kind, in order.
  func offsets(of kind: Kinds) -> some Sequence<Int> {
    places.lazy.filter { !$0.kinds.isDisjoint(with: kind) }.map { Int($0.offset) }
  }

  /// A walk over the places of a kind.
  func walk(_ kind: Kinds) -> Walk { Walk(places: places, kind: kind) }

  /// A walk forward over the places of one kind; who has read on goes on from there.
  struct Walk {
    fileprivate let places: [Place]
    fileprivate let kind: Kinds
    private var index = 0

    fileprivate init(places: [Place], kind: Kinds) {
      self.places = places
      self.kind = kind
    }

    /// The first place at or after an offset, which is not before that of the call before; `nil` at the
    /// end of the text.
    mutating func next(from offset: Int) -> Int? {
      while index < places.count {
        let place = places[index]
        if place.offset >= offset, !place.kinds.isDisjoint(with: kind) { return Int(place.offset) }
        index += 1
      }
      return nil
    }
  }
}
