extension PlanSkeleton {
  /// Who and where: tiers, clusters, lines, tasks, units, groups, districts.
  static let organisation = """

    # ── 集群 ──────────────────────────────────────────────
    # 层级:门槛 threshold 用某个指标衡量,可带单位(1万亿元、500亿元)。
    tiers:
      - {id: first, name: 百亿级, indicator: revenue, threshold: 100亿元}
    # 三色图的列,上游到下游。
    chain-positions:
      - {id: upstream, name: 上游}
      - {id: downstream, name: 下游}
    clusters:
      - id: cluster-1
        name: 示例集群
        tier: first
        districts: [district-1]
        chain:
          - {id: materials, name: 原材料, position: upstream}
          - {id: products, name: 整机, position: downstream}

    # ── 行动与任务 ────────────────────────────────────────
    # clause 写出处:编号,或 {number: 二(一)1, text: "原文"}。
    lines:
      - {id: line-1, name: 示例行动, clause: 二(一)}
      - {id: safeguards, name: 保障措施, kind: safeguards, clause: 三}
    # units 按方案的次序写;第一个视为牵头(推定)。方案写明牵头的,写 {unit: bureau-1, part: lead}。
    tasks:
      - {id: task-1, line: line-1, name: 示例任务, clause: 二(一)1, units: [bureau-1]}

    # ── 单位、工作组、区县 ────────────────────────────────
    units:
      - {id: bureau-1, name: 示例局}
    # 一句话让各区县(开发区)都负责的条款:
    # standing-owners:
    #   - {kinds: [district, zone], clause: 三}
    groups:
      - {id: group-1, name: 示例工作组, tasks: [task-1], lead: bureau-1, basis: assumed, clause: 三}
    # 区县也是责任单位,id 相同。开发区写 kind: zone 与 parent;数字已含在所在区县内的写 counted-inside: true。
    districts:
      - {id: district-1, name: 示例区}
      # - {id: zone-1, name: 示例开发区, kind: zone, parent: district-1, counted-inside: true}

    """

  /// What is measured: calendars, indicators, targets.
  static let measured = """

    # ── 指标 ──────────────────────────────────────────────
    # every: month、quarter、half-year、span(累计期,配 months)、year;lag 为期末后多少天应报。
    calendars:
      - {id: monthly, name: 月报, every: month, skips-january: true}
    # measure: stock 时点数、flow 时期数、ratio 比率;direction: up(默认)或 down。
    indicators:
      - {id: revenue, name: 营业收入, unit: 亿元, measure: flow, calendar: monthly, adds-up: true}

    # ── 目标 ──────────────────────────────────────────────
    # kind 随方案的说法:level 达到、ratio 占比、cumulative 累计、increment 新增、annual 每年、final-year 当年、
    # multiple 倍增(写 factor)、first 零的突破、coverage 全覆盖、about 左右、hold 保持稳定、rank 位次、
    # limit 不超过(写 standing-rule)、unquantified 没有数字。
    # deadline 默认为方案末年年底;baseline 的期间默认为方案前一年。没有基期就删去 baseline。
    targets:
      - id: revenue
        name: 集群营业收入
        indicator: revenue
        task: task-1
        clause: 一(二)
        kind: level
        value: 500亿元
        qualifiers: [以上]
        baseline: {value: 300亿元}
        headline: 1

    """

  /// Lists, rules, nodes, the technology map and health.
  static let closing = """

    # ── 清单与规则 ────────────────────────────────────────
    lists:
      - id: parks
        name: 重点园区
        columns:
          - {id: leading, name: 主导产业, kind: entries}
    # strength: soft 原则上(黄)、hard 必须(红)。
    standing-rules:
      - id: park-industries
        name: 每个园区主导产业不超过 2 个
        clause: 二(一)
        list: parks
        entries-of: leading
        at-most: 2
        strength: soft
      # 每项任务至少一个节点;清单里“每个集群至少一个”写 items-per: cluster 与 at-least: 1。
      # - {id: task-nodes, name: 每项任务至少一个节点, clause: 三, nodes-per: task, at-least: 1, strength: soft}
    # 几个区县共有的项目怎样分成,合计 100。
    # credits:
    #   - {id: shared-1, name: 共建项目分成, clause: 三, list: parks, items: [P1], shares: {district-1: 60, district-2: 40}}

    # ── 节点 ──────────────────────────────────────────────
    # 方案点名要做成的事。方案没有写期限、由办公室自定的,写 basis: assumed。
    nodes:
      - {id: chain-map, name: 编制产业链图谱, task: task-1, unit: bureau-1}

    # ── 三色图 ────────────────────────────────────────────
    technology-colours:
      - {id: constrained, word: 受制, grade: constrained, definition: 依赖境外且暂无替代, basis: assumed}
      - {id: catching-up, word: 攻关, grade: catching-up, definition: 已立项攻关, basis: assumed}
      - {id: own, word: 自主, grade: own, definition: 已可自主供应, basis: assumed}

    # ── 健康度 ────────────────────────────────────────────
    # 每个分量在 floor 处得 0 分、goal 处得 100 分;green、yellow 是及格线。
    health:
      - id: cluster-health
        name: 集群健康度
        of: cluster
        basis: assumed
        green: 70
        yellow: 50
        components:
          - {name: 营收同比, weight: 60, year-on-year: revenue, floor: -5, goal: 12}
          - {name: 节点按期, weight: 40, nodes-on-time: true, floor: 50, goal: 100}

    """
}
