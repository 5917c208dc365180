import ArchiveModel
import Indexing
import Templating

/// Pages at addresses whose content was taken back; they say when, and why where that is known.
enum WithdrawnPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    view.withdrawals.map { withdrawal in
      Page(.withdrawn(path: withdrawal.path), template: "pages/withdrawn", given: .address) {
        scope in
        PageContent(
          title: scope.strings.word("title_withdrawn"),
          values: [
            "date": [
              "iso": .text(withdrawal.date.description),
              "text": .text(scope.view.dates.text(withdrawal.date)),
            ],
            "reason": .optional(withdrawal.reason.isEmpty ? nil : withdrawal.reason),
          ])
      }
    }
  }
}
