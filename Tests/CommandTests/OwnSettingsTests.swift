import ArgumentParser
import Core
import Dashboard
import Documents
import Foundation
import Testing

@testable import jiqun

/// Settings and the last view on disk.
struct OwnSettingsTests {
  @Test func `no file sets nothing and finds nothing`() throws {
    let folder = try StoreOfCousin()
    let read = OwnSettings.read(at: folder.file("none.yaml"))
    #expect(read.settings == Settings() && read.findings.isEmpty)
  }

  @Test func `an unknown key is told on the screen with file and line`() throws {
    let folder = try StoreOfCousin()
    let path = try folder.write("language: en\nthme: dark\n", to: "config.yaml")
    let read = OwnSettings.read(at: path)
    #expect(read.settings.language == .english)
    let notice = OwnSettings.notice(read.findings, .english) ?? ""
    #expect(notice.contains("config.yaml:2") && notice.contains("thme") && notice.contains("theme"))
  }

  @Test func `a folder in the file's place is told`() throws {
    let folder = try StoreOfCousin()
    #expect(OwnSettings.read(at: folder.path).findings.count == 1)
  }

  @Test func `an option goes before the settings`() throws {
    let english = try DisplayOptions.parse(["--lang", "en", "--theme", "light"])
    #expect(english.lang == .english && english.theme == "light")
  }

  @Test func `the last view is found again in its own plan only`() throws {
    let folder = try StoreOfCousin.filled()
    let situation = try folder.exhibit("overview").situation
    let path = folder.file("state/last-view")
    for view in [View.nodes, .cluster("tea"), .item("enterprises", "E1")] {
      LastView(plan: situation.plan.id, view: view).write(to: path)
      #expect(LastView.view(for: situation, at: path) == view)
    }
    LastView(plan: "other", view: .nodes).write(to: path)
    #expect(LastView.view(for: situation, at: path) == nil)
    LastView(plan: situation.plan.id, view: .cluster("gone")).write(to: path)
    #expect(LastView.view(for: situation, at: path) == nil)
  }

  @Test(arguments: ["", "\n", "x", "a\tb", "\u{0}\u{FF}\t\t\t", "plan\tcluster", "plan\tnodes\tx\ty"])
  func `a broken file is passed over`(_ text: String) throws {
    let folder = try StoreOfCousin.filled()
    let situation = try folder.exhibit("overview").situation
    let path = try folder.write(text, to: "last-view")
    #expect(LastView.view(for: situation, at: path) == nil)
    LastView(plan: "p", view: .nodes).write(to: "/proc/none/last-view")
  }

  @Test func `the manual tells every command of both kinds`() {
    let text = ManualPage(words: Words(.english)).text
    for command in Command.allCases {
      #expect(text.contains(Words(.english).sentence(command).replacing("-", with: "\\-")))
    }
    for command in Jiqun.configuration.subcommands {
      #expect(text.contains("jiqun " + command._commandName.replacing("-", with: "\\-")))
    }
    #expect(text.contains("\\-\\-read\\-only"))
  }
}
