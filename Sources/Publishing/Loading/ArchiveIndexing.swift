import Analysis
import ArchiveModel
import Indexing

/// Makes the archive of what was read; on request without the articles that are wrong.
struct ArchiveIndexing {
  let site: Site
  let gazetteer: Gazetteer
  let lists: [FactList]
  let rawPages: [RawPageText]

  /// An article file, what was read of it, and what is wrong with it.
  typealias Reading = (file: String, document: Document?, diagnostics: [Diagnostic])

  struct Result {
    let archive: Archive
    let diagnostics: [Diagnostic]
    let leftOut: [String]
  }

  /// Indexes the articles.
  ///
  /// With `keepGoing` an article with an error is left out. That can make another wrong, which links
  /// to it for instance, so it is done until no article has an error.
  func run(_ readings: [Reading], keepGoing: Bool) -> Result {
    var problems = readings.flatMap(\.diagnostics)
    var leftOut: Set<String> = []
    if keepGoing { leftOut = files(problems.filter(\.isError), of: readings) }
    while true {
      let documents = readings.compactMap { leftOut.contains($0.file) ? nil : $0.document }
      let (archive, found) = Archive.index(
        site: site, documents: documents, gazetteer: gazetteer, lists: lists, rawPages: rawPages)
      let wrong =
        keepGoing ? files(found.filter(\.isError), of: readings).subtracting(leftOut) : []
      if wrong.isEmpty {
        let diagnostics = (problems + found).map {
          leftOut.contains($0.location.file) ? warning($0) : $0
        }
        return Result(archive: archive, diagnostics: diagnostics, leftOut: leftOut.sorted())
      }
      problems += found.filter { wrong.contains($0.location.file) }
      leftOut.formUnion(wrong)
    }
  }

  private func files(_ errors: [Diagnostic], of readings: [Reading]) -> Set<String> {
    Set(errors.map(\.location.file)).intersection(readings.map(\.file))
  }

  private func warning(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.isError else { return diagnostic }
    return Diagnostic(
      .warning, code: diagnostic.code, at: diagnostic.location,
      "the article is left out: " + diagnostic.message, fix: diagnostic.fix)
  }
}
