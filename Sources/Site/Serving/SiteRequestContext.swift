// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import NIOCore

/// What is known of a request beside what it says: where its connection comes from.
struct SiteRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// nil where the connection has no address.
    let peer: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress
    }
}
