// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

extension Reply {
    /// The answer to a request: compressed where the reader takes it, and without a body where it has it already.
    func response(to request: Request) -> Response {
        PreparedReply(self, takesGzip: Self.takesGzip(request.headers[.acceptEncoding])).response(to: request)
    }

    /// Headers that only some answers have.
    var named: [(HTTPField.Name, String)] {
        let values: [(HTTPField.Name?, String?)] = [
            (Self.link, links.isEmpty ? nil : links.map(\.text).joined(separator: ", ")),
            (Self.mementoDatetime, mementoTime?.httpDate),
            (Self.contentDisposition, fileName.map { "attachment; filename=\"\($0)\"" }),
        ]
        return values.compactMap { name, value in
            guard let value, let name else { return nil }
            return (name, value)
        }
    }

    private static let link = HTTPField.Name("Link")
    private static let mementoDatetime = HTTPField.Name("Memento-Datetime")
    private static let contentDisposition = HTTPField.Name("Content-Disposition")

    /// Whether an `Accept-Encoding` takes gzip: named, or by `*`, with a weight above zero.
    static func takesGzip(_ header: String?) -> Bool {
        guard let header else { return false }
        var byStar = false
        for coding in header.lowercased().split(separator: ",") {
            let parts = coding.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let name = parts.first else { continue }
            let isRefused = parts.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
            if name == "gzip" || name == "x-gzip" { return !isRefused }
            if name == "*" { byStar = !isRefused }
        }
        return byStar
    }
}
