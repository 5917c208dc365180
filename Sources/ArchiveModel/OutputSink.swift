/// Where finished files go, one by one: a stage on the disk, or a list in a test.
///
/// It throws where a file cannot be taken, a full disk for instance; whoever makes files then stops
/// and passes the error on.
package typealias OutputSink = (OutputFile) throws -> Void
