import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// The index of raw pages, and a proof sheet for each: every line beside the article that it went to.
enum RawPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    let index = Page(.rawPages, template: "pages/raw-pages") { indexContent($0) }
    let pages = view.archive.rawPages.indices.map { place in
      Page(.rawPage(name: view.archive.rawPages[place].name), template: "pages/raw-page") {
        content($0, place)
      }
    }
    return [index] + pages
  }

  private static func indexContent(_ scope: PageScope) -> PageContent {
    let archive = scope.view.archive
    let items = archive.rawPages.map { page -> TemplateValue in
      let sheet = ProofSheet(page, scope.view)
      let first = sheet.articles.first.map { archive.documents[$0].frontMatter }
      return [
        "href": .text(scope.href(.rawPage(name: page.name))), "text": .text(page.name),
        "date": first.map { frontMatter in
          [
            "iso": .text(frontMatter.published.description),
            "text": .text(scope.view.dates.text(frontMatter.published)),
          ]
        } ?? false,
        "source": .optional(first?.source), "article_count": .number(sheet.articles.count),
        "line_count": .number(sheet.lineCount), "leftover_count": .number(sheet.leftoverCount),
      ]
    }
    return PageContent(
      title: scope.strings.word("title_raw"),
      values: ["count": .number(items.count), "items": .list(items)])
  }

  private static func content(_ scope: PageScope, _ place: Int) -> PageContent {
    let archive = scope.view.archive
    let page = archive.rawPages[place]
    let sheet = ProofSheet(page, scope.view)
    let first = sheet.articles.first.map { archive.documents[$0].frontMatter }
    let facts = [
      scope.fact("published", first?.published), scope.fact("source", first?.source),
      scope.fact("page", first?.page), scope.fact("file", page.name),
      scope.fact("sha256", page.sha256),
    ].compactMap { $0 }
    return PageContent(
      title: page.name, crumbs: [(.rawPages, scope.strings.word("title_raw"))],
      pager: pager(scope, place),
      values: [
        "article_count": .number(sheet.articles.count), "line_count": .number(sheet.lineCount),
        "leftover_count": .number(sheet.leftoverCount), "facts": .list(facts),
        "runs": .list(sheet.runs.map { run(scope, $0, sheet) }),
      ])
  }

  private static func run(
    _ scope: PageScope, _ run: ProofSheet.Run, _ sheet: ProofSheet
  ) -> TemplateValue {
    let documents = scope.view.archive.documents
    let lines = run.lines.map { line -> TemplateValue in
      let href = run.article.map { article -> String in
        let unit = scope.view.alignments[article]?.units[line.number]
        return scope.href(
          .article(documents[article].id), anchor: unit.map { documents[article].units[$0].anchor })
      }
      return ["n": .number(line.number), "href": .optional(href), "text": .text(line.text)]
    }
    let tint = run.article.flatMap { sheet.articles.firstIndex(of: $0) } ?? 0
    return [
      "article": run.article.map { .object(scope.articleReference($0)) } ?? false,
      "tint": .number(tint % 8), "first": .number(run.lines.first?.number ?? 0),
      "last": .number(run.lines.last?.number ?? 0), "lines": .list(lines),
    ]
  }

  private static func pager(_ scope: PageScope, _ place: Int) -> PageContent.Pager {
    let pages = scope.view.archive.rawPages
    func link(_ place: Int) -> (PageAddress, String)? {
      pages.indices.contains(place) ? (.rawPage(name: pages[place].name), pages[place].name) : nil
    }
    return PageContent.Pager(
      previous: link(place - 1), up: (.rawPages, scope.strings.word("title_raw")),
      next: link(place + 1))
  }
}
