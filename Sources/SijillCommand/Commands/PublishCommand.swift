// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CAllocator
import Casework
import CivilianHarm
import Foundation
import Register
import Site

/// `sijill publish`.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Write the whole public site into a folder, for any web server or a stick.",
        discussion: """
            Pages in every language, lists, figures, versions, files and feeds, which lead to each other without a server;
            docs/publishing.md says what a copy holds and what it cannot. A second run into the same folder writes what
            changed and removes what is no longer there. SHA256SUMS names every file: only files that it names are ever removed,
            and a folder that is neither empty nor a copy is refused.

            An address that a page leads to and that is not there is told, and the command ends with 1.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: "The folder; it is made where it is not there.")
    var folder: String

    @Option(
        help: ArgumentHelp(
            "Where the copy will be found, such as https://example.org/register; without it there is no sitemap.",
            valueName: "address"
        )
    )
    var publicAddress: String?

    @Option(
        help: ArgumentHelp(
            "Where the register's own server is found: links that need one lead there; else they lose their address.",
            valueName: "address"
        )
    )
    var server: String?

    @Option(help: ArgumentHelp("Pages that are made at once; as many as there are processors.", valueName: "n"))
    var jobs: Int?

    @OptionGroup var site: SiteOptions

    func validate() throws {
        if let text = publicAddress, PublicAddress(text, withPath: true) == nil {
            throw ValidationError(
                "--public-address takes http:// or https://, a host, and the folders of the copy there"
            )
        }
        if let text = server, PublicAddress(text) == nil {
            throw ValidationError("--server takes http:// or https:// and a host, and nothing behind it")
        }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes 1 to 256") }
    }

    func run() async throws {
        try await RegisterAccess.ending {
            sijill_keep_freed_memory()
            let store = try await RegisterAccess.reading(options, inPlace: true)
            let library = try await Library(store: store, decodedBytes: DecodedRecords.manyBytes)
            var settings = site.settings(register: options.folder)
            settings.publicAddress = publicAddress.flatMap { PublicAddress($0, withPath: true) }
            let copy = SiteCopy(
                reading: try site.reading(library, store, reports: try await ReportDesk(store: store), of: options),
                settings: settings,
                server: server.flatMap { PublicAddress($0) }
            )
            let bar = SharedProgressBar("publishing", total: 0)
            let report = try await copy.write(
                to: folder,
                jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
            ) { bar.show(done: Int64($0.done), count: $0.done, unit: "of \($0.known) known files") }
            bar.finish()
            print(report)
            if !report.broken.isEmpty || !report.colliding.isEmpty { throw ExitCode(1) }
        }
    }

    private func print(_ report: SiteCopy.Report) {
        for (address, page) in report.broken {
            Terminal.note("\(page) leads to \(address), which is not there")
        }
        for address in report.colliding {
            Terminal.note("\(address) is left out: its file would differ from another one in capitals alone")
        }
        Terminal.print(
            "\(report.files) files in \(folder): \(report.written) written, "
                + "\(report.files - report.written) as they were, \(report.removed) removed; \(report.bytes / 1_000_000) MB"
        )
        if publicAddress == nil { Terminal.print("There is no sitemap: it takes a --public-address.") }
    }
}
