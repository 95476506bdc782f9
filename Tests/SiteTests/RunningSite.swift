// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Foundation
import Glibc
import Logging
import RegisterSQLite
import Site
import Testing

/// A site that answers on a free port while a test speaks to it.
enum RunningSite {
    static func answering(
        _ reading: any PublicReading,
        desk: IntegrityDesk? = nil,
        reconcile: ReconcileDesk? = nil,
        errorReports: ErrorReportDesk? = nil,
        settings: SiteSettings = SiteSettings(),
        _ conversation: (RawClient) async throws -> Void
    ) async throws {
        var settings = settings
        settings.port = 0
        let (ports, running) = AsyncStream.makeStream(of: Int.self)
        let logger = Logger(label: "site-tests") { _ in SwiftLogNoOpLogHandler() }
        let site = Site(
            reading: reading,
            desk: desk,
            reconcile: reconcile,
            errorReports: errorReports,
            settings: settings,
            logger: logger
        ) { running.yield($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { running.finish() }
                try await site.run()
            }
            var answered = false
            for await port in ports {
                answered = true
                try await conversation(RawClient(port: port))
                break
            }
            group.cancelAll()
            if !answered { try await group.waitForAll() }
            try #require(answered)
        }
    }

    /// A site over a register with its figures and its reports of militaries.
    static func answering(
        reportsOf store: SQLiteRegister,
        _ conversation: (RawClient) async throws -> Void
    ) async throws {
        let library = try await Library(store: store)
        let reading = LibraryReading(
            library,
            figures: FigureDesk(library: library, rules: .builtIn, store: store),
            reports: try await ReportDesk(store: store)
        )
        try await answering(reading, conversation)
    }

    /// A site over these incidents.
    static func answering(
        _ incidents: [Incident],
        settings: SiteSettings = SiteSettings(),
        _ conversation: (RawClient) async throws -> Void
    ) async throws {
        try await answering(InMemoryReading(incidents: incidents), settings: settings, conversation)
    }
}

/// What a site answered.
struct RawAnswer {
    let status: Int
    /// By name in lower case.
    let headers: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    init?(_ bytes: [UInt8]) {
        let end = Array("\r\n\r\n".utf8)
        guard let start = bytes.firstRange(of: end) else { return nil }
        let lines = String(decoding: bytes[..<start.lowerBound], as: UTF8.self).split(separator: "\r\n")
        guard let first = lines.first, let code = first.split(separator: " ").dropFirst().first,
            let status = Int(code)
        else { return nil }
        self.status = status
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        self.headers = headers
        body = Array(bytes[start.upperBound...])
    }
}

/// A client that sends addresses exactly as they are written, which no library does.
struct RawClient {
    let port: Int

    func get(
        _ target: String,
        method: String = "GET",
        host: String = "register.example",
        _ headers: [String: String] = [:]
    ) async throws -> RawAnswer {
        let lines =
            ["\(method) \(target) HTTP/1.1", "Host: \(host)", "Connection: close"]
            + headers.map { "\($0.key): \($0.value)" }
        let request = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        // Sockets block: they may not hold one of the few threads that tasks and the site itself run on, nor one
        // of the pool that grows only when it sees threads at work.
        let bytes = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Self.exchange(request, port: port)) }
        }
        return try #require(RawAnswer(bytes), "\(method) \(target) was not answered")
    }

    /// Sends a form.
    func post(
        _ target: String,
        _ form: String,
        host: String,
        _ headers: [String: String] = [:]
    ) async throws -> RawAnswer {
        let lines =
            [
                "POST \(target) HTTP/1.1", "Host: \(host)", "Connection: close",
                "Content-Type: application/x-www-form-urlencoded", "Content-Length: \(form.utf8.count)",
            ] + headers.map { "\($0.key): \($0.value)" }
        let request = Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + form).utf8)
        let bytes = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Self.exchange(request, port: port)) }
        }
        return try #require(RawAnswer(bytes), "POST \(target) was not answered")
    }

    /// Sends the bytes and reads until the other side closes; empty where nobody answers.
    private static func exchange(_ request: [UInt8], port: Int) -> [UInt8] {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard handle >= 0 else { return [] }
        defer { close(handle) }
        var limit = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0, send(handle, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
            return []
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(handle, &buffer, buffer.count, 0)
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }
}
