import Documents
import TestSupport
import Testing

@Suite struct YAMLHostilityTests {
  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test func `nesting is read to its limit and not beyond`() {
    #expect(parsed(nested(64)).findings.isEmpty)
    #expect(parsed(nested(65)).findings == ["p:1:65 应有 不超过 64 层的嵌套"])
    #expect(parsed(String(repeating: "[", count: 100_000)).findings == ["p:1:1 应有 不超过 64 层的嵌套"])
    #expect(parsed(String(repeating: "? ", count: 100_000)).findings.count == 1)
    #expect(parsed(String(repeating: "- ", count: 100_000)).findings.count == 1)
  }

  @Test func `aliases do not help to nest deeper`() {
    let (node, findings) = parsed("a: &a \(nested(40))\nb: \(String(repeating: "[", count: 30))*a")
    #expect(node == nil)
    #expect(findings == ["p:2:34 应有 不超过 64 层的嵌套"])
    #expect(parsed("a: &a \(nested(40))\nb: [[*a]]\nc: [[[*a]]]").findings.isEmpty)
  }

  @Test(arguments: [2, 9]) func `an alias bomb ends at the limit of values`(fan: Int) {
    var text = "a0: &a0 [x]\n"
    for level in 1...40 {
      let aliases = Array(repeating: "*a\(level - 1)", count: fan).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let (node, findings) = parsed(text)
    #expect(node == nil)
    #expect(findings.count == 1)
    #expect(findings.first?.contains("展开引用后不超过 1000000 个值") == true)
  }

  @Test func `an alias bomb in merge keys and in keys ends as well`() {
    var text = "a0: &a0 {k0: x}\n"
    for level in 1...40 {
      text += "a\(level): &a\(level)\n  <<: [*a\(level - 1), *a\(level - 1)]\n  k\(level): 1\n"
    }
    #expect(parsed(text).findings.count == 1)
    var keys = "- &a0 [x]\n"
    for level in 1...40 { keys += "- &a\(level) [*a\(level - 1), *a\(level - 1)]\n- {? *a\(level) : x}\n" }
    #expect(parsed(keys).node == nil)
  }

  @Test func `a file that is too large is not looked at`() {
    let (node, findings) = parsed("a: 1234567890", limits: YAMLLimits(bytes: 10))
    #expect(node == nil)
    #expect(findings == ["p 读到 “13 B”,应为 不超过 10 字节的文件"])
    let directives = (0...200).map { "%TAG !\($0)! x\n" }.joined()
    #expect(parsed(directives + "---\na: 1\n").findings.count == 1)
  }

  @Test(arguments: 0..<300) func `random bytes never crash the reader`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    let log = FindingLog()
    let node = YAMLNode.parse(bytes, file: "p", log: log)
    #expect(node != nil || log.findings.hasErrors)
  }

  @Test(arguments: 0..<300) func `random YAML-like text yields a tree or a finding with a place`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let words = [
      "a", "b: ", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "&x ", "*x", "<<: ", "'", "\"",
      "|\n",
      "? ", ": ", "#", "!t ", "---\n", "甲", "\t", "\\", "%", "...\n", "> ", "~",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &random) { text += words.randomElement(using: &random) ?? "" }
    let log = FindingLog()
    let node = YAMLNode.parse(text, file: "p", log: log)
    #expect(node != nil || log.findings.hasErrors, "\(text)")
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.count
    #expect(log.findings.allSatisfy { 1...(lines + 1) ~= $0.place.line ?? 0 && ($0.place.column ?? 0) >= 1 })
  }
}
