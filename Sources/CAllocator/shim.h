// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// Gives the system back what was freed, of every thread; glibc alone keeps it, and malloc.h is not in Swift's Glibc module.
static inline void sijill_return_freed_memory(void) {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}
