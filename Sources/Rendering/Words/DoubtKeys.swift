import ArchiveModel

/// The keys of the words for doubts: `doubt_missed_boundary`, `because_same_column`.
enum DoubtKeys {
  static func key(_ subject: Doubt.Subject) -> String { "doubt_" + plain(subject.rawValue) }

  static func key(_ evidence: Doubt.Evidence) -> String { "because_" + plain(evidence.rawValue) }

  /// Every key that the table must have.
  static let all =
    Doubt.Subject.allCases.filter { $0 != .remark }.map { key($0) }
    + Doubt.Evidence.allCases.map { key($0) }

  private static func plain(_ name: String) -> String {
    String(name.map { $0 == "-" ? "_" : $0 })
  }
}
