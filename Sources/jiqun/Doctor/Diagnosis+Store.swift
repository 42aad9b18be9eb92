import Core
import Documents
import Foundation
import Store

extension Diagnosis {
  /// The store: where it lies, whether it is whole and what is in it. Nothing is written, and nothing mended.
  mutating func examineStore(_ options: StoreOptions) {
    var section = Section(id: "store", title: Phrase("数据库", "Store"))
    defer { sections.append(section) }
    let path = options.sample ? nil : options.path
    section.add(
      "path", Phrase("路径", "path"), path.map(Diagnosis.short) ?? word(Phrase("示例", "the sample")))
    if let path {
      guard FileManager.default.fileExists(atPath: path) else {
        return judgeMissing(path, isNamed: options.store != nil)
      }
      let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
      section.add("bytes", Phrase("字节", "bytes"), size.map(String.init))
      section.add("permissions", Phrase("权限", "permissions"), Diagnosis.permissions(of: path))
      section.add("writable", Phrase("可写", "writable"), yes(Diagnosis.isWritable(path)))
      section.add("filesystem", Phrase("文件系统", "file system"), FileSystem.kind(at: path))
    }
    do {
      let store = try options.open()
      try describe(store, &section)
    } catch {
      let sentence = Failure(error)?.sentence(language) ?? "\(error)"
      find(
        "store-unreadable", Phrase(verbatim: sentence),
        remedy: Phrase("先另存一份文件再处理", "keep a copy of the file before anything else"))
    }
    if let path { judgePlace(path) }
  }

  private mutating func describe(_ store: Workspace, _ section: inout Section) throws(StoreError) {
    let condition = try store.condition()
    section.add("schema", Phrase("格式版本", "schema"), "\(condition.schema)/\(Workspace.schemaVersion)")
    section.add("journal", Phrase("日志方式", "journal"), condition.journal)
    section.add("check", Phrase("完整性", "quick check"), condition.check.joined(separator: "; "))
    section.add("plans", Phrase("方案", "plans"), "\(condition.plans)")
    section.add("batches", Phrase("批次", "batches"), "\(condition.batches)")
    section.add("figures", Phrase("数据", "figures"), "\(condition.figures)")
    section.add("newest", Phrase("最新报送日", "newest day known"), condition.newest?.description)
    if condition.check == ["ok"] {
      approve("store", Phrase("库完整", "the store is whole"))
    } else {
      find(
        "store-damaged", Phrase("库已损坏", "the store is damaged"),
        remedy: Phrase("用备份恢复,或导出后重新导入", "restore a backup"))
    }
  }

  private mutating func judgeMissing(_ path: String, isNamed: Bool) {
    guard isNamed else {
      return approve(
        "no-store",
        Phrase("还没有自己的库;看示例用 jiqun --sample", "no store of your own yet; the sample: jiqun --sample"))
    }
    find(
      "store-missing", Phrase("没有这个库:\(Diagnosis.short(path))", "no store at \(Diagnosis.short(path))"),
      remedy: Phrase("检查路径,或用 jiqun import 建立", "check the path, or make it with jiqun import"))
  }

  private mutating func judgePlace(_ path: String) {
    if FileSystem.isRemote(FileSystem.kind(at: path)) {
      find(
        "network-file-system",
        Phrase(
          "库在网络文件系统上,多人同时写可能损坏", "the store lies on a network file system, where two writers can damage it"),
        remedy: Phrase("把库放到本机磁盘", "move it to a local disk"))
    }
    if !Diagnosis.isWritable(path) {
      find(
        "store-read-only",
        Phrase("库或其文件夹不可写,不能导入", "the store or its folder may not be written, so nothing can be imported"),
        remedy: Phrase("改权限:chmod u+w \(Diagnosis.short(path))", "chmod u+w \(Diagnosis.short(path))"))
    }
  }
}
