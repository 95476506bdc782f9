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
    /// Addresses that are left out.
    private var colliding: Set<String> = []
    var report = SiteCopy.Report()
    /// Addresses that are still to be asked for.
    private var waiting = CopyQueue()
    /// The addresses that are asked for at this moment.
    private var making: [(address: CopyAddress, group: String)] = []
    /// Every address, by its file's name in lower case.
    private var met: [String: Met] = [:]

    /// An address, and where it was met first; nil for one that a copy begins with.
    private struct Met {
        let address: String
        let origin: String?
    }

    /// Files that stand as they should.
    var done: Int { digests.count }
    /// Files that are known of.
    private(set) var known = 0
    /// The pages that search engines may list, and their addresses.
    private(set) var pages: [CopyAddress] = []

    /// Adds an address that a page leads to.
    mutating func add(_ address: CopyAddress, from page: CopyAddress?) {
        let name = address.file.lowercased()
        let text = address.text
        if let other = met[name] {
            if other.address != text, colliding.insert(text).inserted { report.colliding.append(text) }
            return
        }
        met[name] = Met(address: text, origin: page?.text)
        known += 1
        waiting.add(address)
    }

    /// Puts an address back that was taken too early.
    mutating func again(_ address: CopyAddress) {
        free(address)
        waiting.add(address)
    }

    private mutating func free(_ address: CopyAddress) {
        if let place = making.firstIndex(where: { $0.address == address }) { making.remove(at: place) }
    }

    /// The next address to be asked for; nil while none is known.
    mutating func next() -> CopyAddress? {
        guard let address = waiting.next(busy: making.map(\.group)) else { return nil }
        making.append((address, address.group))
        return address
    }

    mutating func take(_ made: SiteCopy.Made) {
        free(made.address)
        guard !made.isBroken else {
            let origin = met[made.address.file.lowercased()]?.origin
            report.broken.append((made.address.text, origin ?? ""))
            return
        }
        // In one order, so that two runs do the same.
        let links = made.links.sorted { $0.path == $1.path ? $0.query < $1.query : $0.path < $1.path }
        for link in links { add(link, from: made.address) }
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
