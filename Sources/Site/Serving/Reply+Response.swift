// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

extension Reply {
    /// The answer to a request: compressed where the reader takes it, and without a body where it has it already.
    func response(to request: Request) -> Response {
        var headers = HTTPFields()
        for (name, value) in isFramedAnywhere ? SecurityHeaders.framed : SecurityHeaders.all { headers[name] = value }
        headers[.cacheControl] = caching.rawValue
        if status == .methodNotAllowed { headers[.allow] = "GET, HEAD" }
        if isKeptFromSearch, let name = HTTPField.Name("X-Robots-Tag") { headers[name] = "noindex, nofollow" }
        if let location { headers[.location] = location }
        var varied = variesByLanguage ? ["Accept-Language"] : []
        var sent = body
        var isCompressed = false
        if isCompressible {
            varied.append("Accept-Encoding")
            if Self.takesGzip(request.headers[.acceptEncoding]), let smaller = compressedBody ?? Gzip.compress(body) {
                sent = smaller
                isCompressed = true
                headers[.contentEncoding] = "gzip"
            }
        }
        if !varied.isEmpty { headers[.vary] = varied.joined(separator: ", ") }
        if status == .ok, caching != .forbidden {
            let tag = EntityTag.tag(of: body, isCompressed: isCompressed)
            headers[.eTag] = tag
            if EntityTag.isNamed(tag, in: request.headers[.ifNoneMatch]) {
                headers[.contentEncoding] = nil
                return Response(status: .notModified, headers: headers)
            }
        }
        headers[.contentType] = contentType
        headers[.contentLength] = String(sent.count)
        let isBodySent = request.method != .head
        return Response(
            status: status,
            headers: headers,
            body: isBodySent ? ResponseBody(byteBuffer: ByteBuffer(bytes: sent)) : ResponseBody()
        )
    }

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
