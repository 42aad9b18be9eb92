import Search
import Testing

/// Names as a plan and its lists have them, and what somebody would type for them.
struct FindingTests {
  static let names = [
    "绿色石化", "数字产业", "高端装备", "新型功能材料", "时尚纺织服装", "现代健康", "宁波市", "宁波前湾新区", "长街镇", "长兴岛",
    "重庆路", "重点企业", "中国银行", "行动方案", "规上研发经费占营收", "R&D 经费", "女企业家协会", "绿色工厂", "国家级绿色石化基地",
    "示例江丰电子材料股份有限公司", "西安路", "C919 配套", "鄞州区", "峃口镇",
  ]
  static let index = index(of: names)

  static func index(of names: [String]) -> SearchIndex {
    var index = SearchIndex()
    for (item, name) in names.enumerated() { index.add(name, of: item) }
    return index
  }

  @Test(arguments: [
    ("绿色石化", "绿色石化"), ("lssh", "绿色石化"), ("lvse", "绿色石化"), ("绿sh", "绿色石化"), ("lvs", "绿色石化"),
    ("lvseshihua", "绿色石化"), ("lusesh", "绿色石化"), ("lv色shi化", "绿色石化"), ("LSSH", "绿色石化"),
    ("ｌｓｓｈ", "绿色石化"), ("lǜsè", "绿色石化"), ("lv se shi hua", "绿色石化"), ("nbs", "宁波市"), ("ningb", "宁波市"),
    ("nb市", "宁波市"), ("chang", "长街镇"), ("zhangj", "长街镇"), ("cj", "长街镇"), ("zj", "长街镇"),
    ("chongq", "重庆路"), ("zhongql", "重庆路"), ("zhongdian", "重点企业"), ("yinhang", "中国银行"), ("yinxing", "中国银行"),
    ("xingd", "行动方案"), ("nvqi", "女企业家协会"), ("nüqi", "女企业家协会"), ("xi'an", "西安路"), ("c919", "C919 配套"),
    ("r&d", "R&D 经费"), ("rd经费", "R&D 经费"), ("jfdz", "示例江丰电子材料股份有限公司"), ("yinzhou", "鄞州区"),
    ("峃", "峃口镇"), ("guishangyanfa", "规上研发经费占营收"),
  ])
  func `what is typed finds what is meant first`(_ query: String, _ meant: String) {
    #expect(Self.index.find(query).hits.first?.name == meant)
  }

  @Test func `the whole name comes before its beginning, a word, the inside`() {
    let index = Self.index(of: ["大银行业", "大 银行", "银行业务", "银行"])
    #expect(index.find("银行").hits.map(\.name) == ["银行", "银行业务", "大 银行", "大银行业"])
    #expect(index.find("yinhang").hits.map(\.name) == ["银行", "银行业务", "大 银行", "大银行业"])
  }

  @Test func `full pinyin comes before initials, then the shorter name, then the order of the plan`() {
    let index = Self.index(of: ["拉脱维亚", "绿地项目甲乙", "绿地项目乙", "绿地项目丙", "绿"])
    #expect(index.find("l").hits.map(\.name) == ["绿", "拉脱维亚", "绿地项目乙", "绿地项目丙", "绿地项目甲乙"])
    #expect(Self.index(of: ["岸能", "安宁"]).find("an").hits.map(\.name) == ["岸能", "安宁"])
    #expect(Self.index(of: ["阿娜", "安"]).find("an").hits.map(\.name) == ["安", "阿娜"])
  }

  // 色 is read shai as well.
  @Test(arguments: [("lssh", "绿色石化"), ("绿sh", "绿色"), ("lvse", "绿色"), ("绿", "绿"), ("shih", "石化")])
  func `the hanzi that matched are known`(_ query: String, _ matched: String) {
    let hit = Self.index.find(query).hits.first { $0.name == "绿色石化" }
    let letters = Array("绿色石化")
    #expect(String((hit?.matched ?? []).map { letters[$0] }) == matched)
  }

  @Test func `all names of a thing lead to it once, the best of them shown`() {
    var index = SearchIndex()
    index.add("宁波前湾新区", of: 7)
    index.add("前湾", of: 7)
    index.add("前湾大道", of: 8)
    let hits = index.find("qianwan").hits
    #expect(hits.map(\.item) == [7, 8] && hits.first?.name == "前湾")
  }

  @Test func `a handicap moves a name behind its equals`() {
    var index = SearchIndex()
    index.add("茶业", of: 0, handicap: 10)
    index.add("茶叶", of: 1)
    #expect(index.find("cy").hits.map(\.item) == [1, 0])
  }

  @Test func `nothing is found for nothing, and no more than asked for`() {
    for query in ["", " ", "…、。", "\u{200B}", "🍵"] {
      let result = Self.index.find(query)
      #expect(result.hits.isEmpty && result.total == 0)
    }
    let few = Self.index.find("l", limit: 2)
    #expect(few.hits.count == 2 && few.total > 2)
    #expect(Self.index.find("l", limit: 0).hits.isEmpty)
    #expect(SearchIndex().find("l").hits.isEmpty)
  }
}
