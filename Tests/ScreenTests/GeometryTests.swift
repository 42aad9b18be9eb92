import Screen
import TestSupport
import Testing

@Suite struct `A rectangle` {
  @Test func `is cut from its edges without loss`() {
    var rest = Rect(column: 2, row: 1, columns: 10, rows: 6)
    #expect(rest.slice(.top, 2) == Rect(column: 2, row: 1, columns: 10, rows: 2))
    #expect(rest.slice(.bottom, 1) == Rect(column: 2, row: 6, columns: 10, rows: 1))
    #expect(rest.slice(.left, 3) == Rect(column: 2, row: 3, columns: 3, rows: 3))
    #expect(rest.slice(.right, 4) == Rect(column: 8, row: 3, columns: 4, rows: 3))
    #expect(rest == Rect(column: 5, row: 3, columns: 3, rows: 3))
    #expect(rest.slice(.right, 99).columns == 3)
    #expect(rest.slice(.top, -5).isEmpty && rest.isEmpty)
  }

  @Test(arguments: [
    (20, [Length.share(1), .share(1)], 0, [10, 10]), (21, [.share(1), .share(1)], 0, [11, 10]),
    (20, [.exactly(5), .share(1), .exactly(3)], 1, [5, 10, 3]), (6, [.exactly(5), .exactly(5)], 1, [5, 0]),
    (30, [.atLeast(8, share: 1), .atLeast(4, share: 2)], 0, [14, 16]), (0, [.share(1)], 2, [0]),
    (9, [], 1, []),
    (10, [.share(0), .share(-1)], 0, [0, 0]), (-4, [.exactly(-1)], -2, [0]),
  ])
  func `is split as asked`(columns: Int, lengths: [Length], gap: Int, widths: [Int]) {
    let rect = Rect(column: 0, row: 0, columns: columns, rows: 1)
    #expect(rect.columns(lengths, gap: gap).map(\.columns) == widths)
  }

  @Test func `never grows, overlaps or turns negative`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<1_000 {
      let rect = random.rect()
      let gap = Int.random(in: 0...3, using: &random)
      let parts = rect.rows(random.lengths(), gap: gap)
      for part in parts where !part.isEmpty { #expect(part.intersection(rect) == part) }
      for (one, next) in zip(parts, parts.dropFirst()) where !next.isEmpty {
        #expect(one.bottom + gap == next.top)
      }
      let other = random.rect()
      let common = rect.intersection(other)
      for point in [other.origin, Point(column: other.right - 1, row: other.bottom - 1)] where !other.isEmpty
      {
        #expect(common.contains(point) == rect.contains(point))
      }
      let centred = rect.centred(other.size)
      #expect(centred.intersection(rect).size == centred.size)
      #expect(rect.inset(columns: gap, rows: gap).columns >= 0)
    }
  }
}

extension SplitMix64 {
  fileprivate mutating func rect() -> Rect {
    Rect(
      column: Int.random(in: -9...9, using: &self), row: Int.random(in: -9...9, using: &self),
      columns: Int.random(in: -2...30, using: &self), rows: Int.random(in: -2...30, using: &self))
  }

  fileprivate mutating func lengths() -> [Length] {
    (0..<Int.random(in: 0...5, using: &self)).map { _ in
      let (cells, weight) = (Int.random(in: -1...12, using: &self), Int.random(in: 0...3, using: &self))
      return [.exactly(cells), .share(weight), .atLeast(cells, share: weight)].randomElement(using: &self)
        ?? .share(1)
    }
  }
}
