// SPDX-License-Identifier: Apache-2.0

import CLanguages

extension LanguageFile {
    /// The files of the folder `Languages`, in the order in which they are offered.
    package static let shipped: [LanguageFile] = (0..<sijill_language_count()).map { index in
        LanguageFile(
            UnsafeBufferPointer(start: sijill_language_bytes(index), count: sijill_language_length(index))
        )
    }
}
