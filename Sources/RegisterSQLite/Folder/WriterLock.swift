// SPDX-License-Identifier: Apache-2.0

import Glibc
import Register

/// Held by the one process that may write to a register; the system lets go of it when the process ends, however it ends.
final class WriterLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock at once or not at all.
    init(_ folder: RegisterFolder) throws(RegisterError) {
        let descriptor = open(folder.lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .notAccessible(path: folder.lockPath, reason: RegisterFolder.reason(errno))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            guard code == EWOULDBLOCK else {
                throw .notAccessible(path: folder.lockPath, reason: RegisterFolder.reason(code))
            }
            throw .heldByAnotherProcess(path: folder.path)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
