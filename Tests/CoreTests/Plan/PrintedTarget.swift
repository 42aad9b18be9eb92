import Core
import Testing

/// One target as a reader of the printed text notes it down, in the order of the text.
///
/// Typed from the text, not from the plan file: the two are independent witnesses.
struct PrintedTarget: Sendable, CustomTestStringConvertible {
  var clause: String
  /// Words of the text that are part of the target's name.
  var name: String
  var kind: TargetKind
  /// In `unit`; the factor for a multiple.
  var value: Double?
  var unit: String?
  var wording: String
  var qualifiers: [String]

  init(
    _ clause: String, _ name: String, _ kind: TargetKind, _ value: Double?, _ unit: String?,
    _ wording: String, _ qualifiers: [String] = []
  ) {
    self.clause = clause
    self.name = name
    self.kind = kind
    self.value = value
    self.unit = unit
    self.wording = wording
    self.qualifiers = qualifiers
  }

  /// A target that nothing is measured on.
  init(_ clause: String, _ name: String, _ kind: TargetKind, _ wording: String, _ qualifiers: [String] = []) {
    self.init(clause, name, kind, nil, nil, wording, qualifiers)
  }

  var testDescription: String { "\(clause) \(name) \(wording)" }

  static let all = [main, platforms, investment, enterprises, innovation, quality, digital, future].flatMap {
    $0
  }

  static let main: [PrintedTarget] = [
    PrintedTarget("一(二)", "万亿级产业集群", .level, 3, "个", "3个"),
    PrintedTarget("一(二)", "千亿级产业集群", .level, 6, "个", "6个"),
    PrintedTarget("一(二)", "新兴和未来产业群", .unquantified, "一批", ["一批"]),
    PrintedTarget("一(二)", "“361”万千亿级产业集群体系", .unquantified, "完备建立起"),
    PrintedTarget("一(二)", "产业集群规上企业营业收入", .level, 37_000, "亿元", "3.7万亿元"),
    PrintedTarget("一(二)", "制造业增加值占GDP比重", .hold, nil, "%", "保持稳定", ["保持稳定"]),
    PrintedTarget("一(二)", "占全省工业增加值比重", .about, 25, "%", "25%左右", ["左右"]),
    PrintedTarget("一(二)", "工业增加值规模在全国城市中", .rank, nil, "位", "争先进位", ["争先进位"]),
    PrintedTarget("一(二)", "高技术制造业增加值占规上制造业增加值比重", .ratio, 15, "%", "15%"),
    PrintedTarget("一(二)", "产业平台", .unquantified, "一批", ["一批"]),
    PrintedTarget("一(二)", "国家级产业集群", .level, 5, "个", "5个以上", ["以上"]),
  ]

  static let platforms: [PrintedTarget] = [
    PrintedTarget("二(一)1", "省级产业集群核心区协同区", .level, 20, "个", "20个", ["争创"]),
    PrintedTarget("二(一)2", "战略产业园的主导产业", .limit, "不超过2个", ["原则上"]),
    PrintedTarget("二(一)2", "细分行业产业集群支持的战略产业园(园中园)", .limit, "不超过3个", ["原则上"]),
    PrintedTarget("二(一)2", "新项目", .limit, "新项目必须进园区", ["必须"]),
    PrintedTarget("二(一)2", "存量项目", .limit, "存量项目有序进园区", ["有序"]),
    PrintedTarget("二(一)3", "规上工业亩均增加值", .level, 285, "万元/亩", "285万元/亩以上", ["以上"]),
    PrintedTarget("二(一)3", "亩均税收", .level, 64, "万元/亩", "64万元/亩以上", ["以上"]),
  ]

  static let investment: [PrintedTarget] = [
    PrintedTarget(
      "二(二)1", "招引落地总投资10亿元以上的产业集群重大项目", .finalYear, 100, "个", "100个以上", ["当年", "以上"]),
    PrintedTarget("二(二)2", "产业集群项目投资占全市制造业投资比重", .ratio, 90, "%", "90%以上", ["以上"]),
    PrintedTarget("二(二)3", "国家级绿色低碳工厂", .level, 150, "家", "150家"),
    PrintedTarget("二(二)3", "零碳示范工厂", .unquantified, "一批", ["探索", "一批"]),
    PrintedTarget("二(二)3", "零碳(近零碳)示范园区", .unquantified, "一批", ["探索", "一批"]),
  ]

