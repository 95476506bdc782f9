// SPDX-License-Identifier: Apache-2.0

/// A list of links (RFC 6690) made into a file of a copy: what only a server can do is left out.
struct CopyLinkFormat {
    let file: String
    let words: CopyWords

    func result(of list: [UInt8]) -> CopyDocument.Result {
        var result = CopyDocument.Result()
        let lines = String(decoding: list, as: UTF8.self).split(separator: ",\n").compactMap { line -> String? in
            guard let end = line.firstIndex(of: ">"), line.first == "<" else { return nil }
            let address = String(line[line.index(after: line.startIndex)..<end])
            guard let link = words.link(to: address, from: file) else { return nil }
            if link.isNew { result.links.insert(link.address) }
            return "<\(link.way)\(line[end...])"
        }
        let text = lines.joined(separator: ",\n")
        result.bytes = Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
        return result
    }
}
