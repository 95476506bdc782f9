// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// Headers that keep a page from doing what none of ours does.
///
/// No script runs, nothing is loaded from another host, no other site frames a page, and no site that a reader goes
/// on to learns from where.
enum SecurityHeaders {
    static let all: [(HTTPField.Name, String)] =
        [
            (
                .contentSecurityPolicy,
                "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'"
            ),
            (.xContentTypeOptions, "nosniff"),
        ] + named

    /// Those of a chart that other sites may frame; it loads our style and nothing else.
    static let framed: [(HTTPField.Name, String)] =
        [
            (
                .contentSecurityPolicy,
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
            )
        ]
        + all.dropFirst().filter { name, _ in !["x-frame-options"].contains(name.canonicalName) }
        .map { name, value in
            name.canonicalName == "cross-origin-resource-policy" ? (name, "cross-origin") : (name, value)
        }

    /// Those of data that scripts of any site may read: there are no cookies, so nothing in it is a reader's own.
    static let shared: [(HTTPField.Name, String)] = [
        ("Access-Control-Allow-Origin", "*"),
        ("Access-Control-Expose-Headers", "ETag, Link, Memento-Datetime, Retry-After"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }

    /// Both as fields of an answer, put together once.
    static let allFields = fields(all)
    static let framedFields = fields(framed)

    private static func fields(_ headers: [(HTTPField.Name, String)]) -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in headers { fields[name] = value }
        return fields
    }

    private static let named: [(HTTPField.Name, String)] = [
        ("Referrer-Policy", "no-referrer"),
        ("X-Frame-Options", "DENY"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-DNS-Prefetch-Control", "off"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