  static let enterprises: [PrintedTarget] = [
    PrintedTarget("二(三)1", "营业收入超千亿元的龙头企业", .level, 10, "家", "10家以上", ["以上"]),
    PrintedTarget("二(三)2", "新增制造业上市企业", .increment, 50, "家", "50家以上", ["新增", "以上"]),
    PrintedTarget("二(三)2", "全市制造业上市企业总市值", .multiple, 2, "亿元", "倍增", ["倍增"]),
    PrintedTarget("二(三)3", "国家级制造业单项冠军企业", .cumulative, 120, "家", "120家以上", ["累计", "以上"]),
    PrintedTarget("二(三)3", "专精特新“小巨人”企业", .cumulative, 600, "家", "600家以上", ["累计", "以上"]),
  ]

  static let innovation: [PrintedTarget] = [
    PrintedTarget("二(四)1", "产业集群高能级创新平台全覆盖", .coverage, 100, "%", "全覆盖", ["推动"]),
    PrintedTarget(
      "二(四)1", "省级技术(制造业、产业)创新中心", .cumulative, 30, "家", "30家以上", ["累计", "以上"]),
    PrintedTarget("二(四)2", "市级重点研发计划项目", .annual, 150, "个", "150个以上", ["每年", "以上"]),
    PrintedTarget("二(四)2", "制造业硬核科技成果", .annual, 30, "项", "30项以上", ["每年", "以上"]),
    PrintedTarget("二(四)3", "规上工业企业研发机构全覆盖", .coverage, 100, "%", "全覆盖"),
    PrintedTarget("二(四)3", "规上工业企业研发经费投入占营业收入比重", .ratio, 3.4, "%", "3.4%"),
    PrintedTarget("二(四)3", "省级以上重点企业研究院", .cumulative, 52, "家", "52家", ["累计"]),
    PrintedTarget("二(四)3", "省级以上企业技术中心(制造业)", .cumulative, 183, "家", "183家", ["累计"]),
  ]

  static let quality: [PrintedTarget] = [
    PrintedTarget("二(五)2", "中国质量奖", .first, 1, "个", "零的突破", ["力争"]),
    PrintedTarget("二(五)2", "省政府质量奖(项)", .level, 15, "个", "15个以上", ["以上"]),
    PrintedTarget("二(五)2", "省级企业管理现代化对标标杆企业", .level, 15, "家", "15家以上", ["以上"]),
    PrintedTarget("二(五)3", "“品字标浙江制造”认证企业", .annual, 32, "家", "32家以上", ["每年", "以上"]),
    PrintedTarget("二(五)3", "“浙江制造精品”", .increment, 150, "个", "150个以上", ["新增", "以上"]),
  ]

  static let digital: [PrintedTarget] = [
    PrintedTarget("二(六)1", "省级未来工厂", .cumulative, 30, "家", "30家以上", ["累计", "以上"]),
    PrintedTarget("二(六)1", "行业智能制造标杆企业", .cumulative, 100, "家", "100家以上", ["累计", "以上"]),
    PrintedTarget("二(六)1", "市级数字化车间(智能工厂)", .cumulative, 1000, "家", "1000家以上", ["累计", "以上"]),
    PrintedTarget("二(六)2", "市级重点行业产业大脑(行业工业互联网平台)", .level, 6, "个", "6个"),
    PrintedTarget("二(六)2", "细分行业数字化改造", .level, 20, "个", "20个"),
  ]

  static let future: [PrintedTarget] = [
    PrintedTarget("二(七)1", "面向未来产业的", .level, 20, "个", "20个"),
    PrintedTarget("二(七)1", "关键未来技术", .level, 30, "项", "30项"),
    PrintedTarget("二(七)2", "综合性应用场景", .level, 30, "个", "30个"),
    PrintedTarget("二(七)2", "高端产品", .level, 30, "件", "30件"),
    PrintedTarget("二(七)2", "产学研用高效协同的创新示范生态", .unquantified, "基本形成", ["基本"]),
    PrintedTarget("二(七)3", "省级未来产业先导区", .level, 5, "个", "5个以上", ["争创", "以上"]),
    PrintedTarget("二(七)4", "未来产业头部企业", .level, 10, "家", "10家"),
    PrintedTarget("二(七)4", "市级未来产业“新星”企业", .level, 30, "家", "30家"),
    PrintedTarget("二(七)4", "未来产业生态型企业", .level, 5, "家", "5家"),
  ]
}
