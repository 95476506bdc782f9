// SPDX-License-Identifier: Apache-2.0

extension IntegrityCheck {
    /// The codes of the record itself; whether others hold them too is a question to the register.
    mutating func checkCodes() {
        if incident.codes.isEmpty { report(.codeMissing, "codes") }
        if incident.codes.count > 1 {
            report(
                .severalCodes,
                "codes",
                ["count": .count(incident.codes.count), "codes": .text(incident.displayCode)]
            )
        }
        let current = Set(incident.codes.map { $0.uppercased() })
        for (index, code) in incident.previousCodes.enumerated() where current.contains(code.uppercased()) {
            report(.previousCodeIsCurrent, "previousCodes[\(index)]", ["code": .text(code)])
        }
        checkSeries()
        if !incident.unplaced.isEmpty {
            report(.textUnplaced, "unplaced", ["count": .count(incident.unplaced.count)])
        }
    }

    private mutating func checkSeries() {
        guard !context.series.isEmpty else { return }
        var countries: [String] = []
        var hasFreeSeries = false
        for (index, code) in incident.codes.enumerated() {
            let letters = CodeSeries.letters(of: code)
            // USYEMTr…: the letters of a code may go on beyond those of its series.
            let candidates = context.series.filter { letters.hasPrefix($0.prefix) }
            if let series = candidates.first(where: { $0.matches(code) }) {
                countries += series.countries
                hasFreeSeries = hasFreeSeries || series.countries.isEmpty
            } else if candidates.contains(where: { $0.prefix == letters }) {
                report(.codeMalformed, "codes[\(index)]", ["code": .text(code), "series": .text(letters)])
                hasFreeSeries = true
            } else {
                if context.seriesAreComplete {
                    report(.codeSeriesUnknown, "codes[\(index)]", ["code": .text(code)])
                }
                hasFreeSeries = true
            }
        }
        let stated = incident.countries.compactMap(\.known?.rawValue)
        guard !hasFreeSeries, !countries.isEmpty, !stated.isEmpty, Set(stated).isDisjoint(with: countries) else {
            return
        }
        report(
            .codeOfAnotherCountry,
            "codes",
            [
                "code": .text(incident.displayCode), "series": .text(countries.joined(separator: ", ")),
                "countries": .text(stated.joined(separator: ", ")),
            ]
        )
    }
}
