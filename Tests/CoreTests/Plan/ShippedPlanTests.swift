import Core
import Documents
import Testing

/// Every plan file of the repository is data like anybody's: it must open without a single finding.
struct ShippedPlanTests {
  @Test(arguments: PlanFolder.shipped)
  func `every plan that is shipped opens without findings`(_ folder: PlanFolder) {
    let decoded = folder.read()
    #expect(decoded.findings.map { $0.description(.english) } == [])
    #expect(decoded.value != nil)
  }

  @Test func `there is a plan to ship`() {
    #expect(PlanFolder.shipped.count > 1)
  }
}
