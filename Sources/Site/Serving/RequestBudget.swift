// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import NIOCore
import Synchronization

/// How much each address may ask: a store of requests that fills again with time.
///
/// Addresses themselves are not kept: only a number made from each with a secret that ends with the process, and that no
/// longer than until the address has its whole share again.
final class RequestBudget: Sendable {
    private struct Share {
        var left: Double
        var at: ContinuousClock.Instant
    }

    private let perMinute: Double?
    private let shares = Mutex<[Int: Share]>([:])

    /// Addresses that are kept at most; where more ask at once, all begin anew.
    private static let maximumShares = 16_384

    /// A budget of so many requests a minute; nil for any number.
    init(perMinute: Int?) {
        self.perMinute = perMinute.map { Double(max(1, $0)) }
    }

    /// Counts a request of an address; gives the whole seconds to wait where its share is used up, else nil.
    func wait(of client: ClientAddress, at now: ContinuousClock.Instant = .now) -> Int? {
        guard let perMinute else { return nil }
        return shares.withLock { shares in
            if shares.count >= Self.maximumShares { Self.forget(&shares, perMinute, now) }
            var share = shares[client.mark] ?? Share(left: perMinute, at: now)
            share.left = min(perMinute, share.left + Self.seconds(from: share.at, to: now) * perMinute / 60)
            share.at = now
            defer { shares[client.mark] = share }
            guard share.left < 1 else {
                share.left -= 1
                return nil
            }
            return max(1, Int(((1 - share.left) * 60 / perMinute).rounded(.up)))
        }
    }

    private static func forget(_ shares: inout [Int: Share], _ perMinute: Double, _ now: ContinuousClock.Instant) {
        shares = shares.filter { seconds(from: $0.value.at, to: now) * perMinute / 60 + $0.value.left < perMinute }
        if shares.count >= maximumShares { shares.removeAll() }
    }

    private static func seconds(from start: ContinuousClock.Instant, to end: ContinuousClock.Instant) -> Double {
        let parts = start.duration(to: end).components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }
}

/// Who asks, as a number that cannot be read back.
struct ClientAddress: Hashable, Sendable {
    /// From the address and the process's own secret (`Hasher` is seeded anew with each start).
    let mark: Int

    /// All who ask, together.
    static let everybody = ClientAddress("")

    init(_ address: String) {
        mark = address.hashValue
    }

    /// The other end of the connection; where that is this machine, whom its proxy names last.
    ///
    /// Fails for this machine itself, and for a connection without an address.
    init?(_ headers: HTTPFields, from peer: SocketAddress?) {
        guard let address = peer?.ipAddress else { return nil }
        guard address == "127.0.0.1" || address == "::1" else {
            self.init(address)
            return
        }
        let named = HTTPField.Name("X-Forwarded-For").flatMap { headers[$0] }?.split(separator: ",").last
        guard let named = named?.filter({ $0 != " " }), !named.isEmpty else { return nil }
        self.init(named)
    }
}
