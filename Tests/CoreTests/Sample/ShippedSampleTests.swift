import Core
import Foundation
import Testing

/// Sample data is what its recipe says, to the byte.
struct ShippedSampleTests {
  @Test func `the sample that is shipped is what its recipe makes with seed 361`() throws {
    for sample in try ShippedSample.all() {
      for file in sample.files() {
        let place = sample.folder.appending(path: file.name)
        let made = try file.text()
        if ProcessInfo.processInfo.environment["RECORD_SAMPLE"] != nil {
          try Data(made.utf8).write(to: place)
        }
        let shipped = try? String(contentsOf: place, encoding: .utf8)
        #expect(shipped == made, "\(file.name): record it anew with RECORD_SAMPLE=1, or mend the generator")
      }
    }
  }
}

extension ShippedSample {
  func files(seed: UInt64 = 361, scale: Int = 1) -> [SampleFile] {
    Sample.files(plan: plan, recipe: recipe, seed: seed, scale: scale)
  }
}

extension SampleFile {
  func text() throws -> String {
    var text = ""
    try write { text += $0 }
    return text
  }
}
