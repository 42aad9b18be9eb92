import Core
import Testing

@testable import Store

@Suite struct `Snapshots` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws {
    folder = try TemporaryFolder()
    store = try Workspace(at: folder.file("store.db"), access: .create)
  }

  @Test func `a plan and its figures come back as they were entered`() throws {
    let plan = Plan.example()
    try store.add(plan)
    try store.add([.example("revenue", .whole, .year(2024), 640.5, known: .of(2025, 2, 1))])
    let snapshot = try store.snapshot(of: nil, asOf: nil)
    #expect(snapshot.plan == plan)
    let figures = snapshot.figures["revenue", .whole]
    #expect(figures.map(\.value) == [640.5])
    #expect(figures.map(\.period) == [.year(2024)])
    #expect(snapshot.newestKnown == .of(2025, 2, 1))
    #expect(snapshot.batches.map(\.counts) == [["figures": 1], ["plan": 1]])
  }

  @Test func `the day picks the version of the plan`() throws {
    try store.add(.example(number: 1, validFrom: .of(2024, 3, 1), revenueTarget: 900))
    try store.add(.example(number: 2, validFrom: .of(2025, 3, 1), known: .of(2025, 4, 1), revenueTarget: 950))
    #expect(try store.snapshot(of: nil, asOf: .of(2025, 3, 31)).plan.version.number == 1)
    #expect(try store.snapshot(of: nil, asOf: .of(2025, 4, 1)).plan.version.number == 2)
    #expect(try store.snapshot(of: nil, asOf: nil).versions.map(\.number) == [1])
    #expect(
      throws: StoreError.planNotYetIssued("lake-2024", asOf: .of(2024, 2, 29), first: .of(2024, 3, 1))
    ) { try store.snapshot(of: nil, asOf: .of(2024, 2, 29)) }
  }

  @Test func `figures and origins cannot be changed or deleted`() throws {
    try store.add(.example())
    try store.add([.example("revenue", .whole, .year(2024), 640.5)])
    for sql in [
      "UPDATE figures SET value = 1", "DELETE FROM figures", "UPDATE origins SET raw = ''",
      "DELETE FROM batches", "UPDATE plans SET number = 3", "DELETE FROM series",
    ] {
      #expect(throws: StoreError.self) { try store.engine.write { try $0.runScript(sql) } }
    }
    #expect(try store.snapshot(of: nil, asOf: nil).figures["revenue", .whole].count == 1)
  }
}

extension Workspace {
  /// Adds a plan in a batch of its own.
  func add(_ plan: Plan, entered: String = "2026-01-01T00:00:00Z") throws {
    _ = try writeBatch(ImportOptions(known: plan.version.known, entered: entered)) { writer in
      (try writer.add(plan, to: try writer.store.plans(except: writer.store.withdrawals())), ())
    }
  }

  /// Adds figures in a batch of their own; answers how many were new.
  @discardableResult
  func add(_ figures: [FigureEntry], plan: Plan.ID = "lake-2024") throws -> Int {
    try writeBatch(ImportOptions(known: .of(2026, 1, 1), entered: "2026-01-01T00:00:00Z")) { writer in
      let withdrawals = try writer.store.withdrawals()
      let figureWriter = try FigureWriter(writer, plan: plan, withdrawals)
      let file = try writer.numbers.next(in: "files")
      var added = 0
      for var figure in figures {
        figure.origin.file = file
        if try figureWriter.add(figure) { added += 1 }
      }
      try writer.enter(file: file, name: "月报.csv", digest: Digest.of([]))
      return (true, added)
    }.result
  }
}

extension FigureEntry {
  static func example(
    _ indicator: Indicator.ID, _ scope: Scope, _ period: Period, _ value: Double,
    _ state: Figure.State = .final, known: Day = .of(2026, 1, 1)
  ) -> FigureEntry {
    FigureEntry(
      key: FigureTable.Key(indicator, scope), period: period, value: value, state: state, known: known,
      origin: Origin(file: 0, cell: "D2", raw: "\(value)", unit: "亿元"))
  }
}
