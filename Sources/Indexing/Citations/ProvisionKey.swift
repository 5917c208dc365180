/// A provision of the archive: which document, and which of its provisions.
package struct ProvisionKey: Hashable, Sendable, Comparable {
  package let document: Int
  package let provision: Int

  package init(document: Int, provision: Int) {
    self.document = document
    self.provision = provision
  }

  package static func < (left: ProvisionKey, right: ProvisionKey) -> Bool {
    (left.document, left.provision) < (right.document, right.provision)
  }
}
