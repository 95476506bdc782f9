// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Reads files of militaries' texts and tables for `Importing.read`.
enum MilitaryTextReader {
    /// Reads a casualty report or a strike release, and passes on its diagnostics and then the report.
    static func read(
        _ input: ImportInput,
        _ format: ImportFormat?,
        context: ImportContext,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        var known = context.military
        known.file = input.name
        let text = String(decoding: input.bytes, as: UTF8.self)
        if known.issuer == nil { known.issuer = IssuerWords.issuer(of: text) }
        var (report, diagnostics) =
            format == .strikeRelease
            ? StrikeReleaseReader.read(text, context: known) : CasualtyReportReader.read(text, context: known)
        for diagnostic in diagnostics { try body(.diagnostic(diagnostic)) }
        if report.title == nil { report.title = IssuerWords.title(of: report) }
        try body(.report(report))
    }

    /// Reads a table of strikes as a whole.
    static func readTable(
        _ input: ImportInput,
        context: ImportContext,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        var reader = Importing.StreamedFormat.strikeTable(separator: CSVReader.separator(of: input.bytes))
            .reader(of: input, context: context)
        try reader.feed(input.bytes, body)
        try reader.finish(body)
    }
}
