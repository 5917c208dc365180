#if canImport(Darwin)
  import MachO
#endif

/// The running program as the disk has it: its own file, and those of the libraries that it runs with.
enum ProgramFiles {
  /// The paths, sorted; `nil` where they cannot be told.
  ///
  /// Another libcmark makes other pages, so the program's own file does not say enough.
  static var paths: [String]? {
    #if canImport(Darwin)
      let names = (0..<_dyld_image_count()).compactMap { place in
        _dyld_get_image_name(place).map { String(cString: $0) }
      }
      // Those that are part of the system have no file of their own.
      return Set(names).filter { FileSystem.kind(of: $0) != nil }.sorted()
    #else
      guard let maps = try? FileSystem.read("/proc/self/maps") else { return nil }
      // A line ends in the path of the file that is mapped; what is mapped from no file has none.
      let names = maps.split(separator: 0x0A).compactMap { line in
        line.firstIndex(of: 0x2F).map { String(decoding: line[$0...], as: UTF8.self) }
      }
      return names.isEmpty ? nil : Set(names).sorted()
    #endif
  }
}
