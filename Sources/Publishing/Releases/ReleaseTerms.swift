// SPDX-License-Identifier: Apache-2.0

/// What an installation says of its releases.
package struct ReleaseTerms: Hashable, Sendable {
    /// What the register is called.
    package var title: String
    /// Who publishes it; stands as the author, since no person is named.
    package var publisher: String
    /// An SPDX identifier or an address.
    package var license: String
    /// What the dataset is, in 50 to 5000 characters; nil for a sentence of the program's own.
    package var summary: String?
    /// Where readers find the site, without a slash at its end; nil where it has no address.
    package var address: String?

    package init(title: String, publisher: String, license: String, summary: String? = nil, address: String? = nil) {
        (self.title, self.publisher, self.license) = (title, publisher, license)
        (self.summary, self.address) = (summary, address)
    }

    /// The description that every file gives.
    var description: String {
        summary
            ?? "\(title): a register of incidents of alleged civilian harm, with sources, figures as ranges, the recorder's "
            + "grade of each incident and the positions of military actors, which are kept apart."
    }

    /// The address of the licence; nil where it is not known.
    var licenseAddress: String? {
        if license.hasPrefix("https://") || license.hasPrefix("http://") { return license }
        return license.isEmpty ? nil : "https://spdx.org/licenses/\(license).html"
    }
}
