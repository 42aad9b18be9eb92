import Core
import Documents
import Foundation
import Store
import Terminal

extension Failure {
  /// One sentence: what is wrong and what to do.
  func sentence(_ language: Language) -> String {
    switch self {
    case .store(let error): return error.sentence(language)
    case .terminal(let failure):
      return language == .english || failure.needsASCII ? failure.english : failure.chinese
    default: break
    }
    let phrase = phrase
    return phrase[language]
  }

  private var phrase: Phrase {
    switch self {
    case .rejected(let errors):
      Phrase("\(errors) 处错误,没有写入任何数据;请按上面逐条修改后再来", "\(errors) errors; nothing was written")
    case .mistaken(let errors):
      Phrase("\(errors) 处错误;请按上面逐条修改后再来", "\(errors) errors; mend them and try again")
    case .findings: Phrase("有需要处理的问题,见上", "there are findings, see above")
    case .unreadable(let path, let reason):
      Phrase(
        "读不了 \(path):\(reason.chinese);请检查路径和权限",
        "cannot read \(path): \(reason.english); check path and permissions")
    case .unwritable(let path, let reason):
      Phrase(
        "写不了 \(path):\(reason.chinese);请换一个可写的位置",
        "cannot write \(path): \(reason.english); choose another place")
    case .exists(let path):
      Phrase("\(path) 已经存在,没有改动;请换一个文件名", "\(path) exists and was left alone; choose another name")
    case .unknownView(let name, let near):
      Phrase(
        "没有“\(name)”这个画面\(near.map { ",是不是 \($0)?" } ?? "");可用:\(ViewNames.list)",
        "no view “\(name)”\(near.map { ", did you mean \($0)?" } ?? ""); there are: \(ViewNames.list)")
    case .missingID(let view):
      Phrase("画面 \(view) 要写对象的编号,例如 jiqun show \(view) ID", "view \(view) needs an id: jiqun show \(view) ID")
    case .needlessID(let id, let view, let near):
      Phrase(
        "画面 \(view) 不带编号“\(id)”;请用 jiqun show \(view)\(near.map { ",或 jiqun show \($0) \(id)" } ?? "")",
        "view \(view) takes no id “\(id)”; type jiqun show \(view)\(near.map { " or jiqun show \($0) \(id)" } ?? "")"
      )
    case .unknownID(let id, let view, let near):
      Phrase(
        "没有编号为“\(id)”的 \(view)\(near.map { ",是不是 \($0)?" } ?? ";编号见 jiqun show \(Failure.plural(view)) --format json")",
        "no \(view) “\(id)”\(near.map { ", did you mean \($0)?" } ?? "; jiqun show \(Failure.plural(view)) --format json has the ids")"
      )
    case .unknownColumn(_, let view, []):
      Phrase("画面 \(view) 没有可筛选的表", "view \(view) has no table to filter")
    case .unknownColumn(let name, let view, let known):
      Phrase(
        "\(view) 没有列“\(name)”;有 \(known.joined(separator: "、"))",
        "\(view) has no column “\(name)”; it has \(known.joined(separator: ", "))")
    case .badTheme(let name, let near, let names):
      Phrase(
        "没有主题“\(name)”\(near.map { ",是不是 \($0)?" } ?? "");可用:\(names.joined(separator: " "))"
          + ";自己的放在 \(Locations.themes.path)/\(name).yaml",
        "no theme “\(name)”\(near.map { ", did you mean \($0)?" } ?? ""); there are: "
          + "\(names.joined(separator: " ")); your own goes to \(Locations.themes.path)/\(name).yaml")
    case .noStore(let path):
      Phrase(
        "还没有数据(\(path))。看示例:jiqun --sample;导入自己的方案和数据:jiqun import 方案.yaml 数据.csv",
        "no data yet (\(path)). See the sample: jiqun --sample; import your own: jiqun import PLAN.yaml DATA.csv"
      )
    case .noSample:
      Phrase(
        "找不到示例数据;请在源码目录里运行,或设置环境变量 JIQUN_SAMPLE 指向示例库",
        "the sample is not here; set JIQUN_SAMPLE to its store")
    case .sampleIsReadOnly:
      Phrase("示例数据是只读的;请用 --store 指定自己的库", "the sample is read-only; name your own store with --store")
    case .tooManyRows(let most):
      Phrase("--limit 应在 1 到 \(most) 之间", "--limit must be 1 to \(most)")
    case .notBefore(let since, let day):
      Phrase(
        "--since \(since) 不早于数据截至 \(day),请写更早的日期或改 --as-of",
        "--since \(since) is not before \(day); give an earlier day or another --as-of")
    case .unknownMeeting(let name, let known):
      Phrase(
        "没有更早的会议“\(name)”\(known.isEmpty ? "" : ";有 \(known.joined(separator: "、"))");日期写成 2026-09-30,登记会议用 jiqun meeting stamp",
        "no earlier meeting “\(name)”\(known.isEmpty ? "" : "; there are \(known.joined(separator: ", "))"); "
          + "days are written 2026-09-30, jiqun meeting stamp stamps one")
    case .badOffset: Phrase("--offset 应在 0 到 10 亿之间", "--offset must be 0 to 1000000000")
    case .store, .terminal: Phrase("", "")
    }
  }
}

/// The names `show` takes, for sentences.
enum ViewNames {
  static var list: String { names.joined(separator: " ") }
}

