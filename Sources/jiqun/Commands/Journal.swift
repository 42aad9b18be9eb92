import ArgumentParser
import Core
import Documents
import Screen
import Store

/// Withdraws a batch whole, as a dated entry.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "撤回一个批次 (withdraw a batch)")

  @Argument(help: "批次号 (number of the batch)")
  var batch: Int

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let store = try storeOptions.openForWriting(creating: false)
    let withdrawn = try store.undo(batch: batch, on: Output.today, entered: Output.now)
    let counts = BatchCounts.told(withdrawn.counts, Output.language)
    try Output.write(
      line: Phrase("批次 \(withdrawn.id) 已撤回:\(counts)", "batch \(withdrawn.id) is withdrawn: \(counts)")[
        Output.language])
  }
}

/// Brings a store of an older version of the program up to date.
struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "把旧格式的库升级到本版本,失败则保留备份 (bring an older store up to date; a backup stays if it fails)")

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    try storeOptions.openForWriting(creating: false).close()
    let version = Workspace.schemaVersion
    try Output.write(
      line: Phrase("库已是格式 \(version),可以打开", "the store has format \(version) and can be opened")[
        Output.language])
  }
}

/// Lists what came in, newest first.
struct Batches: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "列出批次 (list batches)")

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let batches = try storeOptions.open().batches()
    if batches.isEmpty { try Output.write(line: Phrase("没有批次", "no batches")[Output.language]) }
    for batch in batches {
      let counts = BatchCounts.told(batch.counts, Output.language)
      let state = batch.withdrawn.map { Phrase("  \($0) 撤回", "  withdrawn \($0)")[Output.language] } ?? ""
      let sender = batch.sender.map { "  \($0)" } ?? ""
      let line =
        "\(batch.id)  \(batch.entered)  \(batch.files.joined(separator: ", "))\(sender)  \(counts)\(state)"
      try Output.write(line: line.cleaned(for: .rich))
    }
  }
}
