// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Register

/// The letters between the recorder and one actor on one incident (R34).
package struct Correspondence: Hashable, Sendable {
    package let incidentID: Incident.ID
    /// The actor's key.
    package let actor: String
    /// By day, then as they were filed.
    package let letters: [StoredLetter]

    /// The day of the first letter that was sent, or of the first there is.
    package let opened: CalendarDay
    /// The day of the first acknowledgement; nil where there is none.
    package let acknowledged: CalendarDay?
    /// The day of the first answer or outcome; nil where there is none.
    package let answered: CalendarDay?
    /// The day of the last outcome that no later letter opens again; nil where the matter is open.
    package let closed: CalendarDay?

    /// Fails without a letter.
    private init?(incidentID: Incident.ID, actor: String, letters: [StoredLetter]) {
        guard let first = letters.first else { return nil }
        func day(_ kinds: Set<LetterKind>) -> CalendarDay? {
            letters.first { kinds.contains($0.letter.kind) }?.letter.day
        }
        self.incidentID = incidentID
        self.actor = actor
        self.letters = letters
        opened = day([.sent]) ?? first.letter.day
        acknowledged = day([.acknowledged])
        answered = day([.answered, .outcome])
        closed = letters.last.flatMap { $0.letter.kind == .outcome ? $0.letter.day : nil }
    }

    /// The files of each incident and actor, in the order of their first letters.
    package static func files(of letters: [StoredLetter]) -> [Correspondence] {
        struct Key: Hashable {
            let incident: Incident.ID
            let actor: String
        }
        let ordered = letters.sorted { ($0.letter.day, $0.number) < ($1.letter.day, $1.number) }
        var order: [Key] = []
        var grouped: [Key: [StoredLetter]] = [:]
        for letter in ordered {
            let key = Key(incident: letter.letter.incidentID, actor: letter.letter.actor)
            if grouped[key] == nil { order.append(key) }
            grouped[key, default: []].append(letter)
        }
        return order.compactMap { key in
            Correspondence(incidentID: key.incident, actor: key.actor, letters: grouped[key] ?? [])
        }
    }

    /// Days from the first letter to the outcome, or to a day where the matter is open; never below 0.
    package func daysOpen(on day: CalendarDay) -> Int {
        max(0, (closed ?? day).dayNumber - opened.dayNumber)
    }

    /// The median of the days from first letter to outcome over the closed files; nil where none is closed.
    ///
    /// Of an even number the mean of the two middle ones.
    package static func medianDaysToOutcome(_ files: [Correspondence]) -> Double? {
        let days = files.compactMap { file in
            file.closed.map { max(0, $0.dayNumber - file.opened.dayNumber) }
        }.sorted()
        guard let last = days.indices.last else { return nil }
        return Double(days[last / 2] + days[(last + 1) / 2]) / 2
    }
}
