// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilianHarm
import Foundation
import Publishing
import Register
import RegisterSQLite
import Site

/// Opens registers for commands, with errors that end the program properly.
enum RegisterAccess {
    /// Whether the folder holds a register.
    static func exists(_ options: RegisterOptions) -> Bool { SQLiteRegister.exists(folder: options.folder) }

    /// Opens an existing register for reading; with `inPlace` reads keep the thread that asks.
    static func reading(_ options: RegisterOptions, inPlace: Bool = false) async throws -> any RegisterStore {
        try await ending {
            try await SQLiteRegister.open(folder: options.folder, for: .reading, readsInPlace: inPlace)
        }
    }

    /// Opens a register for writing, and begins one where the folder holds none, or one whose making was cut short.
    static func writing(_ options: RegisterOptions) async throws -> any RegisterStore {
        try await ending { () async throws -> SQLiteRegister in
            guard exists(options) else { return try await SQLiteRegister.create(folder: options.folder) }
            do throws(RegisterError) {
                return try await SQLiteRegister.open(folder: options.folder, for: .writing)
            } catch {
                switch error {
                case .notARegister, .pendingMigrations: break
                default: throw error
                }
                guard let register = try? await SQLiteRegister.create(folder: options.folder) else {
                    // Tables of another program, or no right to write: the first error says more.
                    throw error
                }
                return register
            }
        }
    }

    /// Opens an existing register for writing.
    static func existing(_ options: RegisterOptions) async throws -> any RegisterStore {
        try await ending { try await SQLiteRegister.open(folder: options.folder, for: .writing) }
    }

    /// An empty register that is gone when the program ends.
    static func temporary() async throws -> any RegisterStore {
        try await ending { try await SQLiteRegister.inMemory() }
    }

    /// Runs `body`; an error of the register, the output or the site is told on standard error and ends the program with
    /// code 2.
    static func ending<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error
            where error is RegisterError || error is OutputFailure || error is SiteError
            || error is ExportFailure || error is SQLiteTablesFailure || error is CopyError
        {
            Terminal.note("sijill: \(error)")
            throw ExitStatus.failed
        }
    }
}

extension Timestamp {
    /// The time of the machine's clock.
    static var now: Timestamp { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}

extension Incident.ID {
    /// A new identifier: UUID version 7 (RFC 9562, section 5.7), so that later ones sort later.
    static func makeNew() -> Incident.ID {
        var bytes = UUID().uuid
        let milliseconds = UInt64(Timestamp.now.milliseconds)
        bytes.0 = UInt8(truncatingIfNeeded: milliseconds >> 40)
        bytes.1 = UInt8(truncatingIfNeeded: milliseconds >> 32)
        bytes.2 = UInt8(truncatingIfNeeded: milliseconds >> 24)
        bytes.3 = UInt8(truncatingIfNeeded: milliseconds >> 16)
        bytes.4 = UInt8(truncatingIfNeeded: milliseconds >> 8)
        bytes.5 = UInt8(truncatingIfNeeded: milliseconds)
        bytes.6 = bytes.6 & 0x0F | 0x70
        return Incident.ID(UUID(uuid: bytes))
    }
}
