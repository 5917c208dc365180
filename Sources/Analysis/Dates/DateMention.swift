package import ArchiveModel

/// A stretch of a text that names a date, a length of time or a time of day.
///
/// In `截至5月28日` the mention is `5月28日`, its role is `asOf`, and a paper of 2025 gives the
/// value `2025-05-28`.
package struct DateMention: Hashable, Sendable {
  /// What the words name.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A day, month, year, part of a year, decade or century, or an interval of such.
    case date
    /// A length: `三年`, `600天`.
    case duration
    /// A time of day: `13时43分`.
    case time
  }

  /// What the words around a date say of it.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case plain
    /// Something is in force from this day: `自6月1日起施行`.
    case effective
    /// Something is in force up to and including this day: `有效期至12月31日`.
    case expires
    /// Something is in force for this interval: `有效期自6月9日至8月31日`.
    case term
    /// Something is no longer in force from this day: `自6月1日起废止`.
    case repealed
    /// A figure is of this day: `截至5月底`.
    case asOf
  }

  /// UTF-8 offsets into the text that was read, half open.
  package let span: SourceSpan
  private let stored: CompactEDTF
  package let kind: Kind
  package let role: Role

  package init(span: SourceSpan, kind: Kind, value: EDTF? = nil, role: Role = .plain) {
    self.span = span
    self.kind = kind
    stored = CompactEDTF(value)
    self.role = role
  }

  /// What a date means; `nil` for lengths and times, and where nothing in sight tells it.
  package var value: EDTF? { stored.value }
}
