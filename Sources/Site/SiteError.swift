// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Why the site cannot be served.
package enum SiteError: Error, Equatable, Sendable {
    /// The address cannot be answered on; the code is the system's error number.
    case addressNotUsable(host: String, port: Int, code: Int32)
}

extension SiteError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .addressNotUsable(let host, let port, EADDRINUSE):
            "port \(port) of \(host) is in use by another program: end that one, or take another --port"
        case .addressNotUsable(let host, let port, EACCES):
            "port \(port) of \(host) is kept for the system: take a --port above 1023, behind a proxy (docs/proxy.md)"
        case .addressNotUsable(let host, let port, let code):
            "port \(port) of \(host) cannot be answered on, \(String(cString: strerror(code)).lowercased()): "
                + "take another --host or --port"
        }
    }
}
