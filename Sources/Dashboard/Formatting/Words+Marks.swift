public import Core
public import Screen

extension Words {
  /// The one word of a light: 红 黄 绿 达.
  public func word(_ light: Light) -> String {
    switch light {
    case .red: self("红", "red")
    case .yellow: self("黄", "yel")
    case .green: self("绿", "grn")
    case .met: self("达", "met")
    }
  }

  /// The one word where there is no light.
  var grey: String { self("灰", "gry") }

  /// The one word where the plan wants no number.
  var unquantified: String { self("无", "n/q") }

  /// Why there is no light, in METHOD's words.
  public func word(_ reason: Reason) -> String {
    switch reason {
    case .notAssessmentYear: self("未到考核年", "not yet assessed")
    case .noBaseline: self("缺基期", "no baseline")
    case .notReported: self("未报", "not reported")
    case .notDue: self("未到期", "not due")
    case .stale: self("过期", "stale")
    case .cannotAssess: self("无法评估", "cannot assess")
    case .tooFew: self("样本不足", "too few")
    case .notYet: self("未实现", "not yet")
    case .lowCoverage: self("覆盖不足", "sparse")
    case .unquantified: self("无量化", "unquantified")
    }
  }

  /// A finer verdict beside a light.
  public func word(_ remark: Assessment.Remark) -> String {
    switch remark {
    case .wrongWay: self("背离", "wrong way")
    case .missed: self("未完成", "missed")
    case .yearMet: self("本年已完成", "year met")
    case .withoutBaseline: self("无基期参考", "without baseline")
    case .provisional: self("初步", "provisional")
    case .rolling: self("近12月", "rolling year")
    case .carried: self("承接", "carried")
    case .estimated: self("估算", "estimated")
    case .pastYearMissed: self("有年度未完成", "past year missed")
    case .pastYearUnknown: self("有年度未报", "past year unknown")
    case .fell: self("有回落", "fell")
    case .memory: self("上期为红", "red before")
    case .paceInstead: self("按序时进度", "by pace instead")
    }
  }

  /// What a value is beside being one, in letters behind it: 初 provisional, 承 carried, 估 estimated.
  func letters(isProvisional: Bool, _ descent: Descent) -> String {
    let carried =
      switch descent {
      case .own: ""
      case .carried: self("承", "c")
      case .estimated: self("估", "e")
      }
    return (isProvisional ? self("初", "p") : "") + carried
  }

  /// The letter of a value that comes from another plan, behind it.
  func letter(_ descent: Descent) -> Line { Line(letters(isProvisional: false, descent), .dim) }

  /// The same as words, in the order of the letters.
  func states(isProvisional: Bool, _ descent: Descent) -> [String] {
    let carried: [String] =
      switch descent {
      case .own: []
      case .carried: [word(Assessment.Remark.carried)]
      case .estimated: [word(Assessment.Remark.estimated)]
      }
    return (isProvisional ? [word(Assessment.Remark.provisional)] : []) + carried
  }

  /// On whose word something stands.
  func word(_ basis: Basis) -> String {
    switch basis {
    case .stated: self("写明", "stated")
    case .inferred: self("推定", "inferred")
    case .assumed: self("设定", "assumed")
    }
  }

  /// A mark as a cell of its own column: the light loud where it matters, grey with its reason.
  public func mark(_ assessment: Assessment) -> Line {
    guard let light = assessment.light else { return reasonMark(assessment) }
    var line = mark(light)
    if assessment.reasons.contains(.stale) { line = line + Line(word(.stale), .statusNoneQuiet) }
    return line
  }

  /// A light as a small mark: word on colour for red and yellow, quiet for the others.
  public func mark(_ light: Light) -> Line {
    let text = " \(word(light)) "
    return switch light {
    case .red: Line(text, .statusRed).keyed(0)
    case .yellow: Line(text, .statusYellow).keyed(1)
    case .green: Line(text, .statusGreenQuiet).keyed(2)
    case .met: Line(text, .statusMetQuiet).keyed(3)
    }
  }

  private func reasonMark(_ assessment: Assessment) -> Line {
    guard let reason = assessment.reason else { return Line(" \(grey)", .statusNoneQuiet) }
    let last = assessment.lastLight.map { self("(上次\(word($0)))", " (was \(word($0)))") } ?? ""
    let sign = reason == .unquantified ? unquantified : grey
    return Line(" \(sign) \(word(reason))\(reason == .stale ? last : "")", .statusNoneQuiet)
  }

  /// The one word of a distribution with its count: 红 2/11.
  public func mark(_ lights: LightDistribution) -> Line {
    guard let worst = lights.worst else {
      return Line(" \(lights.grey > 0 ? grey : unquantified)", .statusNoneQuiet)
    }
    let count = Line("\(lights[worst])/\(lights.judged)", .dim)
    return mark(worst) + count
  }

  /// The quiet colour of a light, for numbers that belong to it.
  public func role(_ light: Light?) -> Role {
    switch light {
    case .red: .statusRedQuiet
    case .yellow: .statusYellowQuiet
    case .green: .statusGreenQuiet
    case .met: .statusMetQuiet
    case nil: .statusNoneQuiet
    }
  }
}

extension Words {
  /// In place of a change of health that lost its figures.
  var lostFigures: String { self("缺数", "no figures") }

  /// Whether a health moved by so many points, or lost its figures.
  func moved(_ change: Changes.HealthChange, by least: Double = 0.05) -> Bool {
    change.gain.map { abs($0) >= least } ?? true
  }

  /// A health on both days: 47→41.
  func values(_ change: Changes.HealthChange) -> String {
    "\(fixed(change.from, decimals: 0))→\(change.to.map { fixed($0, decimals: 0) } ?? "–")"
  }

  /// What the plan's text does not say itself: 推定 read out of it, 设定 by the office; nothing of what it states.
  func word(_ basis: Basis) -> String? {
    switch basis {
    case .stated: nil
    case .inferred: self("推定", "inferred")
    case .assumed: self("设定", "assumed")
    }
  }
}
