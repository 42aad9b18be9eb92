extension Role {
  /// The name in a theme, with dots: what is not given there falls back to the part before the last dot.
  public var name: String { nameAndCode.name }

  /// One letter for pictures of a canvas in a text file.
  public var code: Character { nameAndCode.code }

  private var nameAndCode: (name: String, code: Character) {
    switch self {
    case .text: ("text", ".")
    case .dim: ("text.dim", "d")
    case .strong: ("text.strong", "s")
    case .title: ("title", "T")
    case .heading: ("heading", "h")
    case .label: ("label", "l")
    case .border: ("border", "b")
    case .accent: ("accent", "a")
    case .key: ("key", "k")
    case .crumb: ("crumb", "c")
    case .tab: ("tab", "t")
    case .tabActive: ("tab.active", "A")
    case .input: ("input", "i")
    case .match: ("match", "m")
    case .link: ("link", "L")
    case .warning: ("warning", "w")
    case .sampleMark: ("sample", "x")
    case .scenarioMark: ("sample.scenario", "X")
    default: markNameAndCode
    }
  }

  private var markNameAndCode: (name: String, code: Character) {
    switch self {
    case .statusRed: ("status.red", "R")
    case .statusYellow: ("status.yellow", "Y")
    case .statusGreen: ("status.green", "G")
    case .statusMet: ("status.met", "M")
    case .statusNone: ("status.none", "N")
    case .statusRedQuiet: ("quiet.red", "r")
    case .statusYellowQuiet: ("quiet.yellow", "y")
    case .statusGreenQuiet: ("quiet.green", "g")
    case .statusMetQuiet: ("quiet.met", "e")
    case .statusNoneQuiet: ("quiet.none", "n")
    case .techConstrained: ("tech.constrained", "1")
    case .techCatching: ("tech.catching", "2")
    case .techOwn: ("tech.own", "3")
    case .barFilled: ("bar.filled", "F")
    case .barTrack: ("bar.track", "f")
    case .barEdge: ("bar.edge", "E")
    case .barPath: ("bar.path", "P")
    case .path: ("chart.path", "p")
    case .spark: ("chart.spark", "v")
    case .forecast: ("chart.forecast", "o")
    case .series: ("chart.series", "S")
    case .seriesOther: ("chart.series.other", "Z")
    case .axis: ("chart.axis", "j")
    case .scroll: ("scroll", "z")
    default: ("text", "?")
    }
  }
}
