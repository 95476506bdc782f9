// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

/// An answer ready to be sent in one coding: headers put together, the body compressed where that is the coding.
struct PreparedReply: Sendable {
    let status: HTTPResponse.Status
    private let headers: HTTPFields
    private let body: ByteBuffer
    /// The body piece by piece, which can be sent once; nil where `body` is all of it.
    private let stream: AsyncThrowingStream<[UInt8], any Error>?
    private let isStreamCompressed: Bool
    /// Nil for an answer that is not compared with what the reader has.
    private let tag: String?

    /// Prepares an answer for readers who take gzip, or for those who do not.
    init(_ reply: Reply, takesGzip: Bool) {
        var headers = reply.isFramedAnywhere ? SecurityHeaders.framedFields : SecurityHeaders.allFields
        if let policy = reply.scripts.policy(isFramed: reply.isFramedAnywhere) {
            headers[.contentSecurityPolicy] = policy
        }
        headers[.cacheControl] = reply.caching.rawValue
        if reply.status == .methodNotAllowed { headers[.allow] = "GET, HEAD" }
        if reply.isOpenToOtherSites {
            for (name, value) in SecurityHeaders.shared { headers[name] = value }
        }
        if let seconds = reply.retryAfter { headers[.retryAfter] = String(seconds) }
        if reply.isKeptFromSearch, let name = HTTPField.Name("X-Robots-Tag") { headers[name] = "noindex, nofollow" }
        if let location = reply.location { headers[.location] = location }
        for (name, value) in reply.named { headers[name] = value }
        var varied = reply.variesByLanguage ? ["Accept-Language"] : []
        if reply.variesByDatetime { varied.insert("accept-datetime", at: 0) }
        var sent = reply.body
        var isCompressed = false
        if reply.isCompressible {
            varied.append("Accept-Encoding")
            let level = reply.contentType == Reply.vectorTile ? Gzip.tileLevel : Gzip.pageLevel
            if takesGzip, reply.stream != nil {
                isCompressed = true
                headers[.contentEncoding] = "gzip"
            } else if takesGzip, let smaller = reply.compressedBody ?? Gzip.compress(reply.body, level: level) {
                sent = smaller
                isCompressed = true
                headers[.contentEncoding] = "gzip"
            }
        }
        if !varied.isEmpty { headers[.vary] = varied.joined(separator: ", ") }
        headers[.contentType] = reply.contentType
        if reply.stream == nil { headers[.contentLength] = String(sent.count) }
        tag =
            reply.status == .ok && reply.caching != .forbidden && reply.stream == nil
            ? EntityTag.tag(of: reply.body, isCompressed: isCompressed) : nil
        headers[.eTag] = tag
        status = reply.status
        stream = reply.stream
        isStreamCompressed = isCompressed
        body = ByteBuffer(bytes: sent)
        self.headers = headers
    }

    /// The answer to a request: without a body where the reader has it already, or asks for the head alone.
    func response(to request: Request) -> Response {
        if let tag, let known = request.headers[.ifNoneMatch], EntityTag.isNamed(tag, in: known) {
            var headers = headers
            for name in [HTTPField.Name.contentEncoding, .contentType, .contentLength] { headers[name] = nil }
            return Response(status: .notModified, headers: headers)
        }
        let isBodySent = request.method != .head
        return Response(
            status: status,
            headers: headers,
            body: isBodySent ? responseBody : ResponseBody()
        )
    }

    /// The body; a stream that fails half-way ends without its last chunk, so that nobody takes it for whole.
    private var responseBody: ResponseBody {
        guard let stream else { return ResponseBody(byteBuffer: body) }
        return isStreamCompressed
            ? ResponseBody(asyncSequence: GzipStream(stream).map { ByteBuffer(bytes: $0) })
            : ResponseBody(asyncSequence: stream.map { ByteBuffer(bytes: $0) })
    }

    /// About how many bytes keeping the answer takes; a stream cannot be kept.
    var weight: Int { stream == nil ? body.readableBytes + 2048 : .max }
}
