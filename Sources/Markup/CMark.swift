import ArchiveModel
import CCmark

/// The only file that speaks with libcmark. Trees are built, read and freed inside one call; what
/// leaves are values.
///
/// Before anything is read a tree is put into the form that both calls rely on: raw HTML has become
/// text, text nodes are joined, and line breaks between Chinese characters are gone.
enum CMark {
  /// The blocks of a body.
  ///
  /// - Parameters:
  ///   - body: The Markdown in UTF-8.
  ///   - lines: The same by lines.
  /// - Returns: The top-level blocks and their texts, in reading order.
  static func blocks(
    of body: [UInt8], _ lines: BodyLines
  ) -> (blocks: [Block], texts: [BlockText]) {
    var blocks: [Block] = []
    var texts: [BlockText] = []
    _ = withTree(of: body) { root in
      forEachChild(of: root) { node in
        let first = texts.count
        for leaf in leaves(below: node) { texts.append(leaf.text(in: lines)) }
        blocks.append(
          Block(
            kind: kind(of: node), lines: CMark.lines(of: node, lines.firstLine),
            texts: first..<texts.count))
      }
    }
    // Read with room to grow, kept as long as the archive is.
    return (blocks.map { $0 }, texts.map { $0 })
  }

  /// The HTML of each block of a body, in libcmark's safe mode; a paragraph's and a heading's without
  /// their own tags.
  ///
  /// - Parameters:
  ///   - body: The Markdown in UTF-8.
  ///   - marks: For each text of the body, in reading order, the stretches to wrap; sorted, apart.
  ///   - anchors: For each text, the id of an anchor to set before it, if it needs one of its own.
  ///   - link: Turns the destination of a link into the one that the page uses.
  /// - Returns: One fragment a top-level block.
  static func html(
    of body: [UInt8], marks: [[InlineMark]], anchors: [String?], link: (String) -> String
  ) -> [[UInt8]] {
    withTree(of: body) { root in
      var fragments: [[UInt8]] = []
      var index = 0
      forEachChild(of: root) { node in
        for leaf in leaves(below: node) {
          if index < marks.count { leaf.insert(marks[index]) }
          if index < anchors.count, let anchor = anchors[index] { leaf.prepend(anchor: anchor) }
          leaf.rewriteLinks(link)
          index += 1
        }
        fragments.append(innerHTML(of: node))
      }
      return fragments
    } ?? []
  }

  /// The HTML of a whole text, in libcmark's safe mode.
  static func html(of text: [UInt8]) -> [UInt8] {
    withTree(of: text) { render($0) } ?? []
  }

  // MARK: Trees

  typealias Node = OpaquePointer

  private static func withTree<Value>(of body: [UInt8], _ read: (Node) -> Value) -> Value? {
    let root = body.withUnsafeBytes { bytes in
      cmark_parse_document(
        bytes.bindMemory(to: CChar.self).baseAddress, body.count, CMARK_OPT_DEFAULT)
    }
    guard let root else { return nil }
    defer { cmark_node_free(root) }
    prepare(root)
    return read(root)
  }

  private static func prepare(_ root: Node) {
    var rawBlocks: [Node] = []
    var rawInlines: [Node] = []
    forEachEntered(below: root) { node in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HTML_BLOCK: rawBlocks.append(node)
      case CMARK_NODE_HTML_INLINE: rawInlines.append(node)
      case CMARK_NODE_LIST: number(itemsOf: node)
      default: break
      }
    }
    for node in rawBlocks { replace(rawBlock: node) }
    for node in rawInlines {
      guard let text = textNode(literal(of: node)) else { continue }
      cmark_node_replace(node, text)
      cmark_node_free(node)
    }
    cmark_consolidate_text_nodes(root)
    for leaf in leaves(below: root) { leaf.joinLines() }
    cmark_consolidate_text_nodes(root)
  }

  /// Notes the number of each item of an ordered list: counted from an item back to the first, a list
  /// of a hundred thousand would take minutes.
  private static func number(itemsOf list: Node) {
    guard cmark_node_get_list_type(list) == CMARK_ORDERED_LIST else { return }
    var number = Int(cmark_node_get_list_start(list))
    forEachChild(of: list) { item in
      cmark_node_set_user_data(item, UnsafeMutableRawPointer(bitPattern: number))
      number += 1
    }
  }

  /// Raw HTML becomes a paragraph that shows it, one line of source a line.
  private static func replace(rawBlock node: Node) {
    guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else { return }
    let source = literal(of: node)
    for (index, line) in source.split(separator: "\n").enumerated() {
      if index > 0 { cmark_node_append_child(paragraph, cmark_node_new(CMARK_NODE_LINEBREAK)) }
      cmark_node_append_child(paragraph, textNode(String(line)))
    }
    cmark_node_replace(node, paragraph)
    cmark_node_free(node)
  }

  /// The HTML of a block; of a paragraph or a heading, what stands between its tags.
  private static func innerHTML(of node: Node) -> [UInt8] {
    let html = render(node)
    let type = cmark_node_get_type(node)
    guard type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING,
      let open = html.firstIndex(of: 0x3E), let close = html.lastIndex(of: 0x3C), open < close
    else { return html }
    return Array(html[(open + 1)..<close])
  }

  private static func render(_ node: Node) -> [UInt8] {
    guard let html = cmark_render_html(node, CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return Array(bytes(from: html))
  }

  private static func forEachChild(of node: Node, _ visit: (Node) -> Void) {
    var child = cmark_node_first_child(node)
    while let current = child {
      child = cmark_node_next(current)
      visit(current)
    }
  }

  /// Visits every node below in reading order; the visitor must not change the tree.
  static func forEachEntered(below root: Node, _ visit: (Node) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { visit(node) }
    }
  }

  // MARK: Nodes

  static func literal(of node: Node) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  /// The text of a node, where it lies.
  static func bytes(of node: Node) -> UnsafeBufferPointer<UInt8> {
    guard let literal = cmark_node_get_literal(node) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return bytes(from: literal)
  }

  private static func bytes(from start: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
    var length = 0
    while start[length] != 0 { length += 1 }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: length)
  }

  static func textNode(_ bytes: ArraySlice<UInt8>) -> Node? {
    let node = cmark_node_new(CMARK_NODE_TEXT)
    cmark_node_set_literal(node, bytes.map { CChar(bitPattern: $0) } + [0])
    return node
  }

  static func textNode(_ text: String) -> Node? {
    let node = cmark_node_new(CMARK_NODE_TEXT)
    cmark_node_set_literal(node, text)
    return node
  }

  static func lines(of node: Node, _ firstLine: Int) -> LineRange {
    let start = max(1, Int(cmark_node_get_start_line(node)))
    let end = max(start, Int(cmark_node_get_end_line(node)))
    return LineRange(first: firstLine + start - 1, last: firstLine + end - 1)
  }

  private static func kind(of node: Node) -> Block.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: .heading(Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_THEMATIC_BREAK: .rule
    default: .paragraph
    }
  }

  private static func leaves(below root: Node) -> [Leaf] {
    var leaves: [Leaf] = []
    forEachEntered(below: root) { node in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_CODE_BLOCK:
        leaves.append(Leaf(node: node))
      default: break
      }
    }
    return leaves
  }
}
