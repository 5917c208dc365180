/// The keys of many objects of one kind, made once.
package struct TemplateKeys: Sendable {
  let keys: [TemplateKey]

  package init(_ names: String...) { keys = names.map { TemplateKey($0) } }
}
