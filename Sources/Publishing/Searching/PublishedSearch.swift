import ArchiveModel
package import Searching

/// Searches a published folder, as its search page does.
package enum PublishedSearch {
  /// - Parameters:
  ///   - query: Words and filters, as in the box of the search page.
  ///   - output: The published folder.
  ///   - limit: How many hits at most; 0 for all.
  /// - Returns: The hits, best first, or why there is no answer.
  package static func run(
    _ query: String, in output: String, limit: Int
  ) -> Result<[SearchHit], DiagnosticFailure> {
    let folder = "\(output)/\(Shard.folder)"
    do {
      var engine = try SearchEngine { stem in
        let path = "\(folder)/\(stem).js"
        return FileSystem.kind(of: path) == .file ? try FileSystem.read(path) : nil
      }
      let words = SearchQuery(query, folding: engine.folding)
      guard words.hasWords else { return .failure(DiagnosticFailure(noWords(query))) }
      return .success(try engine.search(words, limit: limit))
    } catch let fault as FileFault {
      return .failure(DiagnosticFailure(fault.diagnostic))
    } catch {
      return .failure(DiagnosticFailure(unreadable(folder, error)))
    }
  }

  private static func noWords(_ query: String) -> Diagnostic {
    Diagnostic(
      code: "search-words", at: SourceLocation(file: "query"),
      "the query '\(query)' has no word to look for", fix: "give a word that isn't left out")
  }

  private static func unreadable(_ folder: String, _ error: any Error) -> Diagnostic {
    switch error as? SearchFault {
    case .version:
      Diagnostic(
        code: "search-version", at: SourceLocation(file: "\(folder)/\(Shard.rootStem).js"),
        "the index was made by another version of sitegen", fix: "build the site again")
    case .missing(let stem):
      Diagnostic(
        code: "search-missing", at: SourceLocation(file: "\(folder)/\(stem).js"),
        "the folder has no search index, or not all of it",
        fix: "build the site again, without 'search: no' in site.yml")
    case nil:
      Diagnostic(
        code: "search-missing", at: SourceLocation(file: folder),
        "the search index cannot be read: \(error)", fix: "build the site again")
    }
  }
}
