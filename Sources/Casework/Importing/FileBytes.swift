// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads files, with errors that say why.
enum FileBytes {
    /// Why a file cannot be read.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The first bytes of a file.
    static func prefix(of path: String, _ length: Int) throws(Failure) -> [UInt8] {
        let handle = try open(path)
        defer { try? handle.close() }  // reading only: nothing can be lost on closing
        return try read(handle, upTo: length)
    }

    /// All bytes of a file.
    static func all(of path: String) throws(Failure) -> [UInt8] {
        let handle = try open(path)
        defer { try? handle.close() }  // reading only: nothing can be lost on closing
        return try read(handle, upTo: .max)
    }

    /// The file opened for reading.
    static func open(_ path: String) throws(Failure) -> FileHandle {
        let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure(description: "the file cannot be opened: \(String(cString: strerror(errno)))")
        }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    private static func read(_ handle: FileHandle, upTo length: Int) throws(Failure) -> [UInt8] {
        do {
            let data = length == .max ? try handle.readToEnd() : try handle.read(upToCount: length)
            return [UInt8](data ?? Data())
        } catch {
            throw Failure(description: "the file cannot be read to its end")
        }
    }
}
