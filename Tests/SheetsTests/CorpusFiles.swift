import Core
import Documents
import Foundation
import Testing

@testable import Sheets

/// Files like those bureaus send, kept beside the tests.
enum CorpusFiles {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Corpus")

  /// The names of all files that are read, in order.
  static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { !$0.hasSuffix(".told") }.sorted()
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// The plan the files are about.
  static func directory() throws -> PlanDirectory {
    let root = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let plan = root.appendingPathComponent("SampleData/ningbo-361-2023")
    func read(_ name: String) -> [UInt8]? {
      (try? Data(contentsOf: plan.appendingPathComponent(name))).map { Array($0) }
    }
    let top = PlanReader.Source(name: "plan.yaml", bytes: try #require(read("plan.yaml")))
    return PlanDirectory(try #require(PlanReader.read(top: top, include: read).value))
  }
}

/// What comes of each file stands beside it, checked by a person: figures, and everything found.
struct CorpusTests {
  @Test func `every file is read as it was checked`() throws {
    let directory = try CorpusFiles.directory()
    for name in CorpusFiles.names {
      let told = try tell(name, directory)
      let file = CorpusFiles.folder.appendingPathComponent(name + ".told")
      if ProcessInfo.processInfo.environment["RECORD_TOLD"] != nil {
        try Data(told.utf8).write(to: file)
        Issue.record("\(name) was recorded; look at it and run again")
      } else {
        #expect(try String(contentsOf: file, encoding: .utf8) == told, "\(name)")
      }
    }
  }

  private func tell(_ name: String, _ directory: PlanDirectory) throws -> String {
    let sheets = try SheetFile.sheets(of: CorpusFiles.bytes(name))
    let reading = SheetReader.read(sheets, file: name, directory)
    let figures = reading.figures.map { figure in
      "\(figure.cell) \(figure.indicator) \(figure.scope.code) \(figure.period) \(figure.value) \(figure.state) ← \(figure.raw)"
    }
    let findings = reading.findings.map { finding in
      "\(finding.grade.name.chinese) \(SheetFinding.span(finding.cells)) “\(finding.raw)” \(finding.expected.chinese)"
    }
    return (figures + [""] + findings).joined(separator: "\n") + "\n"
  }
}
