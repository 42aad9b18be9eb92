import Core
import Documents
import Foundation
import Testing

/// What somebody reads who made mistakes in a plan file.
struct PlanMistakesTests {
  @Test(arguments: Language.allCases)
  func `ten mistakes are told in one reading, each with its place and its remedy`(_ language: Language) {
    let folder = PlanFolder(top: PlanFolder.fixtures.appending(path: "ten-mistakes/plan.yaml"))
    let decoded = folder.read()
    let told = decoded.findings.map { $0.description(language) }.joined(separator: "\n") + "\n"
    expectText(told, named: "ten-mistakes/findings.\(language.rawValue).txt")
    #expect(decoded.value == nil)
    #expect(decoded.findings.count { $0.severity == .error } >= 10)
  }
}

/// Expects a text to be the one in `Fixtures/NAME`; `RECORD_FRAMES=1` writes it and fails once.
func expectText(_ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let file = PlanFolder.fixtures.appending(path: name)
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  guard text != recorded else { return }
  guard ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" else {
    Issue.record("\(name) was\n\(recorded ?? "not there")\nand is\n\(text)", sourceLocation: sourceLocation)
    return
  }
  do {
    try Data(text.utf8).write(to: file)
    Issue.record("\(name): recorded, look at it and run again", sourceLocation: sourceLocation)
  } catch {
    Issue.record("\(name): cannot be written: \(error)", sourceLocation: sourceLocation)
  }
}
