// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Register

/// What a controller answers, before it is compressed, tagged and sent.
struct Reply: Sendable {
    /// How long caches may keep an answer.
    enum Caching: String, Sendable {
        /// Kept, but asked for anew each time: the entity tag decides.
        case revalidated = "no-cache"
        /// The address names the content and changes with it.
        case immutable = "public, max-age=31536000, immutable"
        case forbidden = "no-store"
    }

    var status: HTTPResponse.Status = .ok
    var contentType: String
    var body: [UInt8]
    /// The body compressed beforehand; nil where it has to be done for each answer.
    var compressedBody: [UInt8]?
    var caching = Caching.revalidated
    var location: String?
    /// Whether the answer depends on the reader's languages.
    var variesByLanguage = false
    /// Whether the answer depends on the time that the reader asks for.
    var variesByDatetime = false
    /// The `Link` header (RFC 8288); empty for none.
    var links: [LinkedResource] = []
    /// When the state that is shown was recorded; nil for an answer that is no state of the past.
    var mementoTime: Timestamp?
    /// The name under which a browser keeps the answer as a file; nil where it shows it.
    var fileName: String?
    /// Whether search engines are told to forget the answer, whatever it is.
    var isKeptFromSearch = false
    /// The body piece by piece as it is taken, for what may be long; nil where `body` is all of it.
    var stream: AsyncThrowingStream<[UInt8], any Error>?
    /// Whether other sites may frame the answer: charts made for that, and nothing else.
    var isFramedAnywhere = false
    var scripts = ScriptPolicy.none
    /// Whether scripts of other sites may read the answer: data for programs, and nothing that names a reader.
    var isOpenToOtherSites = false
    /// Seconds to wait before asking again; nil where waiting does not help.
    var retryAfter: Int?

    static let html = "text/html; charset=utf-8"
    static let vectorTile = "application/vnd.mapbox-vector-tile"
    static let plainText = "text/plain; charset=utf-8"

    /// A page.
    static func page(_ document: [UInt8], status: HTTPResponse.Status = .ok) -> Reply {
        Reply(status: status, contentType: html, body: document)
    }

    /// JSON for programs.
    static func data(_ json: [UInt8], status: HTTPResponse.Status = .ok) -> Reply {
        Reply(status: status, contentType: "application/json", body: json)
    }

    /// A short text.
    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Reply {
        Reply(status: status, contentType: plainText, body: Array((text + "\n").utf8))
    }

    /// Sends the reader on to an address of this site.
    ///
    /// Two slashes at its beginning would name another host (RFC 3986, section 4.2): one is left.
    static func redirect(
        to location: String,
        status: HTTPResponse.Status = .seeOther,
        variesByLanguage: Bool = false
    ) -> Reply {
        let location = location.hasPrefix("//") ? "/" + location.drop { $0 == "/" } : location
        return Reply(
            status: status,
            contentType: plainText,
            body: Array((location + "\n").utf8),
            location: location,
            variesByLanguage: variesByLanguage
        )
    }

    /// Whether other readers who ask for the same address get the same answer until the register changes.
    var isKeptForOthers: Bool {
        status == .ok && caching == .revalidated && !variesByLanguage && !variesByDatetime && stream == nil
    }

    /// A file of any length, which is kept under its name.
    static func file(
        _ name: String,
        contentType: String,
        stream: AsyncThrowingStream<[UInt8], any Error>
    ) -> Reply {
        Reply(contentType: contentType, body: [], fileName: name, stream: stream)
    }

    /// Whether compression is worth it: text or a tile of some length, or of any.
    var isCompressible: Bool {
        (stream != nil || body.count > 512) && Self.compressible.contains { contentType.hasPrefix($0) }
    }

    private static let compressible = [
        "text/", "image/svg+xml", "application/json", APIProblem.mediaType, "application/vnd.citation",
        "application/link-format", "application/atom+xml", "application/geo+json", "application/x-ndjson", vectorTile,
    ]
}
