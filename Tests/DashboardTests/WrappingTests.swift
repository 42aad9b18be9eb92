import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Lines and sentences in windows that are narrower than they are.
struct WrappingTests {
  private let sentence = Sentence(
    Line("该谁  ", .heading), ["工信局 4 项红", "科技局 2 项红", "集群推进 7 个节点逾期"], separator: ";",
    omissions: ["另 1 条", "另 2 条", "另 3 条"])

  @Test func `a sentence says as much as there is room for and how much it left out`() {
    #expect(sentence.lines(in: 80, atMost: 1).map(\.text) == ["该谁  工信局 4 项红;科技局 2 项红;集群推进 7 个节点逾期"])
    #expect(sentence.lines(in: 45, atMost: 1).map(\.text) == ["该谁  工信局 4 项红;科技局 2 项红;另 1 条"])
    #expect(sentence.lines(in: 30, atMost: 1).map(\.text) == ["该谁  工信局 4 项红;另 2 条"])
  }

  @Test func `with more rows a new line is begun rather than a part broken`() {
    let lines = sentence.lines(in: 40, atMost: 3).map(\.text)
    #expect(lines == ["该谁  工信局 4 项红;科技局 2 项红;", "      集群推进 7 个节点逾期"])
  }

  @Test func `a broken line keeps its label's margin, its roles and every letter`() {
    var dice = SplitMix64(seed: 4)
    let letters = Array("集群营收3.7万亿元(近12月),同比 +5.0%、done it")
    for _ in 0..<400 {
      let text = String(
        (0..<Int.random(in: 1...60, using: &dice)).map { _ in letters.randomElement(using: &dice) ?? "x" })
      let line = Line([Span("标签 ", .label), Span(text, .strong)])
      let limit = Int.random(in: 12...70, using: &dice)
      let broken = line.wrapped(to: limit)
      #expect(broken.allSatisfy { $0.columns <= limit }, "\(text) in \(limit)")
      #expect(broken.dropFirst().allSatisfy { $0.text.hasPrefix("     ") })
      let kept = broken.flatMap(\.spans).filter { $0.role == .strong }.map(\.text).joined()
      #expect(kept.filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test func `small counts change by a difference, large ones and money by per cents`() {
    let words = Words(.chinese)
    let giants = Sample.situation.indicator("giants")
    let revenue = Sample.situation.indicator("revenue")
    #expect(words.change(200, difference: 2, giants) == "+2")
    #expect(words.change(-50, difference: -1, giants) == "-1")
    #expect(words.change(8.8, difference: 130, giants) == "+8.8%")
    #expect(words.change(200, difference: 2, revenue) == "+200.0%")
    #expect(words.change(nil, difference: nil, giants) == "–")
  }
}
