// SPDX-License-Identifier: Apache-2.0

/// Totals by period.
///
/// `whole = rows + undated + spanning + outside`, measure by measure, bound by bound. Under proportional allocation the
/// people of an incident are cut over the periods, and the incident itself is counted in the period of its first day.
package struct Series: Sendable {
    /// The totals of one period, in the order of the measures.
    package struct Row: Sendable {
        package let period: Period
        package let totals: [Total]
    }

    package let measures: [Measure]
    package let allocation: Allocation
    /// In the order of time, without gaps; from the first to the last period that has incidents.
    package let rows: [Row]
    /// Incidents without a date.
    package let undated: [Total]
    /// Incidents of several periods, where the allocation gives them a row of their own.
    package let spanning: [Total]
    /// Incidents that no named period holds, or the part of them that none holds.
    package let outside: [Total]
    /// All incidents, each once.
    package let whole: [Total]
}
