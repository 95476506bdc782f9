// SPDX-License-Identifier: Apache-2.0

package import Casework
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import ServiceLifecycle

/// The public site of a register: pages of published incidents, served over HTTP.
///
/// It only reads. TLS, limits by address and caches belong to the proxy in front.
package struct Site: Service, CustomStringConvertible {
    /// The name alone: the group of services prints each of them, and would print all that the pages are made of.
    package var description: String { "site" }

    private let responder: SiteResponder
    private let settings: SiteSettings
    private let logger: Logger
    private let onRunning: @Sendable (Int) async -> Void

    /// Prepares the site; nothing is answered until `run`.
    ///
    /// - Parameters:
    ///   - reading: What the pages are made of.
    ///   - desk: What staff pages are made of; nil for a site without them.
    ///   - reconcile: What the page of decisions is made of; nil for a site without it.
    ///   - errorReports: What the page of readers' reports is made of; nil for a site without it.
    ///   - settings: Where and how to serve.
    ///   - logger: Told of requests by kind of page, never of who asked or for whom.
    ///   - onRunning: Told the port once the site answers.
    package init(
        reading: any PublicReading,
        desk: IntegrityDesk? = nil,
        reconcile: ReconcileDesk? = nil,
        errorReports: ErrorReportDesk? = nil,
        settings: SiteSettings,
        logger: Logger,
        onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) {
        let fonts = FontFolder(path: settings.fontsFolder)
        for problem in fonts.problems { logger.warning("\(problem)") }
        let assets = AssetStore(fonts: fonts, mapLibrary: MapLibrary(folder: settings.mapFolder))
        let pages = PageController(
            reading: reading,
            settings: settings,
            assets: assets.addresses,
            desk: desk,
            reconcile: reconcile,
            errorReports: errorReports
        )
        let cache = ReplyCache(bytes: settings.keptAnswerBytes)
        let budget = RequestBudget(perMinute: settings.apiRequestsPerMinute)
        responder = SiteResponder(
            pages: pages,
            assets: assets,
            logger: logger,
            cache: cache,
            budget: budget,
            work: RequestBudget(perMinute: settings.workPerMinute),
            reports: (
                each: RequestBudget(perMinute: settings.reportsPerMinute),
                all: RequestBudget(perMinute: settings.reportsPerMinute * 15)
            )
        )
        self.settings = settings
        self.logger = logger
        self.onRunning = onRunning
    }

    /// Answers requests until the task is cancelled or the service group shuts down; open answers are finished.
    ///
    /// - Throws: `SiteError` where the address cannot be taken.
    package func run() async throws {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .notice)
        let application = Application(
            responder: responder,
            server: .http1(configuration: Self.limits(settings)),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(settings.maximumConnections, logger: quiet)
            ),
            onServerRunning: { [onRunning] channel in await onRunning(channel.localAddress?.port ?? 0) },
            logger: quiet
        )
        do {
            try await application.run()
        } catch let error as IOError {
            throw SiteError.addressNotUsable(host: settings.host, port: settings.port, code: error.errnoCode)
        }
    }

    /// What one connection may ask for, and how long it may take.
    private static func limits(_ settings: SiteSettings) -> HTTP1Channel.Configuration {
        let patience = TimeAmount.seconds(settings.readerSeconds)
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [SlowReaderHandler(patience: patience)],
            idleTimeout: .seconds(settings.requestSeconds),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 << 10,
                maxHeaderListSize: 32 << 10,
                maxHeaderFieldCount: 100
            )
        )
    }
}
