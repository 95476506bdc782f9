// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Publishing
import Register

/// One release: how to cite it, its files, its headline figures and what moved them.
struct ReleasePage: Sendable {
    let release: Release
    /// The digests of all files, by name.
    let sums: [(name: String, digest: String)]
    let figures: [ReleasedFigure]
    /// What the release wrote down of its changes.
    let changes: JSONValue
    /// Incidents of it that were redacted since: then its data are withheld.
    var redacted: [ReleasedIncident] = []
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var title: String { words.filled(.releaseTitle, ["version": release.version.description]) }

    /// Incidents of one list that are shown; the file has all of them.
    private static let shown = 50

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(
            title: title,
            kind: "figures releases",
            head: HTML.data(release.dataset, type: "application/ld+json"),
            contents
        )
    }

    private var contents: HTML {
        """
        <header class="subject">
        <p class="aside"><a href="\(ReleaseRoute.list(words.language).path)">\(words[ReleasePhrase.title])</a></p>
        <h1><bdi>\(title)</bdi></h1>
        <p class="extent">\(some: release.time.moment, { words.momentHTML($0) }) · \
        \(words.counted(.incidents, release.incidents)) · \(words.step(release.kind))</p></header>
        <dl class="facts">
        <div><dt>\(words[ReleasePhrase.citeAs])</dt><dd>\(HTML.isolated(release.citation, language: "en"))</dd></div>
        <div><dt>\(words[ReleasePhrase.licence])</dt><dd>\(HTML.isolated(release.terms.license, language: "en"))</dd></div>
        </dl>
        <section id="figures"><h2>\(words[ReleasePhrase.figures])</h2>
        <p class="aside">\(words[ReleasePhrase.headlinesLead])</p>\(figureTable)</section>
        <section id="changes"><h2>\(words[ReleasePhrase.changes])</h2>\(changed)</section>
        <section id="files"><h2>\(words[ReleasePhrase.files])</h2>
        <p class="aside">\(words[ReleasePhrase.filesLead])</p>\(when: !redacted.isEmpty, withheldNotice)\(fileTable)</section>
        """
    }

    // MARK: - Figures

    private var moved: [JSONValue] { changes["figures"]?.array ?? [] }

    private var figureTable: HTML {
        let heads: [ReleasePhrase] = release.since == nil ? [.figure, .now] : [.figure, .was, .now, .movedBy]
        return TotalsTable(
            label: words[ReleasePhrase.figures],
            heads: heads.map { $0 == .movedBy ? words[ReleasePhrase.changes] : words[$0] },
            rows: figures.map(figure)
        ).html
    }

    private func figure(_ figure: ReleasedFigure) -> TotalsTable.Row {
        let rule = words.language == .arabic ? figure.name.arabic : figure.name.english
        let measure = words[figure.measure == "killed" ? FigurePhrase.deaths : .injuries]
        let name = words.filled(.ofRule, ["measure": measure, "rule": rule])
        let change = moved.first {
            $0["rule"]?.string == figure.rule && $0["measure"]?.string == figure.measure
        }
        let now: HTML = "<bdi>\(range(figure.min, figure.max))</bdi>"
        let before: HTML = "<bdi>\(change.map { was($0) } ?? range(figure.min, figure.max))</bdi>"
        return TotalsTable.Row(
            name: "\(name)<span class=\"aside\">\(words.counted(.incidents, figure.incidents))</span>",
            cells: release.since == nil ? [now] : [before, now, moving(change?["by"]?.array ?? [])]
        )
    }

    private func was(_ change: JSONValue) -> String {
        guard let min = change["was"]?["min"]?.integer, let max = change["was"]?["max"]?.integer else { return "–" }
        return range(min, max)
    }

    private func range(_ least: Int, _ most: Int) -> String {
        words.figure(Bound(min: min(least, most), max: max(least, most))) ?? words[.unknownFigure]
    }

    private func moving(_ movers: [JSONValue]) -> HTML {
        guard !movers.isEmpty else { return "\(words[ReleasePhrase.notMoved])" }
        let count = words.counted(.incidents, movers.count)
        return """
            <details><summary>\(words.filled(.movedBy, ["count": count]) as String)</summary>
            <ul>\(each: movers.prefix(Self.shown), { mover in
                """
                <li>\(link(mover["id"]?.string ?? "", mover["incident"]?.string ?? "")) \
                <bdi>\(part(mover["was"])) → \(part(mover["is"]))</bdi></li>

                """
            })</ul>\(when: movers.count > Self.shown, more)</details>
            """
    }

    private func part(_ value: JSONValue?) -> String {
        switch value {
        case nil: "–"
        case .null: words[.unknownFigure]
        case .array(let sides): range(sides.first?.integer ?? 0, sides.last?.integer ?? 0)
        default: "–"
        }
    }

    // MARK: - Changes

    private var changed: HTML {
        guard let since = release.since else { return "<p>\(words[ReleasePhrase.nothingBefore])</p>" }
        let address = ReleaseRoute.release(words.language, since).path
        let lists: [(ReleasePhrase, [JSONValue])] = [
            (.added, changes["added"]?.array ?? []), (.changed, changes["changed"]?.array ?? []),
            (.redacted, changes["redacted"]?.array ?? []), (.withdrawn, changes["withdrawn"]?.array ?? []),
        ]
        return """
            <p><a href="\(address)">\(words.filled(.since, ["version": since.description]) as String)</a></p>
            \(each: lists, { name, incidents in
                """
                <details><summary>\(words[name]): \(words.counted(.incidents, incidents.count))</summary>
                <ul>\(each: incidents.prefix(Self.shown), incident)</ul>\
                \(when: incidents.count > Self.shown, more)</details>

                """
            })
            """
    }

    private func incident(_ value: JSONValue) -> HTML {
        let codes = value["codes"]?.array?.compactMap(\.string) ?? []
        let id = value["id"]?.string ?? ""
        let fields = (value["fields"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
        return """
            <li>\(link(id, codes.isEmpty ? id : codes.joined(separator: " ")))\
            \(when: !fields.isEmpty, " <span class=\"aside\">\(words.filled(.fields, ["fields": fields]) as String)</span>")</li>

            """
    }

    private func link(_ id: String, _ name: String) -> HTML {
        "<a href=\"\(Route.incident(words.language, key: id).path)\">\(HTML.code(name))</a>"
    }

    private var more: HTML {
        let address = ReleaseRoute.file(release.version, "changes.json").path
        return
            "<p class=\"aside\"><a href=\"\(address)\">\(words.filled(.others, ["file": "changes.json"]) as String)</a></p>"
    }

    // MARK: - Files

    private var fileTable: HTML {
        let folder = Release.tablesName + "/"
        let inFolder = sums.filter { $0.name.hasPrefix(folder) }
        return """
            \(table(of: sums.filter { !$0.name.hasPrefix(folder) }))
            \(when: !inFolder.isEmpty, """
                <details><summary>\(HTML.code(folder)) (\(words.number(inFolder.count)))</summary>
                \(table(of: inFolder))</details>

                """)<p class="aside"><a href="\(ReleaseRoute.file(release.version, "SHA256SUMS").path)" download>\
            \(words[ReleasePhrase.allSums])</a></p>
            """
    }

    private var withheldNotice: HTML {
        let names: HTML = .joined(redacted.map { link($0.id, $0.name) }, by: words.comma)
        return "<p class=\"notice\">\(words[ReleasePhrase.withheld]) \(names)</p>\n"
    }

    private func link(toFile name: String) -> HTML {
        guard redacted.isEmpty || !release.holdsRecords(name) else { return .code(name) }
        return "<a href=\"\(ReleaseRoute.file(release.version, name).path)\" download>\(HTML.code(name))</a>"
    }

    private func table(of sums: [(name: String, digest: String)]) -> HTML {
        let sizes = Dictionary(release.files.map { ($0.name, $0.bytes) }) { first, _ in first }
        return TotalsTable(
            label: words[ReleasePhrase.files],
            heads: [words[ReleasePhrase.fileName], words[ReleasePhrase.size], words[ReleasePhrase.digest]],
            rows: sums.map { file in
                let size: HTML = "\(some: sizes[file.name], { "\(words.number($0))" })"
                let digest = HTML.code(String(file.digest.prefix(16)) + "…")
                return TotalsTable.Row(name: link(toFile: file.name), cells: [size, digest])
            }
        ).html
    }
}
