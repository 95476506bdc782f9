// SPDX-License-Identifier: Apache-2.0
// Parses the pages named on standard input with libxml2's HTML parser and frees them: CPU seconds of one round, best of five.
#include <libxml/HTMLparser.h>

#include "pages.h"

static void parse(const struct page *page) {
    htmlDocPtr document = htmlReadMemory(
        page->bytes, (int)page->length, NULL, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    xmlFreeDoc(document);
}

int main(void) { return measure("libxml2", parse); }
