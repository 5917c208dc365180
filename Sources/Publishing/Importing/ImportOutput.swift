/// Takes the next piece of the JSON that an import prints.
package typealias ImportOutput = (_ bytes: [UInt8]) throws(FileFault) -> Void
