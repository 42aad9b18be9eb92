import Documents
import Testing

private func read<Value>(_ text: String, _ read: (MappingReader) -> Value) -> (Value?, [String]) {
  let decoded = Decoded(yaml: text, file: "p", read)
  return (decoded.value, decoded.findings.sorted().map { $0.description })
}

@Suite struct ReaderStructureTests {
  @Test func `a mapping that is missing is told once, not with all it should hold`() {
    let (value, findings) = read("a: 1") { fields in
      fields.allow("a")
      return fields.mapping("period") { [$0.int("from"), $0.int("to")] }
    }
    #expect(value == nil)
    #expect(findings == ["p:1:1 应有 键 “period”(一组键(键: 值))"])
  }

  @Test func `what may be missing is missing without a word`() {
    let (value, findings) = read("a: ~\nb:\n") { fields in
      (
        fields.optionalMapping("a") { $0.int("x") }, fields.optionalList("b") { $0.int("x") },
        fields.optionalStrings("c"), fields.optionalInt("d"), fields.has("a"),
        fields.optionalPairs("e") { $1 }.count
      )
    }
    #expect(findings.isEmpty)
    #expect(value?.0 == nil && value?.3 == nil && value?.4 == false && value?.5 == 0)
    #expect(value?.1 == [] && value?.2 == [])
  }

  @Test func `keys may be free`() {
    let (value, findings) = read("years: {2023: 1, 2024: x, 2025: [3]}") { fields in
      fields.pairs("years") { year, count in
        "\(year.value) \(count.value(as: .integer)) \(year.place.column ?? 0)"
      }
    }
    #expect(value == nil)
    #expect(findings == ["p:1:24 读到 “x”,应为 整数", "p:1:33 读到 “[3]”,应为 整数"])
    #expect(read("years: {2023: 1}") { $0.pairs("years") { year, _ in year.value } }.0 == ["2023"])
  }

  @Test func `references know their place and are checked when everything is read`() {
    let (_, findings) = read("tasks: [t1, t2]\nlead: t3\ncarries: [t1, '', t12]\nnone: t9\n") { fields in
      let tasks = Set(fields.strings("tasks"))
      let references =
        [fields.located("lead", as: .text)] + fields.locatedStrings("carries")
        + [fields.optionalLocated("none", as: .text)].compactMap { $0 }
      for reference in references {
        fields.log.check(reference, isOneOf: tasks.sorted(), of: Phrase("任务", "task"))
      }
    }
    #expect(
      findings == [
        "p:2:7 读到 “t3”,应为 已有的任务",
        "p:3:15 读到 “”,应为 文字",
        "p:3:19 读到 “t12”,应为 已有的任务;改为 “t1”?",
        "p:4:7 读到 “t9”,应为 已有的任务",
      ])
  }

  @Test func `a reader may report what it alone can see, at the key`() {
    let (value, findings) = read("from: 2027\nto: 2023\n") { fields in
      let (from, to) = (fields.int("from"), fields.int("to"))
      if to < from {
        fields.report(
          .badValue, .warning, at: "to", expected: Phrase("不早于 from 的年份", "a year not before from"))
      }
      return fields.place(of: "to").line
    }
    #expect(value == 2)
    #expect(findings == ["p:2:5 警告:读到 “2023”,应为 不早于 from 的年份"])
  }

  @Test func `keys of a merged mapping are known keys of the mapping that merges it`() {
    let (value, findings) = read("b: &b {x: 1, z: 2}\nm:\n  <<: *b\n  y: 2\n") { fields in
      fields.allow("b")
      return fields.mapping("m") { $0.int("x") + $0.int("y") }
    }
    #expect(value == nil)
    #expect(findings == ["p:1:14 读到 “z”,应为 已知的键(x、y);改正或删去"])
  }
}
