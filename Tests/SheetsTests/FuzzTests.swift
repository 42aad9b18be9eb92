import Core
import Documents
import Foundation
import TestSupport
import Testing

@testable import Sheets

/// Whatever bytes come in, reading ends with sheets or a reason, and no number goes unmentioned.
///
/// Each round has a seed of its own, which is printed when it fails; `make fuzz` runs many.
struct FuzzTests {
  private static var rounds: Int {
    ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 12
  }

  private static var seed: UInt64 {
    ProcessInfo.processInfo.environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? 361
  }

  private let limits = SheetLimits(unpackedBytes: 8 << 20, cells: 20_000, merges: 500)

  @Test func `mutated files are read or refused`() throws {
    let directory = try CorpusFiles.directory()
    let corpus = try CorpusFiles.names.map { try CorpusFiles.bytes($0) }
    for round in 0..<FuzzTests.rounds {
      var mutator = Mutator(seed: FuzzTests.seed &+ UInt64(round))
      let bytes = mutator.mutated(corpus[round % corpus.count])
      guard let sheets = try? SheetFile.sheets(of: bytes, limits: limits) else { continue }
      let reading = SheetReader.read(sheets, file: "f", directory)
      #expect(reading.figures.allSatisfy { $0.value.isFinite }, "seed \(FuzzTests.seed &+ UInt64(round))")
    }
  }

  @Test func `workbooks with mutated parts are read or refused`() throws {
    let corpus = try CorpusFiles.names.filter { $0.hasSuffix(".xlsx") }.map { try CorpusFiles.bytes($0) }
    for round in 0..<FuzzTests.rounds {
      var mutator = Mutator(seed: FuzzTests.seed &+ UInt64(round))
      let archive = try ZipArchive(corpus[round % corpus.count])
      var budget = limits.unpackedBytes
      var writer = ZipWriter()
      for part in archive.parts.values.sorted(by: { $0.name < $1.name }) {
        let content = try archive.contents(part, budget: &budget)
        writer.add(part.name, mutator.chance(2) ? mutator.mutated(content) : content)
      }
      _ = try? SheetFile.sheets(of: writer.finished, limits: limits)
    }
  }

  @Test func `hostile text and YAML end with a reason`() throws {
    let directory = try LakePlan.directory()
    for round in 0..<FuzzTests.rounds {
      let seed = FuzzTests.seed &+ UInt64(round)
      var random = SplitMix64(seed: seed)
      let text = random.hostileText(upTo: 400)
      if let sheet = try? SheetFile.text(text, limits) { _ = SheetReader.read([sheet], file: "f", directory) }
      var mutator = Mutator(seed: seed)
      let map = mutator.mutated(
        Array("format: 1\nnames:\n  - {name: 甲, indicator: revenue}\nperiod: 2026-01/08\n".utf8))
      _ = SheetMapping.read(map, file: "map.yaml", directory)
      _ = PlanReader.read(top: .init(name: "p", bytes: mutator.mutated(Array(LakePlan.text.utf8))))
      let log = FindingLog()
      var reader = CSVReader(file: "f", limits: CSVLimits(cell: 64, record: 256), log: log)
      reader.read(mutator.mutated(Array(text.utf8))[...]) { _ in }
      reader.finish { _ in }
    }
  }

  @Test func `every number of a random table is a figure or is mentioned`() throws {
    let directory = try LakePlan.directory()
    for round in 0..<FuzzTests.rounds * 3 {
      let seed = FuzzTests.seed &+ UInt64(round)
      var table = RandomTable(seed: seed)
      let sheets = try SheetFile.sheets(of: WorkbookWriter.bytes(of: [table.draft()]))
      let reading = SheetReader.read(sheets, file: "f", directory)
      let told = Set(reading.figures.map(\.cell) + reading.findings.flatMap(\.cells))
      let numbers = sheets[0].cells.filter { entry in
        CellMeaning(entry.value).number != nil && PeriodWords(entry.value.shown) == nil
      }
      for (address, cell) in numbers where !told.contains(address) {
        // Numbers in headings and captions are words of them.
        let isBelowFigures = reading.figures.contains { $0.cell.row <= address.row }
        #expect(
          !isBelowFigures,
          "seed \(seed): \(address) \(cell.raw) goes unmentioned in \(sheets[0].cells.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.raw)" }) \(sheets[0].merges)"
        )
      }
    }
  }
}

/// Changes bytes as accidents and enemies do.
struct Mutator {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  /// One to eight changes: bits flipped, bytes dropped, doubled, overwritten or cut off.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...16, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 1: bytes[at] = [0, 0xFF, 0x3C, 0x22, 0x2C, 0x0A, 0x39].randomElement(using: &random) ?? 0
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 4: bytes.replaceSubrange(at..<end, with: "99999999999999999999".utf8)
      case 5: bytes.removeLast(min(bytes.count, Int.random(in: 1...64, using: &random)))
      default: bytes[at..<end].shuffle(using: &random)
      }
    }
    return bytes
  }
}

/// Tables put together at random from words that mean something and words that do not.
struct RandomTable {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let words = [
    "营业收入", "规上工业增加值", "规上企业数", "研发投入占比", "东山县", "西湖区", "全市", "合计", "小计", "其中:高新区", "2024年1—8月", "2024年",
    "3月", "累计", "本月", "同比(%)", "亿元", "(万元)", "船艇产业", "其他", "单位:亿元", "一、工业", "  东山", "指标", "地区", "期间",
    "-", "2024.1",
  ]
  private static let numbers = ["5", "12.5", "-3", "0", "1234567", "0.031"]

  mutating func draft() -> SheetDraft {
    let (rows, columns) = (Int.random(in: 2...9, using: &random), Int.random(in: 2...6, using: &random))
    var draft = SheetDraft(name: "表")
    if Bool.random(using: &random) { draft.put(.text("2024年1—8月规上工业营业收入 单位:亿元"), row: 0, column: 0) }
    for row in 1...rows {
      for column in 0..<columns { fill(row, column, &draft) }
    }
    if Bool.random(using: &random) {
      let corner = CellAddress(row: 1, column: Int.random(in: 0..<columns, using: &random))
      draft.merges = [
        CellRange(corner, CellAddress(row: 1 + rows / 3, column: min(columns - 1, corner.column + 1)))
      ]
    }
    return draft
  }

  private mutating func fill(_ row: Int, _ column: Int, _ draft: inout SheetDraft) {
    let isLabel = row <= 2 || column == 0
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return
    case 1, 2:
      put(isLabel ? RandomTable.numbers : RandomTable.words, row, column, &draft)
    default:
      put(isLabel ? RandomTable.words : RandomTable.numbers, row, column, &draft)
    }
  }

  private mutating func put(_ pool: [String], _ row: Int, _ column: Int, _ draft: inout SheetDraft) {
    let text = pool.randomElement(using: &random) ?? ""
    let isNumber = ExactDecimal(text) != nil && !text.contains("2024")
    draft.put(isNumber ? .number(text) : .text(text), row: row, column: column)
  }
}
