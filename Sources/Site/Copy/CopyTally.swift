// SPDX-License-Identifier: Apache-2.0

/// What a copy has done, and what is left to do.
struct CopyTally {
    /// One file of the copy.
    struct File: Sendable {
        var name = ""
        /// SHA-256 in hexadecimal.
        var digest = ""
        var length: Int64 = 0
        /// Whether it was not there, or was another one.
        var isWritten = false
    }

    private(set) var digests: [String: String] = [:]
    var report = SiteCopy.Report()
    /// Addresses in the order in which they were met, each once.
    private var waiting: [CopyAddress] = []
    private var nextPlace = 0
    /// Where each address was met first; nil for one that a copy begins with.
    private var origins: [CopyAddress: CopyAddress?] = [:]
    /// By name in lower case.
    private var names: [String: CopyAddress] = [:]

    /// Files that stand as they should.
    var done: Int { digests.count }
    /// Files that are known of.
    var known: Int { waiting.count }
    /// The pages that search engines may list, and their addresses.
    private(set) var pages: [CopyAddress] = []

    /// Adds an address that a page leads to.
    mutating func add(_ address: CopyAddress, from page: CopyAddress?) {
        guard origins[address] == nil else { return }
        origins[address] = .some(page)
        let name = address.file.lowercased()
        if names[name] != nil {
            report.colliding.append(address.text)
            return
        }
        names[name] = address
        waiting.append(address)
    }

    /// The next address to be asked for; nil while none is known.
    mutating func next() -> CopyAddress? {
        guard nextPlace < waiting.count else { return nil }
        defer { nextPlace += 1 }
        return waiting[nextPlace]
    }

    mutating func take(_ made: SiteCopy.Made) {
        guard !made.isBroken else {
            let origin = origins[made.address] ?? nil
            report.broken.append((made.address.text, origin?.text ?? ""))
            return
        }
        // In one order, so that two runs do the same.
        for link in made.links.sorted(by: { $0.text < $1.text }) { add(link, from: made.address) }
        if made.isListed { pages.append(made.address) }
        take(made.file)
    }

    mutating func take(_ file: File) {
        digests[file.name] = file.digest
        report.files += 1
        report.bytes += file.length
        if file.isWritten { report.written += 1 }
    }
}
