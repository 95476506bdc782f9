// SPDX-License-Identifier: Apache-2.0
// The least that the framework can do: one page of a given size from memory, whatever is asked.

import Hummingbird

let arguments = CommandLine.arguments
guard arguments.count == 3, let port = Int(arguments[1]), let size = Int(arguments[2]) else {
    print("usage: bare PORT BYTES")
    throw CancellationError()
}
let page = ByteBuffer(repeating: UInt8(ascii: "a"), count: size)
let responder = CallbackResponder<BasicRequestContext> { _, _ in
    Response(
        status: .ok,
        headers: [.contentType: "text/html; charset=utf-8", .contentLength: String(size)],
        body: ResponseBody(byteBuffer: page)
    )
}
try await Application(
    responder: responder,
    configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil)
).run()
