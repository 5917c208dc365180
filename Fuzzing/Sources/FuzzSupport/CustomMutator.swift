/// libFuzzer's own change of bytes.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

/// Called by libFuzzer for each new input: half of them change by bytes, half by lines.
///
/// - Parameters:
///   - bytes: The input, with room up to the limit.
///   - count: Its length.
///   - limit: The most bytes that it may have.
///   - seed: What decides the change.
/// - Returns: The new length.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  guard count > 0, seed % 2 == 0 else { return mutateBytes(bytes, count, limit) }
  var mutation = TextMutation(
    Array(UnsafeBufferPointer(start: bytes, count: count)), seed: seed / 2)
  let changed = mutation.changed()
  var length = min(limit, changed.count)
  while length > 0, !Oracle.isBorder(length, in: changed) { length -= 1 }
  for index in 0..<length { bytes[index] = changed[index] }
  return length
}
