/// One cell of a screen.
public struct Cell: Hashable, Sendable {
  /// What stands in it; a blank in the second half of a wide character.
  public let character: Character
  /// Columns the character takes: 1 or 2, and 0 for the second half of a wide one.
  public let width: UInt8
  /// What it means.
  public var role: Role
  /// What lies beneath it.
  public var ground: Ground

  init(_ character: Character, width: UInt8, role: Role, ground: Ground) {
    self.character = character
    self.width = width
    self.role = role
    self.ground = ground
  }

  /// Nothing on the bare page.
  public static let blank = Cell(" ", width: 1, role: .text, ground: .page)

  /// Whether it is the second half of the wide character before it.
  public var isContinuation: Bool { width == 0 }

  /// The same ground with nothing on it.
  var cleared: Cell { Cell(" ", width: 1, role: .text, ground: ground) }
}
