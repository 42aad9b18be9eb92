import Core
import Documents
import Testing

@testable import Store

/// Every mistake of a table, all at once, as the person sees it who must mend it.
@Suite struct `Mistakes in tables` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws { (folder, store) = try exampleStore() }

  @Test func `figures`() throws {
    let report = try store.take(
      """
      指标,范围,期间,数值,单位,状态,报送日期,分母
      营业收人,全市,2024,1,,,,
      revenue,东曲,2024,1,,,,
      revenue,全市,2024-13,1,,,,
      revenue,全市,2024,,,,,
      revenue,全市,2024,\u{FF11}\u{FF12},,,,
      revenue,全市,2024,3.7万,,,,
      revenue,全市,2024,"12,34",,,,
      revenue,全市,2024,0x1F,,,,
      revenue,全市,2024,NaN,,,,
      revenue,全市,2024,15%,,,,
      revenue,全市,2024,1,家,,,
      revenue,全市,2024,1,,大概,,
      revenue,全市,2024,1,,,2025-02-30,
      works,全市,2024,12.5,,,,
      share,全市,2024,2.5,,,,0
      revenue,park:K9,2024,1,,,,
      revenue,全市,2024
      """)
    #expect(report.batch == nil)
    expectLines(
      report,
      """
      f.csv:2[指标] 读到 “营业收人”,应为 计划中的指标(indicators);改为 “营业收入”?
      f.csv:3[范围] 读到 “东曲”,应为 计划中的范围;改为 “东区”?
      f.csv:4[期间] 读到 “2024-13”,应为 期间,如 2022、2026-09、2026-01/08、2026Q1、2026H1
      f.csv:5[数值] 应有 数,如 1234.5
      f.csv:6[数值] 读到 “\u{FF11}\u{FF12}”,应为 数,如 1234.5;改为 12
      f.csv:7[数值] 读到 “3.7万”,应为 数,如 1234.5;改为 37000,或把 “万” 写进单位
      f.csv:8[数值] 读到 “12,34”,应为 数,如 1234.5
      f.csv:9[数值] 读到 “0x1F”,应为 数,如 1234.5
      f.csv:10[数值] 读到 “NaN”,应为 数,如 1234.5
      f.csv:11[数值] 读到 “15%”,应为 数,如 1234.5;只写 15,“%” 写进单位
      f.csv:12[单位] 读到 “家”,应为 能换算为 “亿元” 的单位
      f.csv:13[状态] 读到 “大概”,应为 provisional/初步/公示、final/正式/最终、revised/修订 之一
      f.csv:14[报送日期] 读到 “2025-02-30”,应为 存在的日期,如 2023-07-25
      f.csv:15[数值] 读到 “12.5”,应为 整数个
      f.csv:16[分母] 读到 “0”,应为 不为 0 的分母
      f.csv:17[范围] 读到 “park:K9”,应为 清单中已有的园区代码;先导入园区清单
      f.csv:18 读到 “3”,应为 8 格,与表头一样多;补上空的格
      """)
  }

  @Test func `technologies and their colours`() throws {
    let report = try store.add(
      [
        .table(
          TableFile(
            name: "t.csv",
            text: """
              technology,name,cluster,stage,dependence,readiness,funding,review-due
              T 1,电机,boats,,,,,
              T-2,,boats,,,,,
              T-3,电机,船只,,,,,
              T-4,电机,tea,船体,,,,
              T-5,电机,boats,hull,101,10,-1,明年
              T-6,电机,boats,hull,99,9,1,2027-01-01
              T-6,马达,boats,hull,99,9,1,2027-01-01
              """)),
        .table(
          TableFile(
            name: "c.csv",
            text: """
              technology,day,colour,known
              T-6,2024-05-01,紫,2024-05-02
              T-7,2024-05-01,受制,2024-05-02
              T-6,2024-05-01,受制,2024-04-30
              """)),
      ], .example)
    expectLines(
      report,
      """
      t.csv:2[technology] 读到 “T 1”,应为 不含空白的编号,至多 64 字
      t.csv:3[name] 应有 文字
      t.csv:4[cluster] 读到 “船只”,应为 计划中的集群(clusters);改为 “船舶”?
      t.csv:5[stage] 读到 “船体”,应为 计划中的该集群的环节
      t.csv:6[dependence] 读到 “101”,应为 0–100 之间的数
      t.csv:6[readiness] 读到 “10”,应为 1 至 9 的整数
      t.csv:6[funding] 读到 “-1”,应为 0–1000000000000 之间的数
      t.csv:6[review-due] 读到 “明年”,应为 存在的日期,如 2023-07-25
      t.csv:8 应有 与 t.csv:7 相同的内容,或不同的对象;同一对象的两行数值不同,删去错的一行
      c.csv:2[colour] 读到 “紫”,应为 计划中的三色图颜色(technology-colours)
      c.csv:3[technology] 读到 “T-7”,应为 计划中的技术卡;改为 “T-6”?
      c.csv:4[known] 读到 “2024-04-30”,应为 不早于定色日期 2024-05-01 的报送日期
      """)
  }

  @Test func `nodes`() throws {
    let report = try store.take(
      """
      node,name,kind,due,done,known,task,group,unit
      N-1,会议,聚会,,,,,,
      N-2,会议,节点,2025-06-31,,,,,
      N-3,会议,节点,,2026-02-01,2026-01-01,,,
      N-4,会议,节点,,,,做事,政策组,市局
      """)
    expectLines(
      report,
      """
      f.csv:2[kind] 读到 “聚会”,应为 deliverable/成果、milestone/节点、action/交办 之一
      f.csv:3[due] 读到 “2025-06-31”,应为 存在的日期,如 2023-07-25
      f.csv:4[done] 读到 “2026-02-01”,应为 不晚于报送日期 2026-01-01 的办结日期
      f.csv:5[task] 读到 “做事”,应为 计划中的任务(tasks)
      f.csv:5[unit] 读到 “市局”,应为 计划中的责任单位(units、districts)
      """)
  }

  @Test func `items of lists`() throws {
    let report = try store.take(
      """
      list,code,name,cluster,district,stage,amount,since,until,产值,开园,备注
      园区,K1,东园,,,,,,,,,
      重点园区,K1,东园,,,,,,,,昨天,
      enterprises,E1,一厂,船舶,东区,成熟,1 000,2024-05-01,2024-04-01,多,,
      enterprises,E2,二厂,,,培育,,,,"1,200.50",,
      enterprises,E2,二厂,,,成长,,,,1200.5,,
      """)
    expectLines(
      report,
      """
      f.csv:1 警告:读到 “备注”,应为 已知的列(amount、cluster、code、district、list、name、since、stage、until、产值、开园);此列不读
      f.csv:2[list] 读到 “园区”,应为 计划中的清单(lists)
      f.csv:3[开园] 读到 “昨天”,应为 存在的日期,如 2023-07-25
      f.csv:4[stage] 读到 “成熟”,应为 培育、成长 之一
      f.csv:4[amount] 读到 “1 000”,应为 数,如 1234.5;改为 1000
      f.csv:4[until] 读到 “2024-04-01”,应为 不早于 2024-05-01 的日期
      f.csv:4[产值] 读到 “多”,应为 数,如 1234.5
      f.csv:6 应有 与 f.csv:5 相同的内容,或不同的对象;同一对象的两行数值不同,删去错的一行
      """)
  }

  @Test func `headers that are of no kind`() throws {
    for (text, line) in [
      ("", "f.csv 应有 一行表头;文件是空的"),
      (
        "指标,范围,时间,数值\n",
        "f.csv:1 读到 “指标,范围,时间,数值”,应为 一种已知的表头,如 指标(indicator)、范围(scope)、期间(period)、数值(value);缺 期间"
      ),
      (
        "technology,name,cluster,day,colour\n",
        "f.csv:1 读到 “technology,name,cluster,day,colour”,应为 只合一种表的表头;同时像 technologies, colours:分成几个文件"
      ),
    ] {
      #expect(try store.take(text).text == line)
    }
  }

  @Test func `a million mistakes are counted, a thousand are told`() throws {
    let rows = String(repeating: "revenue,全市,2024,很多\n", count: 3000)
    let report = try store.take("indicator,scope,period,value\n" + rows)
    #expect(report.findings.total == 3000)
    #expect(report.findings.dropped == 2000)
  }

  @Test func `doubtful figures come in, and that is said`() throws {
    let report = try store.take(
      """
      indicator,scope,period,value,numerator,denominator,known
      share,whole,2024,25,25,1000,2025-02-01
      revenue,whole,2024,1,,,2024-12-01
      """)
    #expect(report.batch != nil)
    expectLines(
      report,
      """
      f.csv:2[value] 警告:读到 “25”,应为 分子除以分母,约 2.5
      f.csv:3[period] 提示:读到 “2024”,应为 在报送日期 2024-12-01 之前结束的期间;期末之前不计入;期间读错了就改正,报送日期不对就用 --known 写明
      """)
  }

  /// Compares line by line, so that a difference shows the one line.
  private func expectLines(
    _ report: ImportReport, _ expected: String, _ location: SourceLocation = #_sourceLocation
  ) {
    let found = report.text.split(separator: "\n").map(String.init)
    let wanted = expected.split(separator: "\n").map(String.init)
    #expect(found.count == wanted.count, sourceLocation: location)
    for (line, other) in zip(found, wanted) { #expect(line == other, sourceLocation: location) }
  }
}
