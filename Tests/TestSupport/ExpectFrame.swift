import Foundation
public import Screen
public import Testing

/// Expects a canvas to look as the picture `Frames/NAME.txt` beside the test file says.
///
/// With `RECORD_FRAMES=1` in the environment the picture is written instead; such a test fails once, so
/// that a picture nobody looked at never counts as a test.
public func expectFrame(
  _ canvas: Canvas, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let frames = URL(fileURLWithPath: filePath).deletingLastPathComponent().appending(path: "Frames")
  let file = frames.appending(path: "\(name).txt")
  let drawn = canvas.description
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  guard drawn != recorded else { return }
  guard ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" else {
    let difference =
      recorded.map { firstDifference(drawn, $0) } ?? "no picture; record it with RECORD_FRAMES=1"
    Issue.record("frame \(name): \(difference)\n\(drawn)", sourceLocation: sourceLocation)
    return
  }
  do {
    try FileManager.default.createDirectory(at: frames, withIntermediateDirectories: true)
    try Data(drawn.utf8).write(to: file)
    Issue.record("frame \(name): recorded, look at it and run again", sourceLocation: sourceLocation)
  } catch {
    Issue.record("frame \(name): cannot be written: \(error)", sourceLocation: sourceLocation)
  }
}

private func firstDifference(_ drawn: String, _ recorded: String) -> String {
  let now = drawn.split(separator: "\n", omittingEmptySubsequences: false)
  let then = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(now, then).enumerated().first { $1.0 != $1.1 }?.offset ?? min(now.count, then.count)
  func shown(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "nothing" }
  return "line \(line + 1) is\n\(shown(now))\nand was\n\(shown(then))\nThe whole:"
}
