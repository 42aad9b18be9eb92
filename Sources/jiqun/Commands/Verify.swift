import ArgumentParser
import Core
import Documents
import Foundation
import Screen
import Store

/// Whether the record is what was entered.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "核对账本:每一批数据是否与入库时一致 (is the record what was entered)",
    discussion: "不一致时退出码为 1 (exit 1 when something was touched). "
      + "能发现意外和随手改动;有意重算全部存证码的伪造发现不了,除非与以前导出件上的存证码对照 "
      + "(finds accidents and careless hands; a forger who rehashes everything is only found out by the digest "
      + "on an earlier export)")

  @Argument(help: "导出件上的存证码,至少前 8 位 (digest from an export, its first 8 digits or more)")
  var digest: String?

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let store = try storeOptions.open()
    let report = try store.verify()
    let words = LedgerWords(batches: try store.batches(newest: .max), language: Output.language)
    for line in words.lines(report) { try Output.write(line: line.cleaned(for: .rich)) }
    guard report.fault == nil else { throw ExitCode(1) }
    guard let digest else { return }
    guard let entry = try store.entry(ofDigest: digest) else {
      try Output.write(line: words.unknown(digest).cleaned(for: .rich))
      throw ExitCode(1)
    }
    try Output.write(line: words.found(digest, entry).cleaned(for: .rich))
  }
}

/// What was verified, in words.
struct LedgerWords {
  let batches: [Batch]
  let language: Language

  func lines(_ report: LedgerReport) -> [String] {
    if let fault = report.fault { return [sentence(fault)[language], advice[language]] }
    guard let digest = report.digest else { return [Phrase("还没有数据", "nothing was entered yet")[language]] }
    let before = report.batchesBefore
    let whole = Phrase(
      "账本完好:\(report.batches) 个批次与入库时一致,存证码 \(digest)",
      "the record is whole: \(report.batches) batches are what was entered, digest \(digest)")
    let since = Phrase(
      "前 \(before) 个批次早于账本,只能证明升级之后没有改动",
      "the first \(before) batches are older than the chain: vouched for since the upgrade only")
    let limits = Phrase(
      "能发现意外和随手改动;有意重算全部存证码的伪造,只有与以前导出件上的存证码对照才能发现(jiqun verify 存证码)",
      "this finds accidents and careless hands; a forger who rehashes everything is found out only by the "
        + "digest on an earlier export (jiqun verify DIGEST)")
    return ([whole] + (before > 0 ? [since] : []) + [limits]).map { $0[language] }
  }

  func found(_ digest: String, _ entry: LedgerReport.Entry) -> String {
    let name = name(entry)
    return Phrase(
      "存证码 \(digest) 是\(name.chinese)之后的状态", "digest \(digest) is the state after \(name.english)")[language]
  }

  func unknown(_ digest: String) -> String {
    Phrase(
      "这个库没有过存证码 \(digest):导出件出自别的库,或账本被重写过",
      "this store never had the digest \(digest): the export is of another store, or the record was rewritten"
    )[
      language]
  }

  private func sentence(_ fault: LedgerReport.Fault) -> Phrase {
    switch fault {
    case .rows(let entry, let tables):
      let (name, names) = (name(entry), tables.joined(separator: " "))
      return Phrase("\(name.chinese)被动过:\(names) 与入库时不同", "\(name.english) was touched: \(names) differ")
    case .link(let entry):
      let name = name(entry)
      return Phrase("\(name.chinese)的存证记录被动过", "the link of \(name.english) was touched")
    case .unreadable(let entry, let detail):
      let name = name(entry)
      return Phrase("\(name.chinese)读不出:\(detail)", "\(name.english) cannot be read: \(detail)")
    case .strangers(let tables):
      let names = tables.joined(separator: " ")
      return Phrase("\(names) 里有不属于任何批次的记录", "\(names) hold rows that came in with no batch")
    case .workedOut:
      return Phrase(
        "逐批数据一致,但清单数量、规则核对、设置或表结构与最后一次写入时不同",
        "all batches are what was entered, but counts of lists, checks of rules, settings or the schema are not "
          + "what the last entry left")
    case .file(let detail): return Phrase("库文件已损坏:\(detail)", "the file is damaged: \(detail)")
    }
  }

  private var advice: Phrase {
    Phrase("请先另存一份文件,再用改动之前的备份恢复", "keep a copy of the file, then restore a backup from before")
  }

  /// The batch with what is known of it: number, moment, files.
  private func name(_ entry: LedgerReport.Entry) -> Phrase {
    let batch = entry.batch.flatMap { number in batches.first { $0.id == number } }
    let details = batch.map { [$0.entered] + $0.files }.map { $0.joined(separator: ", ") } ?? "?"
    let number = entry.batch ?? 0
    return switch entry.kind {
    case .batch: Phrase("批次 \(number)(\(details))", "batch \(number) (\(details))")
    case .withdrawal: Phrase("批次 \(number) 的撤回", "the withdrawal of batch \(number)")
    case .upgrade: Phrase("升级时的全部记录(第 \(entry.link) 环)", "the record as of an upgrade (link \(entry.link))")
    case .meeting: Phrase("会议登记(第 \(entry.link) 环)", "the stamp of a meeting (link \(entry.link))")
    case .choice: Phrase("方案选择(第 \(entry.link) 环)", "the choice of a plan (link \(entry.link))")
    }
  }
}
