import Screen
import Testing

@Suite struct `A role` {
  @Test func `has a letter and a name of its own`() {
    let codes = Role.allCases.map(\.code)
    #expect(Set(codes).count == codes.count && !codes.contains("?") && !codes.contains(" "))
    let names = Role.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(Ground.allCases.map(\.name)).count == Ground.allCases.count)
  }
}
