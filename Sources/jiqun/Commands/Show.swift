import ArgumentParser
import Core
import Dashboard
import Documents
import Foundation
import Screen
import Store

/// Any screen's content without a terminal.
struct Show: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, ansi, html, svg
  }

  static let configuration = CommandConfiguration(
    abstract: "不开仪表盘,输出一个画面 (print a view)", discussion: "VIEW: \(ViewNames.list)")

  @Argument(help: "画面 (view)")
  var view: String

  @Argument(help: "对象编号 (id of the thing)")
  var id: String?

  @Option(help: "列x行,如 120x45;不写则行数按内容 (columns x rows)")
  var size: Size?

  @Option(help: "text|json|csv|ansi|html|svg")
  var format: Format = .text

  @Option(help: "清单:最多几条 (list: at most)")
  var limit = 100

  @Option(help: "清单:从第几条起 (list: from)")
  var offset = 0

  @Option(help: "只留符合的行,如 '集群:绿色石化 营收:>1000' (rows that fit)")
  var filter: String?

  @Option(help: "按列名排序;--sort=-营收 为倒序 (column to sort by; --sort=-NAME for descending)")
  var sort: String?

  @Option(help: "变化自哪一天或哪次会议比起,默认 30 天前;last 为上次会议 (a day or a stamped meeting to compare with)")
  var since: Moment?

  @Flag(help: "健康:连同位次,及其在别的权重下的区间 (health: with ranks, and how firm they are)")
  var rank = false

  @OptionGroup var assumed: ScenarioOptions
  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    guard (1...1000).contains(limit) else { throw Failure.tooManyRows(1000) }
    guard (0...1_000_000_000).contains(offset) else { throw Failure.badOffset }
    try Themes.check(display.theme)
    let exhibit = try Exhibit(
      view: try ViewNames.view(view, id), store: try storeOptions.open(), plan: storeOptions.plan,
      display: display,
      window: offset..<(offset + limit), filter: filter, sort: sort, since: since, ranks: rank,
      assumed: assumed)
    switch format {
    case .text: try Output.write(exhibit.text(size: size).utf8)
    case .csv: try Output.write(exhibit.csv)
    case .json: try Output.write(line: try exhibit.json)
    case .ansi: try Output.write(picture(of: exhibit).ansi.utf8)
    case .html: try Output.write(picture(of: exhibit).html.utf8)
    case .svg: try Output.write(picture(of: exhibit).svg.utf8)
    }
  }

  private func picture(of exhibit: Exhibit) throws -> Picture {
    let choice = try Themes.choose(display.theme, isLight: false)
    Output.list(choice.findings)
    return exhibit.picture(size: size, theme: choice.theme)
  }
}

extension ViewNames {
  static var names: [String] { View.names }

  /// The view of a name and id as typed.
  static func view(_ name: String, _ id: String?) throws -> View {
    if let view = View(name: name, id: id) { return view }
    guard names.contains(name) else {
      throw Failure.unknownView(name, near: NearMiss.nearest(to: name, among: names))
    }
    guard let id else { throw Failure.missingID(view: name) }
    let singular = names.first { View(name: $0, id: id) != nil && name.hasPrefix($0.prefix(5)) }
    throw Failure.needlessID(id, view: name, near: singular)
  }
}
