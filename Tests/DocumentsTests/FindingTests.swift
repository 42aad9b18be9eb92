import Documents
import TestSupport
import Testing

@Suite struct FindingTests {
  private let place = Place(file: "plan.yaml", line: 14, column: 5)

  private func finding(_ severity: Finding.Severity = .error, read: String? = "clusters2") -> Finding {
    Finding(
      .unknownKey, severity, at: place, read: read,
      expected: Phrase("已知的键(clusters、tasks)", "a known key (clusters, tasks)"))
  }

  @Test func `a finding says in one line where, what was read, what was expected and what to do`() {
    let finding = finding().didYouMean(["tasks", "clusters"])
    #expect(
      finding.description(.chinese)
        == "plan.yaml:14:5 读到 “clusters2”,应为 已知的键(clusters、tasks);改为 “clusters”?")
    #expect(
      finding.description(.english)
        == "plan.yaml:14:5: read “clusters2”, expected a known key (clusters, tasks); did you mean “clusters”?"
    )
  }

  @Test func `where nothing was read it says what is missing`() {
    #expect(finding(.warning, read: nil).description(.chinese) == "plan.yaml:14:5 警告:应有 已知的键(clusters、tasks)")
    #expect(
      finding(.note, read: nil).description(.english)
        == "plan.yaml:14:5: note: expected a known key (clusters, tasks)")
  }

  @Test func `places name the sheet and the cell`() {
    #expect(Place(file: "月报.xlsx", sheet: "汇总", cell: "C7").description == "月报.xlsx[汇总]C7")
    #expect(Place(file: "a.csv", line: 9, cell: "数值").description == "a.csv:9[数值]")
    #expect(Place(file: "a.csv").description == "a.csv")
  }

  @Test(arguments: 0..<50) func `a line of a finding is one short line without controls`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var place = place
    place.file = random.hostileText(upTo: 2000)
    let hostile = Finding(
      .badValue, at: place, read: random.hostileText(upTo: 5000),
      expected: Phrase(random.hostileText(upTo: 5000), random.hostileText(upTo: 5000)),
      remedy: Phrase(random.hostileText(upTo: 5000), random.hostileText(upTo: 5000)))
    for language in Language.allCases {
      let line = hostile.description(language)
      let unfit = line.unicodeScalars.filter {
        [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
      }
      #expect(unfit.isEmpty)
      #expect(line.count < 12_000)
    }
  }

  @Test func `controls in what was read are shown, not obeyed`() {
    let line = finding(read: "a\u{1B}[2Jb\n\u{202E}c").description
    #expect(line.contains(#"“a\u{1b}[2Jb\n\u{202e}c”"#))
  }
}

@Suite struct FindingsTests {
  private func finding(_ line: Int, _ severity: Finding.Severity = .error) -> Finding {
    Finding(
      .badValue, severity, at: Place(file: "a", line: line), expected: Phrase(verbatim: "\(severity)"))
  }

  @Test func `findings are sorted by place, the heavier first at the same place`() {
    var findings = Findings()
    for finding in [finding(9), finding(2, .note), finding(2), finding(10, .warning)] {
      findings.append(finding)
    }
    #expect(findings.sorted() == [finding(2), finding(2, .note), finding(9), finding(10, .warning)])
  }

  @Test func `beyond its capacity a collection counts without keeping`() {
    var findings = Findings(capacity: 3)
    for line in 1...10 { findings.append(finding(line, line > 8 ? .error : .warning)) }
    #expect(findings.count == 3)
    #expect(findings.total == 10)
    #expect(findings.dropped == 7)
    #expect(findings.count(of: .warning) == 8)
    #expect(findings.hasErrors)
    #expect(findings.count { $0.severity == .error } == 2, "errors are not lost behind warnings")
  }

  @Test func `joining collections keeps the counts of what was dropped`() {
    var many = Findings(capacity: 2)
    for line in 1...5 { many.append(finding(line)) }
    var all = Findings(capacity: 100)
    all.append(finding(1, .note))
    all.append(contentsOf: many)
    #expect(all.total == 6)
    #expect(all.count(of: .error) == 5)
    #expect(all.count == 3)
  }

  @Test func `without errors there is a value, with one there is none`() {
    var findings = Findings()
    findings.append(finding(1, .warning))
    #expect(Decoded(7, findings).value == 7)
    findings.append(finding(2))
    #expect(Decoded(7, findings).value == nil)
  }
}
