import Core
import Testing

/// Chance in a sample is tied to names, never to the order of things.
struct SampleChanceTests {
  @Test func `two runs write the same bytes`() throws {
    let sample = try ShippedSample.open()
    #expect(try sample.texts() == sample.texts)
  }

  @Test func `another seed throws other values and leaves the facts alone`() throws {
    let sample = try ShippedSample.open()
    let (one, other) = (sample.texts, try sample.texts(seed: 362))
    #expect(one["figures-public.csv"] == other["figures-public.csv"])
    #expect(one["figures-monthly.csv"] != other["figures-monthly.csv"])
    #expect(one["enterprises.csv"] != other["enterprises.csv"])
  }

  @Test func `a series taken out leaves every other figure as it was`() throws {
    let sample = try ShippedSample.open()
    let without = try sample.replacing(
      "  - {indicator: big-projects, season: approvals, whole: {levels: [52, 61, 73, 84, 92]}}\n", with: "")
    let kept = try sample.rows(of: "figures-quarterly.csv").filter { $0["indicator"] != "big-projects" }
    #expect(try without.rows(of: "figures-quarterly.csv") == kept)
    let (before, after) = (sample.texts, without.texts)
    #expect(before.keys.filter { before[$0] != after[$0] } == ["figures-quarterly.csv"])
  }

  @Test func `scale multiplies enterprises and projects and nothing else`() throws {
    let sample = try ShippedSample.open()
    let (one, three) = (sample.texts, try sample.texts(scale: 3))
    for (name, text) in one {
      let larger = try #require(three[name])
      guard ["enterprises.csv", "projects.csv"].contains(name) else {
        #expect(larger == text, "\(name)")
        continue
      }
      #expect(larger.hasPrefix(text), "what was there stays the same: \(name)")
      let rows = text.utf8.count { $0 == 0x0A } - 1
      #expect(larger.utf8.count { $0 == 0x0A } - 1 == 3 * rows)
    }
  }
}
