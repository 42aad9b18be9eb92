import Core
import Documents
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import Dashboard
@testable import Terminal
@testable import jiqun

/// The page for whoever helps.
struct DoctorTests {
  private func diagnosis(_ terminal: TerminalExamination, _ language: Language = .chinese) -> Diagnosis {
    var diagnosis = Diagnosis(language)
    diagnosis.examineSystem(ncurses: "ncurses 6.4")
    diagnosis.examineTerminal(terminal)
    return diagnosis
  }

  private var good: TerminalExamination {
    var terminal = TerminalExamination()
    terminal.locale = "C.UTF-8"
    terminal.codeset = "UTF-8"
    terminal.entry = "xterm-256color"
    terminal.colours = 256
    terminal.size = Size(columns: 120, rows: 40)
    terminal.answers = true
    terminal.ambiguousColumns = 4
    terminal.hanziColumns = 2
    return terminal
  }

  @Test func `a terminal that will do is said to do, and nothing is found`() {
    #expect(!diagnosis(good).hasFindings)
    #expect(diagnosis(good).verdicts.map(\.code) == ["terminal"])
  }

  @Test func `every shortcoming of a terminal is found with what to do about it`() {
    let faults: [(String, (inout TerminalExamination) -> Void)] = [
      ("not-utf8", { $0.hanziColumns = 3 }), ("no-answer", { $0.answers = false }),
      ("font-widths", { $0.ambiguousColumns = 6 }), ("no-colours", { $0.colours = 0 }),
      ("small", { $0.size = Size(columns: 60, rows: 20) }), ("no-locale", { $0.locale = nil }),
      ("no-dashboard", { $0.failure = .cannotMoveCursor("dumb") }),
    ]
    for (code, break_) in faults {
      var terminal = good
      break_(&terminal)
      let found = diagnosis(terminal).verdicts.filter(\.isFinding)
      #expect(found.map(\.code) == [code])
      #expect(found.allSatisfy { $0.remedy != nil })
    }
  }

  @Test func `without a terminal there is nothing to find about it`() {
    var terminal = TerminalExamination()
    terminal.failure = .notATerminal
    #expect(!diagnosis(terminal).hasFindings)
  }

  @Test func `the page is the same in both languages but for the words`() {
    let chinese = diagnosis(good, .chinese).lines
    let english = diagnosis(good, .english).lines
    #expect(chinese.count == english.count && chinese != english)
    #expect(!english.joined().contains { ("一"..."龥").contains($0) })
  }

  @Test func `the document says whether all is well, and holds every fact`() throws {
    let text = diagnosis(good, .english).json.written
    let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(read["ok"] as? Bool == true && read["format"] as? String == "jiqun-doctor-1")
    let terminal = try #require(read["terminal"] as? [String: Any])
    #expect(terminal["colours"] as? String == "256" && terminal["entry"] as? String == "xterm-256color")
  }

  @Test func `every line of the self-test ends at the same column`() {
    for language in [Language.chinese, .english] {
      let test = SelfTest(words: Words(language))
      let lines = test.lines(colours: false, widths: test.samples.map(\.text.columns))
      let ends = lines.prefix(test.samples.count + 1).map { line in
        line.lastIndex(of: "|").map { String(line[..<$0]).columns }
      }
      #expect(Set(ends).count == 1 && ends[0] != nil)
    }
    let wrong = SelfTest(words: Words(.chinese)).lines(colours: false, widths: [41])
    #expect(wrong[1].hasSuffix("41 列,应为 40"))
  }

  @Test func `a file on another machine is told by the innermost mount`() {
    let mounts = """
      /dev/sda1 / ext4 rw 0 0
      server:/home /home nfs4 rw 0 0
      /dev/sdb1 /home/local\\040disk xfs rw 0 0
      """
    #expect(FileSystem.kind(at: "/srv/x.sqlite", mounts: mounts) == "ext4")
    #expect(FileSystem.kind(at: "/home/a/x.sqlite", mounts: mounts) == "nfs4")
    #expect(FileSystem.kind(at: "/home/local disk/x", mounts: mounts) == "xfs")
    #expect(FileSystem.kind(at: "/homes/x", mounts: mounts) == "ext4")
    #expect(FileSystem.isRemote("nfs4") && !FileSystem.isRemote("ext4") && !FileSystem.isRemote(nil))
  }

  @Test func `a path does not tell whose home it is in`() {
    let home = FileManager.default.homeDirectoryForCurrentUser.path
    #expect(Diagnosis.short(home + "/x") == "~/x" && Diagnosis.short("/etc/x") == "/etc/x")
  }
}
