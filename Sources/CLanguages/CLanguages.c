// SPDX-License-Identifier: Apache-2.0
// A language is added by one line of #embed and one in the table below it. The compiler takes the bytes as they are: as a
// Swift array they would take it twenty seconds.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "CLanguages.h"

static const unsigned char hebrew[] = {
#embed "../../Languages/he.txt"
};

static const unsigned char ukrainian[] = {
#embed "../../Languages/uk.txt"
};

static const struct {
    const unsigned char *bytes;
    size_t length;
} languages[] = {
    {hebrew, sizeof hebrew},
    {ukrainian, sizeof ukrainian},
};

size_t sijill_language_count(void) { return sizeof languages / sizeof *languages; }

const unsigned char *sijill_language_bytes(size_t index) { return languages[index].bytes; }

size_t sijill_language_length(size_t index) { return languages[index].length; }
