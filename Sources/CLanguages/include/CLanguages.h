// SPDX-License-Identifier: Apache-2.0
// The language files of the folder Languages, as they stand there, inside the program.
#pragma once
#include <stddef.h>

/// How many languages there are by file.
size_t sijill_language_count(void);

/// The bytes of a file, UTF-8; the index is below the count.
const unsigned char *sijill_language_bytes(size_t index);

/// The length of a file in bytes; the index is below the count.
size_t sijill_language_length(size_t index);
