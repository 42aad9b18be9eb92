import Documents
import Testing

@Suite struct NearMissTests {
  @Test(arguments: [
    ("clusters2", "clusters"), ("nmae", "name"), ("Targets", "targets"), ("work_groups", "work-groups"),
    ("tak", "task"), ("绿色石油", "绿色石化"), ("districs", "districts"), ("deadine", "deadline"),
  ])
  func `the word somebody meant is found`(written: String, meant: String) {
    let words = ["clusters", "name", "targets", "work-groups", "task", "绿色石化", "districts", "deadline"]
    #expect(NearMiss.nearest(to: written, among: words) == meant)
  }

  @Test(arguments: ["", "x", "weights", "新材料", String(repeating: "name", count: 50)])
  func `a word that is far from all stays alone`(written: String) {
    #expect(NearMiss.nearest(to: written, among: ["name", "a", "b", "绿色石化", ""]) == nil)
  }

  @Test func `the nearest wins, and the first of equals`() {
    #expect(NearMiss.nearest(to: "target", among: ["targer", "targets", "target-"]) == "targer")
    #expect(NearMiss.nearest(to: "targets", among: ["target", "targets"]) == "targets")
  }
}
