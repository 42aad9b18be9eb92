public import Sheets

/// A question a table leaves open, what fits as an answer, and which of that is chosen.
public struct AnswerDialog: Hashable, Sendable {
  public var question: SheetQuestion
  public var text = ""
  public var selected = 0
  public var choices: [Choice] = []

  /// One answer.
  public struct Choice: Hashable, Sendable {
    public var meaning: SheetMapping.Meaning
    public var name: String
    /// What kind of thing it is, and what tells it from others.
    public var kind: String
    public var detail: String
    /// Which characters of the name fit what was typed.
    public var matched: [Int] = []
  }

  init(_ question: SheetQuestion) { self.question = question }
}
