public import ArgumentParser
public import Core
public import Documents
import Dashboard
import Foundation
public import Screen
import Store
public import Terminal

extension Language: ExpressibleByArgument {}
extension AmbiguousWidth: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension PlanChoice: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Size: ExpressibleByArgument {
  /// Reads `120x45`, columns before rows.
  public init?(argument: String) {
    let parts = argument.lowercased().split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (1...1_000).contains(parts[0]), (1...5_000).contains(parts[1]) else { return nil }
    self.init(columns: parts[0], rows: parts[1])
  }
}

/// Which store a command works on.
struct StoreOptions: ParsableArguments {
  @Flag(help: "用随附的示例数据 (use the shipped sample)")
  var sample = false

  @Option(help: "库文件的路径 (path of another store)")
  var store: String?

  @Flag(help: "不写入 (never write)")
  var readOnly = false

  @Option(help: "看哪个方案:编号,或 编号@版次;默认库中当前方案 (which plan: ID or ID@VERSION)")
  var plan: PlanChoice?

  func validate() throws {
    if sample, store != nil {
      throw ValidationError("--sample 与 --store 只能用一个 (use one of --sample and --store)")
    }
  }

  var path: String { store ?? Locations.store }

  /// The store for reading.
  func open() throws -> Workspace {
    if sample { return try SampleStore.open() }
    guard FileManager.default.fileExists(atPath: path) else {
      throw store == nil ? Failure.noStore(path: path) : Failure.store(.missing(path: path))
    }
    return try Workspace(at: path, access: .read)
  }

  /// Whether this store may not be written, whatever the file allows.
  var forbidsWriting: Bool { sample || readOnly || OwnSettings.current.readOnly == true }

  /// The store for writing.
  func openForWriting(creating: Bool) throws -> Workspace {
    if sample { throw Failure.sampleIsReadOnly }
    if forbidsWriting { throw Failure.store(.readOnly(path: path)) }
    return try Workspace(at: path, access: creating ? .create : .write)
  }
}

/// In which language a command speaks that shows nothing else.
struct LanguageOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "语言 zh|en (language)")
  var chosenLanguage: Language?

  var lang: Language { chosenLanguage ?? OwnSettings.current.language ?? .chinese }
}

/// How things are shown.
struct DisplayOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "界面语言 zh|en (language)")
  var chosenLanguage: Language?

  @Option(help: "数据截至,如 2026-09-30,或会议名称 (see everything as of a day, or of a stamped meeting)")
  var asOf: Moment?

  @Option(name: .customLong("theme"), help: "主题:\(Themes.shipped.joined(separator: " ")) 或自己的 (theme)")
  var chosenTheme: String?

  @Flag(help: "只用 ASCII 与汉字 (ASCII and hanzi only)")
  var ascii = false

  @Option(help: "歧义宽度字符 auto|narrow|wide (width of ambiguous characters)")
  var ambiguous: AmbiguousWidth?

  /// The same with the day of a meeting in the place of its name.
  func resolved(in store: Workspace) throws -> DisplayOptions {
    guard case .meeting = asOf else { return self }
    var options = self
    options.asOf = try asOf.map { .day(try $0.day(before: nil, in: store)) }
    return options
  }

  /// The day everything is seen as of; none where a meeting was named that nobody looked up.
  var day: Day? { if case .day(let day) = asOf { day } else { nil } }

  /// Each of these is the option, else what the environment says, else what the user has set for good.
  var lang: Language { chosenLanguage ?? OwnSettings.current.language ?? .chinese }

  var theme: String? { chosenTheme ?? OwnSettings.current.theme }

  var ambiguousWidth: AmbiguousWidth {
    ambiguous ?? Environment.value(of: "JIQUN_AMBIGUOUS").flatMap(AmbiguousWidth.init)
      ?? OwnSettings.current.ambiguous.flatMap { AmbiguousWidth(rawValue: $0.rawValue) } ?? .auto
  }

  func glyphs(isWide: Bool) -> Glyphs {
    switch ascii ? .ascii : OwnSettings.current.glyphs ?? .auto {
    case .ascii: .ascii
    case .plain: .plain
    case .rich: .rich
    case .auto: isWide ? .plain : .rich
    }
  }
}
