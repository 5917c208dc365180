import ArchiveModel

/// What a reader sees of a page, or of a place on it, before going there.
struct PagePreview {
  /// The name of the page; `nil` for a place on a page that has one.
  let title: String?
  /// The language of the title.
  let titleLanguage: String
  /// Facts in the interface's language.
  let notes: [String]
  /// Printed words, where the page has some.
  var text: String?

  /// The preview as JSON: `{"t":"科威特","l":"zh-Hans","n":["亚洲"],"x":"……"}`.
  var json: String {
    var members: [(String, String)] = []
    if let title {
      members += [("t", JSONText.string(title)), ("l", JSONText.string(titleLanguage))]
    }
    members.append(("n", JSONText.array(notes.filter { !$0.isEmpty }.map(JSONText.string))))
    if let text { members.append(("x", JSONText.string(text))) }
    return JSONText.object(members)
  }
}
