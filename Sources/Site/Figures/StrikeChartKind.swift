// SPDX-License-Identifier: Apache-2.0

/// The charts that are drawn of strikes; raw values are the names in addresses.
package enum StrikeChartKind: String, CaseIterable, Sendable {
    case overTime = "over-time"
    case byActor = "by-military"
    case cumulative
    case actors = "militaries"

    /// What its embedded form is called in addresses: `strikes-over-time`.
    var embedName: String { "\(Self.embedPrefix)\(rawValue)" }

    static let embedPrefix = "strikes-"

    /// The kind of an embedded form; nil for any other name.
    init?(embedName: String) {
        guard embedName.hasPrefix(Self.embedPrefix) else { return nil }
        self.init(rawValue: String(embedName.dropFirst(Self.embedPrefix.count)))
    }

    /// Key, title in English, title in Arabic.
    static let titles = PhraseCatalogue(
        """
        strikes-over-time | Strikes declared and alleged | الضربات المعلنة والمزعومة
        strikes-by-military | Strikes over time, by military | الضربات عبر الزمن، حسب الجيش
        strikes-cumulative | Strikes, added up over time | الضربات مجموعة عبر الزمن
        strikes-militaries | Strikes by military | الضربات حسب الجيش
        """
    )
}

extension Phrasebook {
    /// What a chart of strikes is called.
    func title(of kind: StrikeChartKind) -> String {
        StrikeChartKind.titles.text(kind.embedName, language) ?? kind.embedName
    }
}
