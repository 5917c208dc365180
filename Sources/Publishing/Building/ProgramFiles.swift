#if canImport(Darwin)
  import MachO
#endif

/// The running program as the disk has it: its own file, and those of the libraries that it runs with.
enum ProgramFiles {
  /// The paths, sorted; `nil` where they cannot be told.
  ///
  /// Another libcmark makes other pages, so the program's own file does not say enough. Looked up once:
  /// what is loaded later makes it no other program.
  static let paths = find()

  private static func find() -> [String]? {
    #if canImport(Darwin)
      let names = (0..<_dyld_image_count()).compactMap { place in
        _dyld_get_image_name(place).map { String(cString: $0) }
      }
      // Those that are part of the system have no file of their own.
      return Set(names).filter { FileSystem.kind(of: $0) != nil }.sorted()
    #else
      guard let maps = try? FileSystem.read("/proc/self/maps") else { return nil }
      // `address permissions offset device inode path`: what may be run is the program and its
      // libraries; other files are mapped to be read, by whatever else the process does.
      let names = maps.split(separator: 0x0A).compactMap { line -> String? in
        let fields = line.split(separator: 0x20, maxSplits: 2)
        guard fields.count == 3, fields[1].contains(0x78) else { return nil }
        return line.firstIndex(of: 0x2F).map { String(decoding: line[$0...], as: UTF8.self) }
      }
      return names.isEmpty ? nil : Set(names).sorted()
    #endif
  }
}
