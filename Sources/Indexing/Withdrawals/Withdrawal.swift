import Analysis
package import ArchiveModel

/// An address whose page was taken back: it stays, and says so.
///
/// `content/withdrawn.tsv` lists them:
///
///     address	withdrawn	reason
///     articles/2025/2025-05-30-09.html	2026-01-05	刊误，原报次日更正
package struct Withdrawal: Hashable, Sendable {
  /// The path below the site.
  package let path: String
  /// The day on which it was taken back.
  package let date: CalendarDate
  /// Why, for readers; may be empty.
  package let reason: String

  package init(path: String, date: CalendarDate, reason: String) {
    self.path = path
    self.date = date
    self.reason = reason
  }

  /// Reads the table; every bad row is told and left out.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> (withdrawals: [Withdrawal], diagnostics: [Diagnostic]) {
    let (table, problems) = TSVTable.parse(
      bytes, file: file, columns: ["address", "withdrawn", "reason"], optional: 1)
    var diagnostics = problems
    var withdrawals: [Withdrawal] = []
    for row in table.rows {
      let (path, day) = (row.cells[0], row.cells[1])
      guard path.text.hasSuffix(".html"), isBelowSite(path.text) else {
        diagnostics.append(
          Diagnostic(
            code: "bad-path", at: path.location,
            "'\(path.text)' is not the address of a page below the site",
            fix: "write it as urls.txt has it, for example articles/2025/2025-05-30-09.html"))
        continue
      }
      guard let date = CalendarDate(day.text) else {
        diagnostics.append(
          Diagnostic(
            code: "bad-date", at: day.location, "'\(day.text)' is not a day that exists",
            fix: "write the day on which the page was withdrawn as YYYY-MM-DD"))
        continue
      }
      withdrawals.append(Withdrawal(path: path.text, date: date, reason: row.cells[2].text))
    }
    return (withdrawals.sorted { $0.path < $1.path }, diagnostics)
  }

  /// Whether a path leads up from no folder, to no host and to nothing hidden.
  private static func isBelowSite(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.first != "." && !$0.contains(":")
    }
  }
}
