import Documents
import Glibc

/// A number of a cell with the format it is shown in.
struct FormattedNumber {
  let digits: String
  let format: NumberFormat
  let isFrom1904: Bool
  let isFormula: Bool

  init(_ digits: String, _ format: NumberFormat, isFrom1904: Bool, isFormula: Bool) {
    (self.digits, self.format) = (digits, format)
    (self.isFrom1904, self.isFormula) = (isFrom1904, isFormula)
  }

  var cell: Cell {
    guard let number = Double(digits), number.isFinite else { return Cell(.error, raw: digits) }
    if format.isDate, let day = FormattedNumber.day(serial: number, isFrom1904: isFrom1904) {
      return FormattedNumber.cell(day, format, raw: digits, isFormula: isFormula)
    }
    if format.isDate || format.showsTime { return Cell(.text, raw: digits, isFormula: isFormula) }
    return Cell(
      format.isPercent ? .percent : .number, raw: digits, shown: shown(number), isFormula: isFormula,
      isShownScaled: format.isScaled)
  }

  /// The day a serial number stands for. Excel's count from 1900 has a 29 February that never was, so
  /// that days before it are one less. (ECMA-376 part 1, 18.17.4.1.)
  static func day(serial: Double, isFrom1904: Bool) -> CalendarDate? {
    guard 0..<2_958_466 ~= serial else { return nil }
    let whole = Int(serial.rounded(.down))
    if isFrom1904 { return date(dayNumber: whole + 695_055) }
    guard whole != 0, whole != 60 else { return nil }
    return date(dayNumber: whole + (whole < 60 ? 693_594 : 693_593))
  }

  /// The day of a number counted from 1 January of year 1, which is 0.
  private static func date(dayNumber: Int) -> CalendarDate? {
    // Fliegel and Van Flandern's method after Hinnant: years begin in March, so that leap days end them.
    let shifted = dayNumber + 306
    let era = shifted / 146_097
    let inEra = shifted - era * 146_097
    let yearOfEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * inYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    return CalendarDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: inYear - (153 * march + 2) / 5 + 1)
  }

  static func cell(_ day: CalendarDate, _ format: NumberFormat, raw: String, isFormula: Bool) -> Cell {
    let year = format.showsYear ? "\(day.year)年" : ""
    let shown = year + (format.showsMonth ? "\(day.month)月" : "") + (format.showsDay ? "\(day.day)日" : "")
    return Cell(
      .day(day, showsYear: format.showsYear, showsDay: format.showsDay), raw: raw, shown: shown,
      isFormula: isFormula)
  }

  /// A day written by ISO 8601, as newer workbooks may.
  static func day(iso text: String) -> Cell? {
    guard let day = CalendarDate(text.prefix(10)) else { return nil }
    return Cell(.day(day, showsYear: true, showsDay: true), raw: text, shown: String(text.prefix(10)))
  }

  private func shown(_ number: Double) -> String {
    let scaled = format.isPercent ? number * 100 : number
    guard let decimals = format.decimals, !format.isScaled, abs(scaled) < 1e15 else { return digits }
    var text = FormattedNumber.fixed(abs(scaled), decimals: min(decimals, 15))
    if format.isGrouped { text = FormattedNumber.grouped(text) }
    return (number < 0 ? "-" : "") + text + (format.isPercent ? "%" : "")
  }

  private static func fixed(_ number: Double, decimals: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    let count = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.\(decimals)f", $0) }
    return String(decoding: buffer.prefix(Int(max(0, count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    var whole = ""
    for (place, digit) in (parts.first ?? "").reversed().enumerated() {
      if place > 0, place % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    return String(whole.reversed()) + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}
