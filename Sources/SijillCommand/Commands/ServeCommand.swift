// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CAllocator
import Casework
import CivilianHarm
import Foundation
import Logging
import Publishing
import Register
import RegisterSQLite
import ServiceLifecycle
import Site
import UnixSignals

/// `sijill serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the public site of the register.",
        discussion: """
            Answers on this machine only unless --host says otherwise; for readers outside put a proxy with TLS in
            front (docs/proxy.md). Revisions that other commands write meanwhile appear within seconds.

            --local-desk adds pages for staff: /en/desk/integrity and /ar/desk/integrity. They answer requests that were
            made on this machine for this machine, and nobody else. Never let a proxy hand requests to such a server:
            serve readers from another one, on another port.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions

    @Option(help: "The address to answer on.")
    var host = "127.0.0.1"

    @Option(help: "The port to answer on; 0 takes any that is free.")
    var port = 8080

    @Option(
        help: ArgumentHelp(
            "Where readers find the site, such as https://register.example.org (or SIJILL_PUBLIC_ADDRESS).",
            valueName: "address"
        )
    )
    var publicAddress: String?

    @OptionGroup var pages: SiteOptions

    @Option(
        help: ArgumentHelp("Requests a minute of one address to the API; 0 for any number.", valueName: "number")
    )
    var apiRequests = 600

    @Flag(help: "Let readers have no queries cited; what was cited stays.")
    var withoutCiting = false

    @Flag(help: "Take no reports of errors from readers.")
    var withoutReports = false

    @Flag(help: "Add pages for staff, for this machine only; refused unless --host is a loopback address.")
    var localDesk = false

    /// The public address as it was given; nil for none.
    private var statedAddress: String? {
        publicAddress ?? ProcessInfo.processInfo.environment["SIJILL_PUBLIC_ADDRESS"]
    }

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes 0 to 65535") }
        guard apiRequests >= 0 else { throw ValidationError("--api-requests takes a number from 0") }
        if let text = statedAddress, PublicAddress(text) == nil {
            throw ValidationError("the public address takes http:// or https:// and a host, and nothing behind it")
        }
        guard localDesk else { return }
        guard Loopback.isHost(host) else {
            throw ValidationError(
                "--local-desk shows what is not published, so it is for this machine only: "
                    + "leave out --host \(host), or name 127.0.0.1, ::1 or localhost"
            )
        }
        guard statedAddress == nil else {
            throw ValidationError(
                "--local-desk shows what is not published, and a public address is for readers: "
                    + "serve them from another 'sijill serve', on another port, without --local-desk"
            )
        }
    }

    func run() async throws {
        try await RegisterAccess.ending {
            let store = try await RegisterAccess.reading(options)
            let library = try await Library(store: store)
            // What filling the catalogue freed, the allocator would keep for each thread that took part.
            sijill_return_freed_memory()
            let reports = try await ReportDesk(store: store)
            var settings = pages.settings(register: options.folder)
            settings.host = host
            settings.citations = try await citations()
            settings.tickets = await tickets()
            settings.port = port
            settings.publicAddress = statedAddress.flatMap { PublicAddress($0) }
            settings.apiRequestsPerMinute = apiRequests == 0 ? nil : apiRequests
            var logger = Logger(label: "sijill")
            logger.logLevel = .notice
            let host = host.contains(":") ? "[\(host)]" : host
            let integrity = localDesk ? IntegrityDesk(library: library, store: store, now: { .now }) : nil
            let site = Site(
                reading: try pages.reading(library, store, reports: reports, of: options),
                desk: integrity,
                reconcile: localDesk ? reconcile(store) : nil,
                errorReports: localDesk ? settings.tickets.map { ErrorReportDesk(desk: $0) } : nil,
                settings: settings,
                logger: logger
            ) { port in
                let incidents = library.size.counting("incident")
                Terminal.print("Sijill answers at http://\(host):\(port)/ (\(incidents)); Ctrl-C ends it")
                guard integrity != nil else { return }
                Terminal.print("Pages for staff, on this machine only: http://\(host):\(port)/en/desk/integrity")
                Terminal.print("Declarations to decide on: http://\(host):\(port)/en/desk/reconcile")
                Terminal.print("Readers' reports of errors: http://\(host):\(port)/en/desk/tickets")
            }
            var services: [any Service] = [
                Follower("catalogue", of: library.follow), Follower("reports", of: reports.follow), site,
            ]
            if let integrity { services.append(Follower("findings", of: integrity.follow)) }
            let group = ServiceGroup(
                services: services,
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
            try await group.run()
        }
    }
}

extension ServeCommand {
    /// Cited queries, asked again for readers of registers that are not too large for it; new ones where they can be kept.
    private func citations() async throws -> CitationBook {
        let rules = try RuleFile.book(of: options)
        func book(_ store: SQLiteRegister, clock: (@Sendable () -> Timestamp)? = nil) -> CitationBook {
            let desk = CitationDesk(store: store, rules: rules, limit: SiteOptions.pastLimit)
            return CitationBook(desk: desk, store: store, clock: clock)
        }
        if !withoutCiting {
            do throws(RegisterError) {
                return book(try await SQLiteRegister.open(folder: options.folder, for: .adding)) { .now }
            } catch {
                Terminal.note("sijill: readers cannot have queries cited here: \(error)")
            }
        }
        return book(try await SQLiteRegister.open(folder: options.folder, for: .reading))
    }

    /// Takes readers' reports; nil where that is switched off, or nothing can be written here.
    private func tickets() async -> TicketDesk? {
        guard !withoutReports else { return nil }
        do throws(RegisterError) {
            let store = try await SQLiteRegister.open(folder: options.folder, for: .adding)
            return TicketDesk(store: store, now: { .now })
        } catch {
            Terminal.note("sijill: readers cannot report errors here: \(error)")
            return nil
        }
    }

    /// The page of decisions; each one opens the register for writing, so that imports can go on in between.
    private func reconcile(_ store: any ReconciliationDesk.Store) -> ReconcileDesk {
        let options = options
        return ReconcileDesk(book: ReconciliationBook(store: store)) { choice in
            let writing = try await SQLiteRegister.open(folder: options.folder, for: .writing)
            try await ReconciliationDesk(store: writing).decide(
                choice.place,
                on: choice.incidentID,
                choice.verdict,
                reason: choice.reason,
                author: choice.author,
                at: .now
            )
        }
    }
}
