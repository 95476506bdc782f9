// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Casework

/// Readers' reports, the change log, and what of a record's past readers see.
struct CorrectionTests {
    private static func time(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }

    // MARK: - Forms

    @Test func controlsAndOuterSpaceOfAFormAreDropped() throws {
        let form = try TicketForm(topic: .names, message: " \u{7}one\r\ntwo\u{0}\n", contact: "me\nat\u{1B}home ")

        #expect(form.text == TicketText(message: "one\ntwo", contact: "me at home"))
    }

    @Test func aFormThatSaysNothingOrTooMuchIsRefused() {
        let long = String(repeating: "ش", count: TicketForm.longestMessage)
        #expect(throws: TicketForm.Fault.noMessage) { try TicketForm(topic: .other, message: " \n\u{0} ") }
        #expect(throws: Never.self) { try TicketForm(topic: .other, message: long) }
        #expect(throws: TicketForm.Fault.messageTooLong) { try TicketForm(topic: .other, message: long + "x") }
        #expect(throws: TicketForm.Fault.contactTooLong) {
            try TicketForm(topic: .other, message: "x", contact: String(long.prefix(TicketForm.longestContact + 1)))
        }
    }

    // MARK: - The desk

    @Test func aReportIsFoundByItsNumberHoweverItIsSpelled() async throws {
        let store = try await SQLiteRegister.inMemory()
        let now = try Self.time("2033-05-01T10:00:00Z")
        let desk = TicketDesk(store: store, now: { now })
        var generator = SplitMix64(seed: 1)

        let ticket = try await desk.file(try TicketForm(topic: .date, message: "x"), using: &generator)
        let other = try await desk.file(try TicketForm(topic: .date, message: "y"), using: &generator)

        #expect(ticket.id.wholeMatch(of: /T(-[0-9A-HJKMNP-TV-Z]{4}){3}/) != nil)
        #expect(ticket.id != other.id && ticket.receivedAt == now)
        for spelled in [ticket.id, ticket.id.lowercased(), ticket.id.replacing("-", with: ""), " \(ticket.id) "] {
            #expect(try await desk.ticket(spelled)?.ticket == ticket, "\(spelled)")
        }
        for wrong in [
            "", "T", "T-0000-0000-0000", ticket.id + "0", "../" + ticket.id, String(repeating: "T", count: 99),
        ] {
            #expect(try await desk.ticket(wrong) == nil, "\(wrong)")
        }
    }

    @Test func anAnswerNamesAVersionThatIsThere() async throws {
        let store = try await SQLiteRegister.inMemory()
        try await store.append([.fixture(of: .fixture(1))])
        let desk = TicketDesk(store: store, now: { Timestamp(milliseconds: 5) })
        var generator = SplitMix64(seed: 1)
        let about = try TicketForm(incidentID: Incident.fixture(1).id, revision: 1, topic: .place, message: "x")
        let ticket = try await desk.file(about, using: &generator)
        let general = try await desk.file(try TicketForm(topic: .place, message: "x"), using: &generator)

        try await desk.answer(ticket.id, .corrected, note: "done", revision: 1, author: "tests")
        await #expect(throws: TicketDesk.Refusal.noSuchVersion(2)) {
            try await desk.answer(ticket.id, .corrected, note: "", revision: 2, author: "tests")
        }
        await #expect(throws: TicketDesk.Refusal.aboutNoIncident) {
            try await desk.answer(general.id, .corrected, note: "", revision: 1, author: "tests")
        }
        await #expect(throws: TicketDesk.Refusal.noSuchTicket("T-1")) {
            try await desk.answer("T-1", .closed, note: "", revision: nil, author: "tests")
        }

        let all = try await desk.tickets()
        #expect(all.map(\.ticket.id) == [general.id, ticket.id], "those that wait come first")
        #expect(all.last?.steps.map(\.state) == [.corrected] && all.last?.steps.first?.revision == 1)
    }

    // MARK: - The change log

    /// A register with an incident of these versions, one a day from 2033-05-01 on.
    private static func register(
        _ versions: [(RevisionKind, Visibility, String)],
        number: Int = 1
    ) async throws -> SQLiteRegister {
        let store = try await SQLiteRegister.inMemory()
        try await append(versions, number: number, to: store)
        return store
    }

    private static func append(
        _ versions: [(RevisionKind, Visibility, String)],
        number: Int,
        to store: SQLiteRegister
    ) async throws {
        for (index, (kind, visibility, place)) in versions.enumerated() {
            var incident = Incident.fixture(number, codes: ["XZ\(number)"], place: Multilingual(en: place))
            incident.visibility = visibility
            let day = try time("2033-05-0\(index + 1)T10:00:00Z")
            try await store.append([
                .fixture(of: incident, follows: index, recordedAt: day, kind: kind, reason: "because \(index)")
            ])
        }
    }

    private static func numbers(_ changes: [PublishedChange]) -> [Int] {
        changes.compactMap { change in
            guard case .version(_, _, let revision) = change.subject else { return nil }
            return revision
        }
    }

    @Test func theLogTellsWhatReadersCouldSeeChange() async throws {
        let store = try await Self.register([
            (.imported, .draft, "A"), (.imported, .published, "B"), (.imported, .published, "C"),
            (.corrected, .published, "D"), (.corrected, .published, "D"), (.undone, .published, "C"),
        ])

        let changes = try await ChangeBook(store: store, rules: .builtIn).published { _ in true }

        #expect(
            Self.numbers(changes) == [6, 4, 3],
            "the first published version is no change, nor is one without a difference"
        )
        #expect(changes.map(\.type) == [.correction, .correction, .newInformation])
        #expect(try await ChangeBook(store: store, rules: .builtIn).published { _ in false }.isEmpty)
    }

    @Test func theLogFollowsTheRegister() async throws {
        let store = try await Self.register([(.imported, .published, "A"), (.corrected, .published, "B")])
        let book = ChangeBook(store: store, rules: .builtIn)
        #expect(try await book.published { _ in true }.count == 1)

        try await Self.append([(.imported, .published, "A"), (.corrected, .published, "B")], number: 2, to: store)

        #expect(try await book.published { _ in true }.count == 2)
        #expect(try await book.published { $0.value == 2 }.count == 1)
    }

    @Test func aRuleThatCameIntoForceIsAChangeOfMethod() async throws {
        var rules = RuleBook.builtIn
        var rule = try #require(rules.rules.first)
        (rule.version, rule.since) = (2, try Self.time("2033-05-02T00:00:00Z").milliseconds)
        rules.rules.append(rule)
        let store = try await SQLiteRegister.inMemory()

        let changes = try await ChangeBook(store: store, rules: rules).published { _ in false }

        #expect(changes.map(\.subject) == [.rule(key: rule.key, version: 2)])
        #expect(changes.map(\.type) == [.methodChange])
    }

    // MARK: - Redactions

    @Test func nothingOfWhatWasRedactedIsTold() async throws {
        let store = try await Self.register([
            (.imported, .published, "A"), (.corrected, .published, "B"), (.redacted, .published, "C"),
            (.corrected, .published, "D"),
        ])
        let history = try await RecordLibrary(store: store).history(of: Incident.fixture(1).id)

        let revisions = PublicHistory.revisions(of: history)

        #expect(revisions.map(\.number) == [4, 3, 2, 1])
        #expect(revisions.map(\.isWithheld) == [false, false, true, true])
        #expect(revisions.map { $0.differences?.count } == [1, nil, nil, nil])
        #expect(revisions.map(\.reason) == ["because 3", "because 2", "", ""])
        #expect(PublicHistory.firstShown(history.map(\.header)) == 3)
        let changes = try await ChangeBook(store: store, rules: .builtIn).published { _ in true }
        #expect(Self.numbers(changes) == [4, 3] && changes.map(\.type) == [.correction, .redaction])
    }
}
