// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// For a program that makes one page after the other and ends: what was freed is taken for the next page, in place of giving it
// back to the system and asking for it again.
static inline void sijill_keep_freed_memory(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_TOP_PAD, 8 << 20);
#endif
}

// Gives the system back what was freed, of every thread; glibc alone keeps it, and malloc.h is not in Swift's Glibc module.
static inline void sijill_return_freed_memory(void) {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}
