import Analysis
import ArchiveModel

/// The names of places and organisations that the archive's own tables find.
enum RealNames {
  static let reader = NameReader(gazetteer: RealGazetteer.parsed.gazetteer)

  /// The mentions of an article as `石家庄=130100`, unit after unit.
  static func mentions(_ units: String...) -> [String] {
    let bytes = units.map { Array($0.utf8) }
    return zip(bytes, reader.mentions(in: bytes)).flatMap { unit, found in
      found.map { mention in
        let text = String(decoding: unit[mention.span.range], as: UTF8.self)
        return switch mention.target {
        case .place(let code), .organisation(let code): "\(text)=\(code)"
        case .defined(let name): "\(text)=\(name)"
        }
      }
    }
  }
}
