/// Finds what stands behind the articles of a law under a heading without a number: a table of terms, a
/// scale of fees, in 一、二、.
///
///     第六十条 本法自……起施行。
///     计量单位的名称
///     一、长度
enum UnnumberedAttachments {
  /// The markers of a document, with one for each heading that begins such a part: an attachment whose
  /// number isn't printed.
  static func marked(
    _ markers: [ProvisionMarker?], _ lines: [OutlineLine]
  ) -> [ProvisionMarker?] {
    var marked = markers
    var hasArticle = false
    var count = 0
    for index in markers.indices {
      switch markers[index]?.form {
      case .titled: hasArticle = true
      case .attachment: count = max(count, markers[index]?.ordinal ?? 0)
      case nil
      where hasArticle && lines[index].isHeading && holdsSections(markers, from: index + 1):
        count += 1
        marked[index] = ProvisionMarker(form: .attachment, ordinal: count, text: "")
      default: break
      }
    }
    return marked
  }

  /// Whether 一、 begins a part before the next 章, 条 or 附件.
  private static func holdsSections(_ markers: [ProvisionMarker?], from start: Int) -> Bool {
    for marker in markers[start...] {
      switch marker?.form {
      case .han: return marker?.ordinal == 1
      case .titled, .attachment: return false
      default: continue
      }
    }
    return false
  }
}
