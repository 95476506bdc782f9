// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <zlib.h>

// deflateInit2 is a macro, which Swift does not see. 15 + 16: the largest window, with a gzip header (zlib.h).
static inline int sijill_deflate_init_gzip(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

// -15: the largest window, without header and checksum, as entries of ZIP archives have it (zlib.h).
static inline int sijill_deflate_init_raw(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}
