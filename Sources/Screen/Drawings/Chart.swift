/// Lines over time, with what they are measured on.
public struct Chart: Hashable, Sendable {
  /// The lines; the first one lies on top.
  public var lines: [Line]
  /// The values named at the left.
  public var ticks: [Tick]
  /// The places named below.
  public var marks: [Mark]
  /// What is shown from bottom to top; nil shows every value and tick.
  public var scale: Scale?

  /// One line.
  public struct Line: Hashable, Sendable {
    /// A value for each place from left to right; nil interrupts the line.
    public var values: [Double?]
    /// What it means.
    public var role: Role
    /// Whether it is drawn with gaps: what is expected and not measured.
    public var dotted: Bool

    /// A line from its values.
    public init(_ values: [Double?], _ role: Role = .series, dotted: Bool = false) {
      self.values = values
      self.role = role
      self.dotted = dotted
    }
  }

  /// A value with its name.
  public struct Tick: Hashable, Sendable {
    /// The value.
    public var value: Double
    /// What is written beside it.
    public var label: String

    /// A value with its name.
    public init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// A place with its name.
  public struct Mark: Hashable, Sendable {
    /// The index of the place among the values.
    public var index: Int
    /// What is written below it.
    public var label: String

    /// A place with its name.
    public init(_ index: Int, _ label: String) {
      self.index = index
      self.label = label
    }
  }

  /// A chart from its lines and names.
  public init(_ lines: [Line], ticks: [Tick] = [], marks: [Mark] = [], scale: Scale? = nil) {
    self.lines = lines
    self.ticks = ticks
    self.marks = marks
    self.scale = scale
  }

  /// How many places there are from left to right.
  var places: Int { lines.map(\.values.count).max() ?? 0 }

  /// What is shown; nil if there is nothing to show.
  var shownScale: Scale? {
    scale ?? Scale(holding: lines.flatMap(\.values).compactMap { $0 } + ticks.map(\.value))
  }
}
