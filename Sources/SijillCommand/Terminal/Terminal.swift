// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Standard output and standard error of the process.
enum Terminal {
    /// Whether progress can be drawn on one line that is written over.
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether results appear on a terminal, between what is drawn on it.
    static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Columns of the terminal; 80 where it does not say.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes a line to standard output.
    static func print(_ text: String) {
        write(Array((text + "\n").utf8), to: STDOUT_FILENO)
    }

    /// Writes a line to standard error.
    static func note(_ text: String) {
        write(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    /// Writes bytes; a reader that went away ends the program quietly, and a result that is cut short ends it with 2.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { exit(0) }
                if descriptor == STDOUT_FILENO { endForFailedOutput(errno) }
                return
            }
            rest = rest.dropFirst(written)
        }
    }

    private static func endForFailedOutput(_ code: Int32) -> Never {
        let failure = OutputFailure(path: nil, code: code)
        note("sijill: \(failure)")
        exit(ExitStatus.failed.rawValue)
    }
}

/// A result that could not be written.
struct OutputFailure: Error, CustomStringConvertible {
    /// The file; nil for standard output.
    let path: String?
    /// The system's error number.
    let code: Int32

    var description: String {
        let name = path ?? "standard output"
        if code == ENOSPC { return "no space is left for \(name): free some and run the command again" }
        return "\(name) cannot be written: \(String(cString: strerror(code)).lowercased())"
    }
}
