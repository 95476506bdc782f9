// SPDX-License-Identifier: Apache-2.0

/// Pages for staff, which this machine alone is answered; raw values are the last parts of addresses.
package enum DeskPage: String, CaseIterable, Sendable {
    /// The findings as a page, and the same query as files.
    case integrity
    case integrityCSV = "integrity.csv"
    case integrityJSON = "integrity.json"
    /// What declarations of militaries speak of, and the address that its forms are sent to.
    case reconcile, decide
    /// What readers reported, and the address that its forms are sent to.
    case tickets, answer
}
