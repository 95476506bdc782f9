// SPDX-License-Identifier: Apache-2.0

import CLibCrypto

/// SHA-256 (FIPS 180-4) by the system's libcrypto.
package enum Digest {
    /// The 32 bytes of the digest.
    package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { sha256($0) }
    }

    /// The 32 bytes of the digest.
    package static func sha256(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 32
        // One-shot digest of memory that the caller keeps alive: it fails only without memory for its context.
        let done = EVP_Digest(bytes.baseAddress, bytes.count, &digest, &length, EVP_sha256(), nil)
        precondition(done == 1 && length == 32, "libcrypto could not compute a SHA-256 digest")
        return digest
    }

    /// A digest of bytes that come in pieces.
    package final class Running {
        private let context = EVP_MD_CTX_new()

        package init() {
            let begun = EVP_DigestInit_ex(context, EVP_sha256(), nil)
            precondition(begun == 1, "libcrypto could not begin a SHA-256 digest")
        }

        deinit { EVP_MD_CTX_free(context) }

        package func add(_ bytes: [UInt8]) {
            let done = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
            precondition(done == 1, "libcrypto could not go on with a SHA-256 digest")
        }

        /// The 32 bytes of the digest; nothing can be added any more.
        package func finish() -> [UInt8] {
            var digest = [UInt8](repeating: 0, count: 32)
            let done = EVP_DigestFinal_ex(context, &digest, nil)
            precondition(done == 1, "libcrypto could not finish a SHA-256 digest")
            return digest
        }
    }

    /// `sha256:` and lower-case hexadecimal.
    package static func text(_ digest: [UInt8]) -> String {
        "sha256:" + hexadecimal(digest)
    }

    /// Two lower-case hexadecimal digits for each byte.
    package static func hexadecimal(_ bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { digits in
            for (place, byte) in bytes.enumerated() {
                digits[place * 2] = hexadecimalDigit(byte >> 4)
                digits[place * 2 + 1] = hexadecimalDigit(byte & 15)
            }
            return bytes.count * 2
        }
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
