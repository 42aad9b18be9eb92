import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// What holds for every page of a meeting.
struct MeetingPageTests {
  /// Topics of every kind the sample has.
  private static let topics: [Topic] =
    [.opening, .closing] + Sample.snapshot.plan.targets.map { .about(.target($0.id)) }
    + View.each.filter { $0.id != nil }.map(Topic.about)

  private func maker(_ language: Language, _ glyphs: Glyphs = .rich) -> PageMaker {
    PageMaker(
      situation: Sample.situation, changes: Sample.changes, words: Words(language), glyphs: glyphs, lists: [:]
    )
  }

  private func state(_ topic: Topic, _ size: Size, _ glyphs: Glyphs = .rich, _ language: Language = .chinese)
    -> State
  {
    var state = State.sample(size: size, language, glyphs: glyphs)
    state.press(.character("P"))
    state.meeting?.topics = [topic]
    return state
  }

  @Test(arguments: [Language.chinese, .english]) func `no page has more than five numbers`(
    _ language: Language
  ) {
    for topic in Self.topics {
      guard let page = maker(language).meetingPage(topic, topics: Self.topics) else { continue }
      #expect(page.numbers <= 5, "\(page.heading)")
      #expect(!page.heading.isEmpty && !page.ask.isEmpty)
    }
  }

  @Test(arguments: Glyphs.all) func `the headline stands at least five rows high from forty columns on`(
    _ glyphs: Glyphs
  ) {
    for topic in Self.topics {
      guard let page = maker(.chinese, glyphs).meetingPage(topic, topics: []), let headline = page.headline,
        page.paragraphs.isEmpty,
        !headline.value.splitForDigits.digits.isEmpty
      else { continue }
      for size in [(40, 10), (80, 22), (160, 45), (240, 60)].map({ Size(columns: $0, rows: $1) }) {
        let layout = MeetingLayout(page, size: size, glyphs: glyphs)
        #expect(layout.digits.map { $0.size.rows >= 5 } == true, "\(headline.value) at \(size)")
        if size.columns >= 160 {
          #expect((layout.digits?.size.rows ?? 0) >= 10, "\(headline.value) at \(size)")
        }
      }
    }
  }

  @Test(arguments: Glyphs.all) func `parts stay in the window and never overlap`(_ glyphs: Glyphs) {
    var dice = SplitMix64(seed: 4)
    for _ in 0..<60 {
      let size = Size(columns: .random(in: 40...260, using: &dice), rows: .random(in: 10...70, using: &dice))
      for topic in Self.topics.shuffled(using: &dice).prefix(12) {
        guard let page = maker(.chinese, glyphs).meetingPage(topic, topics: Self.topics) else { continue }
        let layout = MeetingLayout(page, size: size, glyphs: glyphs)
        let parts = [
          layout.header, layout.heading, layout.context, layout.verdict, layout.headline, layout.facts,
          layout.picture,
          layout.owners, layout.ask, layout.footer,
        ]
        for (index, part) in parts.enumerated() {
          #expect(part.isEmpty || part.intersection(Rect(size)) == part)
          for other in parts[..<index] { #expect(part.intersection(other).isEmpty, "\(index) at \(size)") }
        }
      }
    }
  }

  @Test(arguments: [Language.chinese, .english])
  func `heading, question and lead are whole at eighty columns and more`(_ language: Language) {
    for (columns, rows) in [(80, 22), (160, 45), (240, 60)] {
      for topic in Self.topics {
        guard let page = maker(language).meetingPage(topic, topics: []) else { continue }
        let text = state(topic, Size(columns: columns, rows: rows), .rich, language).text
        let letters = text.joined().filter { $0 != " " }
        func isShown(_ text: String) -> Bool { letters.contains(text.filter { $0 != " " }) }
        #expect(isShown(page.heading), "\(page.heading) at \(columns)")
        #expect(page.ask.wrapped(to: 30).allSatisfy(isShown), "\(page.ask) at \(columns)")
        if let lead = page.owners.first?.names.first { #expect(isShown(lead)) }
        for line in text.dropLast() where page.lines.isEmpty && page.paragraphs.isEmpty {
          #expect(!line.contains("…"), "\(line)")
        }
      }
    }
  }

  @Test func `the light is a word also where there is no colour`() {
    for topic in Self.topics {
      guard case .about(.target(let id)) = topic, let light = Sample.situation.assessment(of: id)?.light
      else { continue }
      let small = state(topic, Size(columns: 60, rows: 20)).text.joined()
      #expect(small.contains(Words(.chinese).word(light)))
      let plain = state(topic, Size(columns: 80, rows: 22), Glyphs.ascii.colourless).text.joined()
      #expect(plain.contains(Words(.chinese).word(light)))
    }
  }

  @Test func `every topic can be drawn at every size, in every glyph set and language`() {
    var dice = SplitMix64(seed: 8)
    for topic in Self.topics {
      let size = Size(columns: .random(in: 1...260, using: &dice), rows: .random(in: 1...80, using: &dice))
      let glyphs = Glyphs.all.randomElement(using: &dice) ?? .rich
      #expect(state(topic, size, glyphs, .english).render().size == size)
    }
  }

  @Test func `a screen of the dashboard can be a page`() {
    let text = state(.about(.technologies), Size(columns: 100, rows: 30)).text
    #expect(text[0].contains("已冻结") && text.joined().contains("上游"))
  }

  @Test func `what is not in the plan gets a page that says so`() {
    for view in View.each {
      guard view.id != nil, let other = View(name: view.name, id: "nobody") else { continue }
      #expect(state(.about(other), Size(columns: 80, rows: 22)).text.joined().contains("nobody"))
    }
  }
}
