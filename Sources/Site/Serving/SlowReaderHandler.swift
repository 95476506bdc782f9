// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Closes a connection whose other side takes nothing of an answer for some time: it would hold its place forever.
final class SlowReaderHandler: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = Any
    typealias OutboundOut = Any

    private let patience: TimeAmount
    /// Parts of answers that have not left yet.
    private var waiting = 0
    private var deadline: Scheduled<Void>?

    init(patience: TimeAmount) {
        self.patience = patience
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        waiting += 1
        let left = promise ?? context.eventLoop.makePromise()
        if deadline == nil { watch(context) }
        left.futureResult.assumeIsolated().whenComplete { _ in
            self.waiting -= 1
            self.deadline?.cancel()
            self.deadline = nil
            if self.waiting > 0 { self.watch(context) }
        }
        context.write(data, promise: left)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = nil
    }

    private func watch(_ context: ChannelHandlerContext) {
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: patience) { context.close(promise: nil) }
    }
}
