// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A connection of a client that sends something and reads nothing.
final class HalfOpenConnection: Sendable {
    private let handle: Int32

    /// Sends as much of a text as the other side takes at once.
    init(_ text: String, port: Int) {
        handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var small: Int32 = 4096
        setsockopt(handle, SOL_SOCKET, SO_RCVBUF, &small, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        let bytes = Array(text.utf8)
        send(handle, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
    }

    deinit { close(handle) }

    /// Whether the other side still holds the connection.
    var isOpen: Bool { state == Int32(TCP_ESTABLISHED) }

    /// What the other side had sent when it closed, or so far where it sends nothing more for ten seconds.
    func everythingSent() async -> [UInt8] {
        // Reading blocks: not on one of the threads that tasks run on.
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var limit = timeval(tv_sec: 10, tv_usec: 0)
                setsockopt(self.handle, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
                var bytes: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while case let count = recv(self.handle, &buffer, buffer.count, 0), count > 0 {
                    bytes += buffer[..<count]
                }
                continuation.resume(returning: bytes)
            }
        }
    }

    private var state: Int32 {
        var information = tcp_info()
        var size = socklen_t(MemoryLayout<tcp_info>.size)
        guard getsockopt(handle, Int32(IPPROTO_TCP), TCP_INFO, &information, &size) == 0 else { return -1 }
        return Int32(information.tcpi_state)
    }
}
