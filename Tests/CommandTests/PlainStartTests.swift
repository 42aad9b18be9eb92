import ArgumentParser
import Testing

@testable import jiqun

@Suite struct PlainStartTests {
  @Test(arguments: [true, false])
  func `a dashboard that is told nothing is what the parser makes of nothing`(sample: Bool) throws {
    let parsed = try OpenDashboard.parse(sample ? ["--sample"] : [])
    #expect(String(describing: OpenDashboard.plain(sample: sample)) == String(describing: parsed))
    #expect(!String(describing: parsed).contains("definition"))
  }
}
