// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// One casualty report while it is being read.
struct CasualtyReading {
    let text: ReportText
    let context: ReportContext
    private(set) var entries: [ReportEntry] = []
    private(set) var flows: [ReportFlow] = []
    private(set) var unread: [TextMark] = []
    private(set) var diagnostics: [ImportDiagnostic] = []
    /// What the last heading says of the entries below it.
    private var section: Position?
    /// A finding that stands once, above the entries that it holds for.
    private var shared: Range<Int>?

    init(_ text: ReportText, _ context: ReportContext) {
        self.text = text
        self.context = context
    }

    mutating func read() {
        var blocks = CasualtyBlock.blocks(of: text)
        let hasHeads = blocks.contains { $0.head != nil }
        if !hasHeads, let whole = statement(blocks) {
            for block in blocks where block.tokens.upperBound <= whole.lowerBound { readWithoutHead(block.tokens) }
            readEntry(whole, nil)
            for block in blocks where block.tokens.lowerBound >= whole.upperBound { readWithoutHead(block.tokens) }
            blocks = []
        }
        entries.reserveCapacity(entries.count + blocks.count { $0.head != nil })
        for block in blocks {
            if let head = block.head {
                readEntry(block.tokens, head)
            } else if hasHeads {
                readBetween(block.tokens)
            } else {
                readWithoutHead(block.tokens)
            }
        }
        for flow in flows { noteFlow(flow) }
    }

    /// The paragraphs that one statement on one allegation fills, from its first finding to its last; nil where it is in
    /// one paragraph, or where several end with serials and so are entries of their own.
    private func statement(_ blocks: [CasualtyBlock]) -> Range<Int>? {
        let findings = blocks.filter {
            FindingReading(text, $0.tokens).position != nil && !FlowReading.isStrong(text, $0.tokens)
        }
        guard findings.count > 1, let first = findings.first, let last = findings.last,
            findings.count(where: { EntryTail(text, $0.tokens).serial != nil }) < 2
        else { return nil }
        return first.tokens.lowerBound..<last.tokens.upperBound
    }

    // MARK: Between the entries

    /// A heading, a paragraph of figures, a finding for what follows, or a passage that is not understood.
    private mutating func readBetween(_ tokens: Range<Int>) {
        if let heading = ReportHeading(text, tokens) {
            section = heading.position
            shared = nil
            let rest = heading.end..<tokens.upperBound
            guard !rest.isEmpty else { return }
            return readBetween(rest)
        }
        if readFlow(tokens) { return }
        let finding = FindingReading(text, tokens)
        if finding.position != nil, finding.conceding.isEmpty, text.word(tokens.upperBound - 1) == ":" {
            shared = tokens
            return
        }
        keepUnread(tokens)
    }

    private mutating func readFlow(_ tokens: Range<Int>) -> Bool {
        guard let found = FlowReading.read(text, tokens) else { return false }
        if let last = flows.last, let joined = FlowReading.joined(last, found) {
            flows[flows.count - 1] = joined
        } else {
            flows.append(found)
        }
        return true
    }

    private mutating func readWithoutHead(_ tokens: Range<Int>) {
        if let heading = ReportHeading(text, tokens), heading.end == tokens.upperBound {
            section = heading.position
            return
        }
        let finding = FindingReading(text, tokens)
        if finding.position == nil || FlowReading.isStrong(text, tokens), readFlow(tokens) { return }
        guard finding.position != nil else { return keepUnread(tokens) }
        readEntry(tokens, nil)
    }

    private mutating func keepUnread(_ tokens: Range<Int>) {
        guard let span = text.span(tokens) else { return }
        unread.append(TextMark("unread", start: span.lowerBound, end: span.upperBound))
        report(
            .note,
            .passageNotRead,
            nil,
            "bytes \(span.lowerBound)–\(span.upperBound) are no entry and no figures: kept as unread"
        )
    }

    // MARK: One entry

    private mutating func readEntry(_ tokens: Range<Int>, _ head: EntryHead?) {
        guard let span = text.span(tokens) else { return }
        var reading = EntryReading(text, tokens, head, context)
        reading.read(section: section, shared: shared)
        var entry = reading.entry
        entry.start = span.lowerBound
        entry.end = span.upperBound
        entry.text = text.string(tokens)
        for range in reading.notRead { keepUnread(range) }
        for problem in reading.problems {
            report(problem.severity, problem.code, problem.field, "\(name(entry)): \(problem.message)")
        }
        entries.append(entry)
    }

    /// How a diagnostic names an entry: its number in the list, or its place among the entries.
    private func name(_ entry: ReportEntry) -> String {
        entry.number.map { "entry number \($0)" } ?? "entry at byte \(entry.start)"
    }

    private mutating func noteFlow(_ flow: ReportFlow) {
        for problem in FlowAudit(flow).problems {
            report(.warning, .flowDoesNotBalance, "flows", problem.message)
        }
    }

    private mutating func report(
        _ severity: ImportDiagnostic.Severity,
        _ code: ImportDiagnosticCode,
        _ field: String?,
        _ message: String
    ) {
        diagnostics.append(ImportDiagnostic(severity, code, file: context.file, field: field, message: message))
    }
}
