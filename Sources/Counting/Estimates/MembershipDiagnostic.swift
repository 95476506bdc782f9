// SPDX-License-Identifier: Apache-2.0

/// A row of a file of list memberships that is left out, with the reason; never with the value, which may be a name.
package struct MembershipDiagnostic: Error, Equatable, Sendable {
    /// What is wrong with a row.
    package enum Reason: Equatable, Sendable {
        /// The row has this many fields, and the heading another number.
        case fieldCount(Int, expected: Int)
        /// The field is not UTF-8 text.
        case notText
        /// A quotation mark in the field is not closed, or something follows it.
        case badQuotes
        /// The field is neither 0 nor 1; an empty one is unknown, and not 0.
        case notZeroOrOne
        /// The row is on none of the lists: the persons whom nobody listed are what is asked for.
        case onNoList
        /// The field is no whole number from 0 to `ListMembership.personLimit`.
        case notACount
        /// The field is no probability above 0 and up to 1.
        case notAProbability
        /// The person stood on this line already.
        case repeatedPerson(line: Int)
        /// The pattern stood on this line already, with the same links.
        case repeatedPattern(line: Int)

        /// A stable word for programs.
        package var code: String {
            switch self {
            case .fieldCount: "fieldCount"
            case .notText: "notText"
            case .badQuotes: "badQuotes"
            case .notZeroOrOne: "notZeroOrOne"
            case .onNoList: "onNoList"
            case .notACount: "notACount"
            case .notAProbability: "notAProbability"
            case .repeatedPerson: "repeatedPerson"
            case .repeatedPattern: "repeatedPattern"
            }
        }

        /// The reason in words.
        package var text: String {
            switch self {
            case .fieldCount(let found, let expected): "the row has \(found) fields, the heading \(expected)"
            case .notText: "this is not UTF-8 text"
            case .badQuotes: "a quotation mark is not closed, or something follows the closing one"
            case .notZeroOrOne: "this is neither 0 nor 1"
            case .onNoList: "the row is on none of the lists"
            case .notACount: "this is no whole number from 0 to \(ListMembership.personLimit)"
            case .notAProbability: "this is no probability above 0 and up to 1"
            case .repeatedPerson(let line): "the person stands on line \(line) already"
            case .repeatedPattern(let line): "the pattern stands on line \(line) already"
            }
        }
    }

    /// The line that the row begins on, from 1.
    package let line: Int
    /// The heading of the column; nil where the whole row is meant.
    package let column: String?
    package let reason: Reason

    /// `line 4, column B: this is neither 0 nor 1`.
    package var text: String { "line \(line)\(column.map { ", column \($0)" } ?? ""): \(reason.text)" }
}
