// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Matching
import Register

/// What the commands of a reconciliation share.
enum Reconciling {
    /// The three lists, with a progress bar.
    static func read(_ store: any ReconciliationDesk.Store) async throws -> DeclarationReview {
        let entries = try await store.reports().reduce(0) { $0 + $1.summary.entries }
        let bar = SharedProgressBar("Matching", total: Int64(entries))
        defer { bar.finish() }
        return try await ReconciliationDesk(store: store).reconcile { done, _ in
            bar.show(done: Int64(done), count: done, unit: "declarations")
        }
    }

    /// Keeps a decision and says so; a refusal is told and ends the program with code 1.
    static func decide(
        _ place: ReconciliationItem.Place,
        on incident: Incident,
        _ verdict: MatchVerdict,
        reason: String,
        author: String,
        _ store: any ReconciliationDesk.Store
    ) async throws {
        do {
            try await ReconciliationDesk(store: store).decide(
                place,
                on: incident.id,
                verdict,
                reason: reason,
                author: author,
                at: .now
            )
        } catch let refusal as ReconciliationDesk.Refusal {
            Terminal.note("sijill: \(refusal)")
            throw ExitStatus.partly
        }
        Terminal.print("\(place) \(verdict.rawValue): \(incident.displayCode)")
    }
}

extension ReconciliationItem {
    /// What a person reads to decide.
    var lines: [String] {
        var lines = [
            "\(place)  \(issuer ?? "")  \(published?.text ?? "")", "  \(entry.text.replacing("\n", with: " "))",
        ]
        for (index, candidate) in candidates.enumerated() {
            let percent = Int((candidate.proposal.probability * 100).rounded())
            let verdict = candidate.verdict.map { "  [\($0.rawValue)]" } ?? ""
            lines.append("  \(index + 1)  \(candidate.name)  \(percent) %\(verdict)")
            let clues = candidate.proposal.contributions.map { contribution in
                "\(contribution.level.key) \(contribution.weight >= 0 ? "+" : "")\(Self.rounded(contribution.weight))"
            }
            lines.append("     \(clues.joined(separator: ", "))")
            if candidate.proposal.codeContradicts {
                lines.append("     the text names another code than this incident bears")
            }
        }
        return lines
    }

    /// One decimal, as the terminal shows weights.
    private static func rounded(_ weight: Double) -> String {
        let tenths = Int((weight * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }

    /// The same for programs.
    var json: JSONValue {
        .object([
            .init("declaration", .string(place.description)), .init("issuer", issuer.map { .string($0) } ?? .null),
            .init("published", published.map { .string($0.text) } ?? .null), .init("text", .string(entry.text)),
            .init(
                "candidates",
                .array(
                    candidates.map { candidate in
                        .object([
                            .init("incident", .string(candidate.name)),
                            .init("probability", .number(candidate.proposal.probability)),
                            .init("verdict", candidate.verdict.map { .string($0.rawValue) } ?? .null),
                            .init(
                                "clues",
                                .object(
                                    candidate.proposal.contributions.map {
                                        .init($0.level.key, .number($0.weight))
                                    }
                                )
                            ),
                        ])
                    }
                )
            ),
        ])
    }
}

/// One JSON value on one line.
enum JSONLine {
    static func text(_ value: JSONValue) -> String {
        var writer = JSONWriter(order: .interchange)
        writer.value(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
