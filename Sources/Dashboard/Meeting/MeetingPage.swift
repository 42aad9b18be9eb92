import Core
import Documents
import Screen

/// One page of a meeting: one question with what is needed to answer it, and nothing else.
///
/// Data like `Page`, before anyone asks how large the window is. At most five numbers: `numbers` counts them.
struct MeetingPage: Hashable, Sendable {
  /// What it is about.
  var heading: String
  /// What is worth knowing of it in passing; the first that fits is shown.
  var context: [String] = []
  var verdict: Verdict?
  var headline: Headline?
  /// Numbers beside each other instead of a headline.
  var tiles: [Tile] = []
  var facts: [Fact] = []
  /// How far it is and how far it ought to be, and the same over time where there is room.
  var bar: Bar?
  var barTitle = ""
  var chart: Chart?
  var chartTitle = ""
  /// Rows of text, as many as there is room for.
  var lines: [Line] = []
  /// Names of which each has a text behind it that may take several rows.
  var paragraphs: [Paragraph] = []
  /// Who answers for it, the most important first.
  var owners: [Owner] = []
  /// What is asked of the room.
  var ask = ""
  var askHasNumber = false
  /// The target whose mark `w` explains.
  var target: Target.ID?

  /// A light as a word on its colour, with the reason or remark beside it.
  struct Verdict: Hashable, Sendable {
    var word: String
    var role: Role
    /// The shape that goes with the light.
    var shape: Character
    var note = ""
  }

  /// The one number of the page.
  struct Headline: Hashable, Sendable {
    var value: String
    var role = Role.strong
    var caption: String
  }

  /// A count with its word on a colour.
  struct Tile: Hashable, Sendable {
    var value: String
    var word: String
    var role: Role
    var quiet: Role
  }

  /// A number beside the headline.
  struct Fact: Hashable, Sendable {
    var label: String
    var value: String
    var role = Role.strong
  }

  /// A name and what goes with it.
  struct Paragraph: Hashable, Sendable {
    var name: String
    var text: String
  }

  /// A part and who has it: 牵头, 配合, 工作组.
  struct Owner: Hashable, Sendable {
    var part: String
    var names: [String]
  }

  /// The numbers on it, dates and the number of the page aside.
  var numbers: Int {
    (headline == nil ? 0 : 1) + tiles.count + facts.count + (askHasNumber ? 1 : 0)
  }

  /// The most numbers a page has.
  static let mostNumbers = 5
}

extension PageMaker {
  /// The page of a topic; nil for a whole screen, which is shown as it is.
  func meetingPage(_ topic: Topic, topics: [Topic]) -> MeetingPage? {
    switch topic {
    case .opening: opening(topics)
    case .closing: closing(topics)
    case .about(.target(let id)): question(about: id)
    case .about(.cluster(let id)): health(of: .cluster(id), name: name(id))
    case .about(.district(let id)): health(of: .district(id), name: district(named: id)?.name ?? id.text)
    case .about(.action(let id)): standing(of: .line(id), name: situation.line(id)?.name ?? id.text)
    case .about(.task(let id)): standing(of: .task(id), name: situation.task(id)?.name ?? id.text)
    case .about(.group(let id)): standing(of: .group(id), name: name(id))
    case .about(.unit(let id)): standing(of: .unit(id), name: name(id))
    case .about(.technology(let id)): question(about: id)
    case .about: nil
    }
  }
}

extension Topic {
  /// The target a topic is about.
  var target: Target.ID? {
    if case .about(.target(let id)) = self { id } else { nil }
  }
}

extension PageMaker {
  /// The whole word of a light: a page has room for it.
  func lightName(_ light: Light) -> String {
    words.language == .chinese ? words.word(light) : light.rawValue
  }

  /// A light, or why there is none, as a block.
  func verdict(_ light: Light?, reason: Reason? = nil, note: String = "") -> MeetingPage.Verdict {
    switch light {
    case .red: .init(word: lightName(.red), role: .statusRed, shape: glyphs.red, note: note)
    case .yellow: .init(word: lightName(.yellow), role: .statusYellow, shape: glyphs.yellow, note: note)
    case .green: .init(word: lightName(.green), role: .statusGreen, shape: glyphs.green, note: note)
    case .met: .init(word: lightName(.met), role: .statusMet, shape: glyphs.met, note: note)
    case nil:
      .init(
        word: words("灰", "grey"), role: .statusNone, shape: glyphs.none, note: reason.map(words.word) ?? note)
    }
  }
}
