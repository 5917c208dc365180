import Templating

/// What the pages of places and of organisations have in common.
enum NamePages {
  static func values(
    _ scope: PageScope, code: String?, names: (name: String, other: String),
    _ mentions: MentionShelves, within: TemplateValue, parts: TemplateValue
  ) -> TemplateValue.Object {
    [
      "code": .optional(code), "name": .text(names.name), "alt_name": .text(names.other),
      "alt_lang": .text(scope.view.otherLanguage),
      "within": within, "parts": parts,
      "mention_count": .number(mentions.count),
      "article_count": .number(mentions.articleCount),
      "shelf": scope.shelf(mentions.shelves, at: 0, of: scope.address),
      "mentioned": mentions.count == 0
        ? false : ["by_article": scope.byArticle(mentions, on: 0)],
    ]
  }
}
