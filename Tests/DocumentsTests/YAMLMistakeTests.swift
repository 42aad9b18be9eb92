import Documents
import Testing

@Suite struct YAMLMistakeTests {
  @Test(arguments: [
    ("a: 1\nname:x\nid: 3\n", "p:2:1 读到 “name:x”,应为 “键: 值”;冒号之后加一个空格"),
    ("a: 1\nname\u{FF1A}x\nid: 3\n", "p:2:1 读到 “name\u{FF1A}x”,应为 “键: 值”;全角冒号改为半角冒号加空格"),
    ("a:\n\tb: 1\n", "p:2:1 读到 “b: 1”,应为 用空格缩进;把制表符换成空格"),
    (
      "a:\n  b: 1\n c: 2\n",
      "p:3:2 读到 “c: 2”,应为 与同级对齐的下一项;检查缩进,以及引号、括号之后是否还有文字"
    ),
    ("a: 1\nb: \"x\nc: 2\n", "p:2:4 读到 “b: \"x”,应为 闭合的引号;补上引号"),
    ("a: 1\nb: [1, 2\nc: 2\n", "p:3:2 读到 “c: 2”,应为 “,”或“]”;第 2 行的括号没有闭合"),
    ("b: {x: 1\nc: 2\n", "p:2:2 读到 “c: 2”,应为 “,”或“}”;第 1 行的括号没有闭合"),
    (
      "a: 1\ntitle: a: b\n",
      "p:2:9 读到 “title: a: b”,应为 一行至多一个“键: 值”,下级另起一行并缩进;值里有 : @ ` % * , 等符号时加引号"
    ),
    ("a: @x\n", "p:1:4 读到 “a: @x”,应为 一个值;值里有 : @ ` % * , 等符号时加引号"),
    ("k: \"C:\\dir\"\n", "p:1:7 读到 “k: \"C:\\dir\"”,应为 双引号里的 \\ 后跟 n、t、\" 等;写成 \\\\,或改用单引号"),
    ("%FOO\na: 1", "p:1:5 读到 “%FOO”,应为 合乎 YAML 的写法(found unknown directive name)"),
    ("a: &base 1\nb: *bsae\n", "p:2:4 读到 “*bsae”,应为 前面已写完的 & 锚点;改为 “*base”?"),
    ("a: &x [*x]\n", "p:1:8 读到 “*x”,应为 前面已写完的 & 锚点"),
    ("a: !include x\n", "p:1:4 读到 “!include”,应为 不带标签的值;删去这个标签"),
    ("a: \u{2028}b\n", "p:2:1 应有 “键: 值”;文中有看不见的换行符 U+2028 或 U+2029,删去"),
    ("a: \u{7}\n", "p:1:4 读到 “0x7”,应为 没有控制字符的文本"),
  ])
  func `text that is no YAML is reported with its line and the usual slip`(text: String, line: String) {
    let (node, findings) = parsed(text)
    #expect(node == nil)
    #expect(findings == [line])
  }

  @Test func `mistakes that can be passed over do not end the reading`() {
    let (node, findings) = parsed(
      "? [x, y]\n: 1\n~: 2\na:\n  <<: text\n  b: 1\n---\nsecond: 1\n")
    #expect(
      findings == [
        "p:1:3 读到 “[x, y]”,应为 一个词作键",
        "p:3:1 读到 “~”,应为 一个词作键",
        "p:5:7 读到 “text”,应为 << 之后是一组键或它们的列表",
        "p:7:1 读到 “---”,应为 每个文件只有一份文档;把 --- 之后的内容放进另一个文件",
      ])
    #expect(node?["a"]?["b"]?.text == "1")
  }

  @Test func `bytes that are not UTF-8 are found by line and column`() {
    let log = FindingLog()
    // “名称” in GB18030 in the second line.
    let bytes = Array("甲: 1\n乙: ".utf8) + [0xC3, 0xFB, 0xB3, 0xC6, 0x0A]
    #expect(YAMLNode.parse(bytes, file: "p", log: log) == nil)
    #expect(
      log.findings.map(\.description) == ["p:2:5 读到 “0xfb”,应为 UTF-8 编码的文本;用编辑器另存为 UTF-8"])
  }

  @Test func `the same is said in English`() {
    let log = FindingLog()
    _ = YAMLNode.parse("a: 1\nname:x\n", file: "p", log: log)
    #expect(
      log.findings.first?.description(.english)
        == "p:2:1: read “name:x”, expected “key: value”; put a space after the colon")
  }
}
