import Analysis
import ArchiveModel
import Markup

/// Reads the tables of countries, groups and exceptions.
enum GazetteerLoader {
  static func load(_ content: ContentFolder) -> (Gazetteer?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func text(_ name: String) -> (text: String, file: String)? {
      let file = "\(content.tables)/\(name)"
      do {
        let bytes = try FileSystem.read(file)
        switch TextReader.read(bytes, file: file) {
        case .success(let text): return (String(decoding: text, as: UTF8.self), file)
        case .failure(let list): diagnostics += list.diagnostics
        }
      } catch {
        diagnostics.append(error.diagnostic)
      }
      return nil
    }
    guard let countries = text("countries.tsv"), let groups = text("groups.tsv"),
      let stops = text("country-stops.tsv")
    else { return (nil, diagnostics) }
    let result = Gazetteer.read(countries: countries, groups: groups, stops: stops)
    return (result.gazetteer, diagnostics + result.diagnostics)
  }
}
