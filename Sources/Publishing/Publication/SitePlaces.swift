/// Where a site and what belongs to its publication lie: the published folder and, beside it on the
/// same disk, one hidden folder with everything else.
///
///     public/             what is served
///     .public.sitegen/    lock, previous/, fresh/, records
struct SitePlaces: Sendable {
  /// The published folder, links resolved.
  let output: String
  /// The folder beside it.
  let side: String

  init(output path: String) {
    output = FileSystem.realPath(path) ?? path
    let parent = FileSystem.parent(of: output) ?? "."
    side = "\(parent)/.\(FileSystem.name(of: output)).sitegen"
  }

  /// The file whose lock a build holds.
  var lock: String { "\(side)/lock" }
  /// What the last build was made from, and what it said.
  var stamp: String { "\(side)/stamp" }
  /// What the last build knew of the pages that it made.
  var pages: String { "\(side)/pages" }
  /// What the last build read of its articles.
  var readings: String { "\(side)/readings" }
  /// Files of the build that is running, until the new tree is put together.
  var fresh: String { "\(side)/fresh" }
  /// The tree that was published before, which the next build brings up to date.
  var previous: String { "\(side)/previous" }
  /// Where the old tree waits between two renames, on systems that cannot exchange in one.
  var outgoing: String { "\(side)/outgoing" }

  /// The records of a tree, named by the folder's number on the disk, which goes with it wherever it
  /// is moved: whether a tree that was staged has been published too is the second name.
  func records(of folder: String) -> (staged: String, published: String)? {
    guard let status = FileStatus(folder), status.isFolder else { return nil }
    return ("\(side)/staged-\(status.inode)", "\(side)/published-\(status.inode)")
  }

  /// Makes the folder beside the output, out of sight of version control.
  func prepare() throws(FileFault) {
    try FileSystem.makeFolder(side)
    let ignore = "\(side)/.gitignore"
    if FileSystem.kind(of: ignore) == nil {
      try FileSystem.write(Array("*\n".utf8), to: ignore)
    }
  }
}
