import Analysis
import ArchiveModel
import Indexing
import Markup
import Searching

/// The search index of the archive, where the site has a search.
enum SearchExport {
  static func write(_ source: ExportSource, to sink: OutputSink) throws {
    let view = source.view
    guard view.archive.site.search else { return }
    let scope = PageScope(view: view, address: .home)
    try withoutActuallyEscaping(sink) { sink in
      var writer = SearchIndexWriter(storage: try source.runStorage(), emit: sink)
      for document in view.archive.documents {
        let article = SearchableArticle(
          document, path: PageAddress.article(document.id).path,
          title: scope.name(of: document).text)
        let numbered = document.provisions.filter { !$0.number.isEmpty }
        try writer.add(
          FoldedArticle(article), numbers: numbered.map { ($0.number, $0.eId) })
      }
      try writer.finish(names(view))
    }
  }

  /// Countries and groups that have a page, and the days.
  private static func names(_ view: ArchiveView) -> SearchNames {
    let archive = view.archive
    let countries = archive.gazetteer.countries.filter { view.hasPage(country: $0.code) }
      .map { country in
        SearchNames.Name(
          label: view.names(ofCountry: country.code).name,
          path: PageAddress.country(code: country.code).path,
          count: archive.term(.countries, country.code)?.occurrences.count ?? 0,
          forms: [country.code, country.name, country.englishName] + country.forms.map(\.text))
      }
    let groups = archive.terms(.groups).map { term in
      SearchNames.Name(
        label: view.names(ofGroup: term.key).name, path: PageAddress.group(code: term.key).path,
        count: term.occurrences.count,
        forms: [term.key, view.names(ofGroup: term.key).name, view.names(ofGroup: term.key).other])
    }
    return SearchNames(
      names: (countries + groups).map { $0.withoutRepeatedForms }, dates: view.periods.keys,
      datePath: PageAddress.period(key: "*").path)
  }
}

extension SearchNames.Name {
  fileprivate var withoutRepeatedForms: SearchNames.Name {
    var seen: Set<String> = []
    return SearchNames.Name(
      label: label, path: path, count: count, forms: forms.filter { seen.insert($0).inserted })
  }
}
