// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import Counting
package import Register

/// Which incidents are to be counted, under which rule, and as of when.
package struct FigureRequest: Hashable, Sendable {
    package var query: IncidentQuery
    /// The key of a rule of the register's book.
    package var rule: String
    /// In place of the rule's own; nil for that one.
    package var policy: BoundPolicy?
    /// In place of the rule's own; nil for that one.
    package var allocation: Allocation?
    /// nil for now.
    package var asOf: Timestamp?

    package static let defaultRule = "headline"

    package init(
        _ query: IncidentQuery = IncidentQuery(),
        rule: String = defaultRule,
        policy: BoundPolicy? = nil,
        allocation: Allocation? = nil,
        asOf: Timestamp? = nil
    ) {
        self.query = query
        self.rule = rule
        self.policy = policy
        self.allocation = allocation
        self.asOf = asOf
    }
}

/// Why a figure cannot be given.
package enum FigureError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownRule(key: String, known: [String])
    /// Words are looked up in the present texts only.
    case textAsOf
    case unknownPeriods(key: String, known: [String])
    case unknownProperty(String, known: [String])
    /// The register is too large to count its past while readers wait.
    case pastTooLarge(incidents: Int)
    /// The register has too many revisions to go through while readers wait.
    case historyTooLong(revisions: Int)
    /// An estimate is no count and is never added to one (requirement R20).
    case estimateInCount
    /// There is one state only, without a past.
    case noHistory

    /// Whether the question is a good one, and only too large to be answered here.
    package var isTooLarge: Bool {
        switch self {
        case .pastTooLarge, .historyTooLong: true
        default: false
        }
    }

    package var description: String {
        switch self {
        case .unknownRule(let key, let known):
            "there is no rule '\(key)'; the register has \(known.joined(separator: ", "))"
        case .textAsOf: "words can be looked for in the present texts only: leave out either --q or --as-of"
        case .unknownPeriods(let key, let known):
            "there is no list of periods '\(key)'; there are "
                + (["day", "month", "quarter", "year"] + known).joined(separator: ", ")
        case .unknownProperty(let key, let known):
            "there is no property '\(key)'; there are \(known.joined(separator: ", "))"
        case .pastTooLarge(let incidents):
            "\(incidents) incidents are too many to count as of another time here: use 'sijill total --as-of'"
        case .historyTooLong(let revisions):
            "\(revisions) revisions are too many to go through here: use 'sijill series --as-known'"
        case .estimateInCount:
            "an estimate is never added to a count: 'sijill estimate' gives it apart, with its method, interval and assumptions"
        case .noHistory: "there is no history to tell what was known when"
        }
    }
}
