import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// Jumps from page to page: 下转第 3 版, with the article that goes on there.
extension PageScope {
  /// `jump` of the contract for where an article comes from; `false` where it begins here.
  func jumpFrom(_ place: Int) -> TemplateValue {
    jump(
      view.archive.documents[place].frontMatter.continuedFrom, "from",
      to: view.archive.beginning(of: place))
  }

  /// `jump` of the contract for where an article goes on; `false` where it ends here.
  func jumpTo(_ place: Int) -> TemplateValue {
    jump(
      view.archive.documents[place].frontMatter.continuedTo, "to",
      to: view.archive.continuation(of: place))
  }

  private func jump(_ written: String?, _ direction: String, to other: Int?) -> TemplateValue {
    guard written != nil || other != nil else { return false }
    return [
      "text": .text(words(written, direction, other)),
      "article": other.map { articleRecord($0) } ?? false,
    ]
  }

  /// The page as it is written, or as the other half has it.
  private func words(_ written: String?, _ direction: String, _ other: Int?) -> String {
    let own = written.flatMap { ArticleID($0) == nil ? $0 : nil }
    let page =
      own.flatMap { PageNumber($0) }
      ?? other.flatMap { view.archive.documents[$0].frontMatter.page }.flatMap { PageNumber($0) }
    if let page { return strings.fill("jump_\(direction)", ["page": page.text]) }
    return own ?? strings.word("jump_\(direction)_other")
  }
}
