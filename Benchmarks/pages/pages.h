// SPDX-License-Identifier: Apache-2.0
// Reads the files named on standard input, one a line, and times a function over all of them.
#pragma once
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

struct page {
    char *bytes;
    size_t length;
};

static double cpu_seconds(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

static int read_page(const char *name, struct page *page) {
    FILE *file = fopen(name, "rb");
    if (!file) return 0;
    fseek(file, 0, SEEK_END);
    long length = ftell(file);
    rewind(file);
    page->length = length < 0 ? 0 : (size_t)length;
    page->bytes = malloc(page->length + 1);
    int whole = page->bytes && fread(page->bytes, 1, page->length, file) == page->length;
    if (whole) page->bytes[page->length] = 0;
    fclose(file);
    return whole;
}

static int measure(const char *name, void (*parse)(const struct page *)) {
    size_t count = 0, capacity = 1024;
    struct page *pages = malloc(capacity * sizeof *pages);
    char line[4096];
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        if (count == capacity) pages = realloc(pages, (capacity *= 2) * sizeof *pages);
        if (!pages || !read_page(line, &pages[count])) {
            fprintf(stderr, "%s: cannot read %s\n", name, line);
            return 1;
        }
        ++count;
    }
    double best = 1e9;
    for (int round = 0; round < 5; ++round) {
        double start = cpu_seconds();
        for (size_t index = 0; index < count; ++index) parse(&pages[index]);
        double seconds = cpu_seconds() - start;
        if (seconds < best) best = seconds;
    }
    printf("%s %zu %.6f\n", name, count, best);
    return 0;
}