extension StoreError {
  /// One sentence: what is wrong with the store and what to do.
  func sentence(_ language: Language) -> String { phrase[language] }

  private var phrase: Phrase {
    switch self {
    case .missing(let path):
      Phrase(
        "没有这个库:\(path);先用 jiqun import 建立,或用 jiqun --sample 看示例",
        "no store at \(path); import first, or see jiqun --sample")
    case .isDirectory(let path): Phrase("\(path) 是文件夹,请给出库文件的路径", "\(path) is a folder; name the file")
    case .empty(let path): Phrase("\(path) 是空文件;请删除后重新导入", "\(path) is empty; delete it and import again")
    case .cannotOpen(let path, let detail):
      Phrase("打不开库 \(path):\(detail);请检查权限和磁盘", "cannot open \(path): \(detail); check permissions and disk")
    case .notAStore(let path): Phrase("\(path) 不是 jiqun 的库;请换一个路径", "\(path) is not a jiqun store")
    case .newerSchema(let path, let found, let supported):
      Phrase(
        "\(path) 由更新的版本写成(格式 \(found),本程序到 \(supported));请升级程序",
        "\(path) was written by a newer version (format \(found), this one reads \(supported)); upgrade")
    case .olderSchema(let path, _, _):
      Phrase(
        "\(path) 是旧格式;请有写权限的人执行一次 jiqun migrate --store \(path)(升级前自动留备份)",
        "\(path) has an older format; somebody who may write it runs jiqun migrate --store \(path) once "
          + "(a backup is kept until it succeeds)")
    case .damaged(let path, let detail):
      Phrase("库 \(path) 已损坏(\(detail));请用备份恢复", "\(path) is damaged (\(detail)); restore a backup")
    case .readOnly(let path):
      Phrase("库 \(path) 只读,没有写入;请检查权限,或去掉 --read-only", "\(path) is read-only; nothing was written")
    case .diskFull(let path): Phrase("磁盘已满,\(path) 保持原样;请腾出空间再试", "the disk is full; \(path) is as it was")
    case .locked(let path): Phrase("库 \(path) 正被别的程序占用;请稍后再试", "\(path) is in use; try again later")
    case .cancelled: Phrase("已取消,没有写入", "cancelled; nothing was written")
    case .onNetwork(let path, let kind):
      Phrase(
        "库 \(path) 在网络共享盘(\(kind))上,SQLite 在那里锁不住文件,两人同时用会损坏;请把库复制到本机磁盘再打开",
        "\(path) lies on a network share (\(kind)), where SQLite cannot lock it and two users damage it; "
          + "copy it to a disk of this machine and open that")
    case .failed(let path, let code, let detail):
      Phrase(
        "库 \(path) 读写出错(\(code):\(detail)),没有写入;请检查磁盘和文件大小限制",
        "\(path) cannot be read or written (\(code): \(detail)), nothing was changed; check the disk and limits"
      )
    case .noPlan(let path):
      Phrase(
        "库 \(path) 里还没有方案;先导入方案:jiqun import 方案.yaml",
        "\(path) holds no plan; import one: jiqun import PLAN.yaml")
    case .unknownPlan(let id, let known):
      Phrase(
        "没有方案“\(id)”;有:\(known.map(\.text).joined(separator: " "))",
        "no plan “\(id)”; there are: \(known.map(\.text).joined(separator: " "))")
    case .unknownVersion(let id, let number, let known):
      Phrase(
        "方案“\(id)”没有第 \(number) 版;有:\(known.map(String.init).joined(separator: " "))",
        "plan “\(id)” has no version \(number); there are: \(known.map(String.init).joined(separator: " "))")
    case .planNotYetIssued(let id, let day, let first):
      Phrase(
        "\(day) 时方案“\(id)”还没有印发(\(first) 起);请选更晚的日期",
        "on \(day) plan “\(id)” was not issued yet (from \(first))")
    case .planNotKept(let id):
      Phrase(
        "方案 \(id) 有本程序存不完整的内容,没有写入;这是程序的错误,请连同方案文件一起报告",
        "plan \(id) holds something this program cannot keep; nothing was written: a fault of the program, please report it"
      )
    case .planUnreadable(let id, let version):
      Phrase(
        "方案“\(id)”第 \(version) 版读不出;请重新导入方案文件", "plan “\(id)” v\(version) cannot be read; import it again")
    case .unknownBatch(let batch, let last):
      Phrase(
        "没有批次 \(batch);最新的是 \(last),见 jiqun batches",
        "no batch \(batch); the newest is \(last), see jiqun batches")
    case .alreadyStamped(let meeting):
      Phrase(
        "会议“\(meeting.name)”(\(meeting.day))已经登记过,见 jiqun meeting list",
        "meeting “\(meeting.name)” of \(meeting.day) is stamped already, see jiqun meeting list")
    case .alreadyWithdrawn(let batch, let day):
      Phrase("批次 \(batch) 已于 \(day) 撤回", "batch \(batch) was withdrawn on \(day)")
    }
  }
}

extension Failure {
  /// The view that lists what a view shows one of.
  fileprivate static func plural(_ view: String) -> String {
    switch view {
    case "technology": "technologies"
    case "task", "target": "actions"
    case "item": "lists"
    default: view + "s"
    }
  }
}
