import Testing

@testable import Store

@Suite struct `Numbers in tables` {
  @Test(arguments: [
    ("0", 0), ("-0.5", -0.5), ("1234.5", 1234.5), ("1,234.5", 1234.5), ("12,345,678", 12_345_678),
    ("1e3", 1000), ("1.2E-2", 0.012),
  ])
  func `are read`(text: String, value: Double) { #expect(TableNumber.parse(text) == value) }

  @Test(arguments: [
    "", "-", ".5", "5.", "1,23", "1,2345", "1234,567", ",123", "1,234,", "0,123", "007", "+5", "1 000",
    "1_000",
    "\u{FF11}", "①", "½", "٣", "1.2.3", "1e", "1e9999", "inf", "nan", "NaN", "Infinity", "0x10", "0b1", "--1",
    "1-",
    "3.7万", "15%", "1.234,5", "一百",
  ])
  func `are refused when in doubt`(text: String) { #expect(TableNumber.parse(text) == nil) }
}
