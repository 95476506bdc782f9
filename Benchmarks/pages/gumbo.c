// SPDX-License-Identifier: Apache-2.0
// Parses the pages named on standard input with gumbo and frees them: CPU seconds of one round, best of five.
#include <gumbo.h>

#include "pages.h"

static void parse(const struct page *page) {
    GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, page->bytes, page->length);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

int main(void) { return measure("gumbo", parse); }
