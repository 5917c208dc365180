/// Another form of what a page shows: a table, data, a feed.
struct Alternate: Sendable {
  /// The media type.
  let type: String
  /// The path below the site.
  let path: String
  /// What the form is called: `CSV`.
  let text: String
  /// The name of what it holds.
  let title: String?

  static func csv(_ path: String) -> Alternate {
    Alternate(type: "text/csv", path: path, text: "CSV", title: nil)
  }

  static func json(_ path: String) -> Alternate {
    Alternate(type: "application/json", path: path, text: "JSON", title: nil)
  }

  static func markdown(_ path: String) -> Alternate {
    Alternate(type: "text/markdown", path: path, text: "Markdown", title: nil)
  }

  static func calendar(_ path: String) -> Alternate {
    Alternate(type: "text/calendar", path: path, text: "iCalendar", title: nil)
  }

  static func feed(_ path: String, _ title: String) -> Alternate {
    Alternate(type: "application/atom+xml", path: path, text: "Atom", title: title)
  }
}
