import Documents
import Screen

extension Diagnosis {
  /// The page as lines: facts by section, then the verdicts.
  var lines: [String] {
    let width = sections.flatMap(\.facts).map { $0.label[language].columns }.max() ?? 0
    let facts = sections.flatMap { section in
      ["", section.title[language]]
        + section.facts.filter(\.isShown).map { fact in
          "  " + fact.label[language].padded(to: width) + "  " + (fact.value ?? Phrase("无", "none")[language])
        }
    }
    return facts + ["", Phrase("结论", "Verdict")[language]] + verdicts.flatMap { $0.lines(language) }
  }

  /// The same as one JSON document; labels and sentences in the language.
  var json: JSON {
    JSON(["format": "jiqun-doctor-1", "ok": !hasFindings])
      .adding([
        "verdicts": JSON.list(verdicts.map { $0.json(language) })
      ]).adding(sections)
  }
}

extension Diagnosis.Fact {
  /// Variables of the environment that are not set are not worth a line.
  fileprivate var isShown: Bool { value != nil || key.contains(where: \.isLowercase) }
}

extension Diagnosis.Verdict {
  fileprivate func lines(_ language: Language) -> [String] {
    let mark = isFinding ? Phrase("✗ 须处理", "✗ mend") : Phrase("✓ 正常", "✓ fine")
    return ["  \(mark[language])  \(sentence[language])"]
      + (remedy.map { ["            \(Phrase("办法:", "do: ")[language])\($0[language])"] } ?? [])
  }

  fileprivate func json(_ language: Language) -> JSON {
    JSON([
      "code": code, "finding": isFinding, "sentence": sentence[language],
      "remedy": remedy.map { $0[language] },
    ])
  }
}

extension JSON {
  fileprivate func adding(_ sections: [Diagnosis.Section]) -> JSON {
    guard case .record(let own) = self else { return self }
    return .record(
      own
        + sections.map { section in
          Member(
            key: section.id,
            value: .record(section.facts.map { Member(key: $0.key, value: $0.value.json) }))
        })
  }
}
