import Screen

/// What came from the terminal: something the user did, or an answer to a question.
nonisolated enum Input: Equatable, Sendable {
  case key(Key)
  case reply(Reply)
}

/// An answer of the terminal. Only start-up listens; one that comes later is dropped, never typed.
nonisolated enum Reply: Equatable, Sendable {
  /// Where the cursor stands, counted from 1.
  case cursor(row: Int, column: Int)
  /// Primary attributes. Every terminal gives them, so what has not been answered before them never will be.
  case attributes
  /// State of a private mode: 0 unknown, 1 on, 2 off, 3 always on, 4 always off.
  case mode(Int, state: Int)
  /// The background colour, each part from 0 to 1.
  case background(red: Double, green: Double, blue: Double)
}
