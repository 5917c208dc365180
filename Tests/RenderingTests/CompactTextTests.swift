import ArchiveModel
import Rendering
import Testing

/// Assets as they are published: without what only their authors read.
@Suite struct CompactTextTests {
  private func style(_ text: String) -> String { published("a.css", text) }

  private func published(_ name: String, _ text: String) -> String {
    String(decoding: Asset(name: name, bytes: Array(text.utf8)).output.bytes, as: UTF8.self)
  }

  @Test(
    "a style sheet keeps its meaning",
    arguments: [
      (
        "a { color: red; }\n\n/* a note */\nb, c { margin: 0 1px; }\n",
        "a{color:red}b,c{margin:0 1px}"
      ),
      ("a :hover { x: y }", "a :hover{x:y}"),
      ("a  >  b{ width: calc(1px + 2px) }", "a > b{width:calc(1px + 2px)}"),
      ("a { content: \"/* { } */\"; }", "a{content:\"/* { } */\"}"),
      ("a { content: 'x\\'  ;  y'; }", "a{content:'x\\'  ;  y'}"),
      ("@media (min-width: 1rem) { a { b: c; } }", "@media (min-width:1rem){a{b:c}}"),
      ("a { b: c } /* open", "a{b:c}"),
    ])
  func styles(source: String, compact: String) {
    #expect(style(source) == compact)
  }

  @Test("a script keeps its lines, but not its comments and indents")
  func scripts() {
    #expect(
      published("a.js", "// note\n(function () {\n  // why\n\n  var a = \"// b\"; // c\n})();\n")
        == "(function () {\nvar a = \"// b\"; // c\n})();\n")
  }

  @Test("other files stay as they are")
  func others() {
    #expect(published("a.svg", "<svg>  /* x */ </svg>\n") == "<svg>  /* x */ </svg>\n")
  }
}
