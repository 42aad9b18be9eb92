/// Comparing unrounded numbers: within 1e-9 of a threshold, relative to it, is on it; absolute at 0 (METHOD).
extension Double {
  func isOn(_ threshold: Double) -> Bool {
    abs(self - threshold) <= 1e-9 * (threshold == 0 ? 1 : abs(threshold))
  }
  func isAbove(_ threshold: Double) -> Bool { self > threshold && !isOn(threshold) }
  func isBelow(_ threshold: Double) -> Bool { self < threshold && !isOn(threshold) }
}
