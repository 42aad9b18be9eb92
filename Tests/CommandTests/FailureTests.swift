import ArgumentParser
import Core
import Dashboard
import Documents
import Foundation
import Store
import Terminal
import Testing

@testable import jiqun

/// What a user is told when something cannot be done.
struct FailureTests {
  static let all: [(Failure, Int32)] = [
    (.findings, 1), (.terminal(.cannotMoveCursor("dumb")), 2), (.unknownView("overviw", near: "overview"), 2),
    (.missingID(view: "cluster"), 2), (.needlessID("tea", view: "clusters", near: "cluster"), 2),
    (.unknownID("te", view: "cluster", near: nil), 2), (.badTheme("blue", near: nil, names: ["dark"]), 2),
    (.sampleIsReadOnly, 2),
    (.tooManyRows(1000), 2), (.badOffset, 2), (.store(.unknownBatch(9, last: 1)), 2),
    (.rejected(errors: 2), 3), (.mistaken(errors: 2), 3),
    (.unreadable(path: "a.csv", reason: Files.reason(code: ENOENT)), 3),
    (.unwritable(path: "b", reason: Files.reason(code: ENOSPC)), 4), (.exists(path: "p.yaml"), 4),
    (.noStore(path: "s"), 4), (.noSample, 4), (.store(.diskFull(path: "s")), 4),
    (.store(.readOnly(path: "s")), 4), (.store(.noPlan(path: "s")), 4),
  ]

  @Test(arguments: all.indices)
  func `every failure has its code and one sentence in each language`(index: Int) {
    let (failure, code) = Self.all[index]
    #expect(failure.code == code)
    let (chinese, english) = (failure.sentence(.chinese), failure.sentence(.english))
    #expect(chinese != english)
    for sentence in [chinese, english] { #expect(!sentence.isEmpty && !sentence.contains("\n")) }
    #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }

  @Test func `views are known by name, with or without an id`() throws {
    #expect(try ViewNames.view("cluster", "tea") == .cluster("tea"))
    #expect(throwing { _ = try ViewNames.view("overviw", nil) }?.contains("overview?") == true)
    #expect(throwing { _ = try ViewNames.view("cluster", nil) }?.contains("jiqun show cluster ID") == true)
    #expect(throwing { _ = try ViewNames.view("clusters", "tea") }?.contains("show cluster tea") == true)
    #expect(throwing { _ = try ViewNames.view("overview", "tea") }?.contains("show overview") == true)
  }

  @Test func `a command line that makes no sense is answered in one sentence`() {
    let lines: [([String], String)] = [
      (
        ["show", "overview", "--as-of", "2026-13-01"],
        "--as-of 不能是“2026-13-01”(数据截至,如 2026-09-30,或会议名称);用法见 jiqun show --help"
      ),
      (["shw"], "不知道“shw”是什么,是不是 show?;用法见 jiqun open --help"),
      (["--frob"], "没有选项 --frob;用法见 jiqun open --help"),
      (["show"], "还缺 <view>(画面);用法见 jiqun show --help"),
      (["show", "overview", "--store"], "--store 后面还缺一个值(库文件的路径);用法见 jiqun show --help"),
    ]
    for (line, sentence) in lines {
      do {
        _ = try Jiqun.parseAsRoot(line)
        Issue.record("\(line) was taken")
      } catch {
        #expect(Jiqun.problem(error).sentence(.chinese) == sentence)
      }
    }
  }

  private func throwing(_ run: () throws -> Void) -> String? {
    do {
      try run()
      return nil
    } catch {
      return Failure(error)?.sentence(.chinese)
    }
  }
}
