// SPDX-License-Identifier: Apache-2.0

/// An estimate, or its refusal, with what is needed to make it again and to judge it.
package struct EstimateReport: Equatable, Sendable {
    /// What the input was.
    package let file: MembershipFile
    /// What comes of the table with every link of the file accepted.
    package let outcome: LinkSpread.Outcome
    /// The table with every link of the file accepted.
    package let table: ListMembership
    /// What comes of other thresholds for links; nil where the file says nothing of links.
    package let spread: LinkSpread?
    /// How many persons the records are if the links are as likely as said; nil where the file says nothing of links.
    package let uniquePersons: UniquePersons?
    /// Who answers for the assumptions; nil where nobody signed, and the estimate is a draft.
    package let signedBy: String?
    /// The digest of the input's bytes.
    package let dataDigest: String
    /// The version of the program.
    package let programVersion: String

    /// The report on a file.
    ///
    /// - Throws: `.table` where a count is out of bounds, `.thresholds` where there are fewer than three, `.noLinks` where
    ///   thresholds are named for a file that says nothing of links.
    package init(
        _ file: MembershipFile,
        thresholds: [Double]?,
        signedBy: String?,
        dataDigest: String,
        programVersion: String
    ) throws(LinkSpread.Fault) {
        do {
            table = try file.table()
        } catch {
            throw .table(error)
        }
        self.file = file
        self.signedBy = signedBy
        self.dataDigest = dataDigest
        self.programVersion = programVersion
        uniquePersons = UniquePersons(file)
        outcome = LinkSpread.outcome(table)
        let isAsked = thresholds != nil || file.hasLinks
        spread = isAsked ? try LinkSpread(file, thresholds: thresholds ?? LinkSpread.defaultThresholds) : nil
    }

    /// The estimate; nil where it is refused.
    package var estimate: Estimate? {
        if case .estimate(let estimate) = outcome { estimate } else { nil }
    }

    /// Why there is none; nil where there is one.
    package var refusal: Estimate.Refusal? {
        if case .refusal(let refusal) = outcome { refusal } else { nil }
    }
}
