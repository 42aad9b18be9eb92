import ArgumentParser
import Documents
import Foundation
import Screen
import Testing

@testable import jiqun

/// Files given by the user, and files that come with the program.
struct FilesTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `all mistakes of a plan are told at once`() throws {
    let path = Self.tests.appending(path: "CoreTests/Fixtures/ten-mistakes/plan.yaml").path
    #expect(try Files.readPlan(at: path).decoded.findings.count(of: .error) >= 10)
    #expect(ending { _ = try Files.plan(at: path) } == 3)
  }

  @Test func `a file that is missing, or a folder, is data that cannot be read`() throws {
    let folder = try StoreOfCousin()
    #expect(ending { _ = try Files.plan(at: folder.file("none.yaml")) } == 3)
    #expect(ending { _ = try Files.plan(at: folder.path) } == 3)
  }

  @Test func `a new plan checks clean and never replaces a file`() throws {
    let folder = try StoreOfCousin()
    let new = try PlanCommand.New.parse([folder.file("new.yaml")])
    try new.run()
    #expect(try Files.readPlan(at: folder.file("new.yaml")).decoded.findings.isEmpty)
    try folder.write("mine", to: "mine.yaml")
    let again = try PlanCommand.New.parse([folder.file("mine.yaml")])
    #expect(ending { try again.run() } == 4)
    #expect(FileManager.default.contents(atPath: folder.file("mine.yaml")) == Data("mine".utf8))
  }

  @Test func `what a killed export left is gone after the next one, what another one writes is not`() throws {
    let folder = try StoreOfCousin()
    try folder.write("", to: "jiqun-overview.svg")
    try folder.write("<svg", to: "jiqun-overview.svg.part")
    try folder.write("", to: "jiqun-held.svg")
    let held = try folder.write("<svg", to: "jiqun-held.svg.part")
    try folder.write("mine", to: "mine.part")
    let other = try #require(FileHandle(forUpdatingAtPath: held))
    #expect(flock(other.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
    _ = try Files.create("jiqun-overview", "svg", in: folder.path) {
      try $0.write(contentsOf: Data("<svg/>".utf8))
    }
    #expect(folder.names == ["jiqun-held.svg", "jiqun-held.svg.part", "jiqun-overview.svg", "mine.part"])
    #expect(FileManager.default.contents(atPath: folder.file("jiqun-overview.svg")) == Data("<svg/>".utf8))
    try other.close()
  }

  @Test func `every theme in the folder is built in and reads without a finding`() throws {
    let folder = Self.tests.deletingLastPathComponent().appending(path: "Themes")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    #expect(Set(names) == Set(Themes.shipped))
    let nowhere = folder.appending(path: "nowhere")
    for name in Themes.shipped {
      let choice = try Themes.choose(name, isLight: false, in: nowhere)
      #expect(choice.theme.name == name && choice.findings.isEmpty)
    }
  }
}
