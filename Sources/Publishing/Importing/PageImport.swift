/// Imports pages: articles into `content/articles`, each page as it is into `content/raw`.
package enum PageImport {
  /// Reads every page, and writes only when nothing is wrong with any of them.
  ///
  /// `json` gets what was found, one object and a line end for each input, in pieces.
  package static func run(_ request: ImportRequest, json: ImportOutput? = nil) -> ImportReport {
    let (inputs, problems) = ImportInput.find(request.files, stem: request.name)
    var run = ImportRun(request, json: json)
    run.report(problems)
    for input in inputs { run.read(input) }
    return run.finish()
  }
}
