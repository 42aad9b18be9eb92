extension Picture {
  /// One HTML page: no script, no font, no picture from elsewhere.
  ///
  /// A run of cells is a box as wide as its columns, and so is every character that is not ASCII, so that
  /// the columns stay in line whatever fonts a phone has. The letters grow with the window; where that makes
  /// them too small to read, the page scrolls.
  public var html: String {
    var classes: [Paint: String] = [:]
    var body = ""
    for row in 0..<rows {
      for run in runs(row: row, theme.paint) {
        let name = classes[run.look] ?? "c\(classes.count)"
        classes[run.look] = name
        body += "<span class=\"\(name)\" style=\"width:\(run.columns)ch\">"
        body += run.cells.map(\.html).joined() + "</span>"
      }
      body += "\n"
    }
    let rules = classes.sorted { $0.value < $1.value }.map { ".\($0.value){\($0.key.rules)}\n" }.joined()
    return head(rules) + body + "</pre>\n<p>\(caption.escaped)</p>\n</body>\n</html>\n"
  }

  private func head(_ rules: String) -> String {
    let page = theme.paint(of: .text, on: .page)
    return """
      <!doctype html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="description" content="\(caption.escaped)">
      <title>\(title.escaped)</title>
      <style>
      html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
      body{margin:0;\(page.rules);-webkit-print-color-adjust:exact;print-color-adjust:exact}
      pre,p{margin:0;padding:.5em;box-sizing:border-box}
      pre{width:max-content;min-width:100%;font-size:clamp(11px,calc(100vw/\(canvas.size.columns)/.64),18px);
      line-height:1.25;font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",
      "Noto Sans Mono CJK SC","PingFang SC","Microsoft YaHei",monospace}
      p{position:sticky;left:0;max-width:100vw;font-family:sans-serif;font-size:13px}
      span,i,b{display:inline-block;height:1.25em;overflow:hidden;vertical-align:top;white-space:pre}
      i,b{font-style:normal;font-weight:inherit;text-align:center;width:2ch}
      b{width:1ch}
      \(rules)</style>
      </head>
      <body>
      <pre>

      """
  }
}

extension Cell {
  /// ASCII has one column in every font for programs; what else there is gets a box of its own.
  fileprivate var html: String {
    if width == 2 { return "<i>\(character.escaped)</i>" }
    return character.isASCII ? character.escaped : "<b>\(character.escaped)</b>"
  }
}

extension Paint {
  fileprivate var rules: String {
    "color:\(foreground.hex);background:\(background.hex)" + (isBold ? ";font-weight:bold" : "")
      + (isUnderlined ? ";text-decoration:underline" : "")
  }
}
