// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gumbo.h>
#include <string.h>
#include <strings.h>

// Accessors of the node's union, which Swift would copy whole at each access.

static inline const GumboVector *_Nonnull sijill_gumbo_children(const GumboNode *_Nonnull node) {
    return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : &node->v.element.children;
}

static inline const GumboElement *_Nonnull sijill_gumbo_element(const GumboNode *_Nonnull node) {
    return &node->v.element;
}

static inline GumboTag sijill_gumbo_tag(const GumboNode *_Nonnull node) { return node->v.element.tag; }

static inline const char *_Nonnull sijill_gumbo_text(const GumboNode *_Nonnull node) { return node->v.text.text; }

static inline const char *_Nullable sijill_gumbo_attribute(const GumboNode *_Nonnull node, const char *_Nonnull name) {
    const GumboVector *attributes = &node->v.element.attributes;
    for (unsigned int index = 0; index < attributes->length; ++index) {
        const GumboAttribute *attribute = (const GumboAttribute *)attributes->data[index];
        if (strcmp(attribute->name, name) == 0) return attribute->value;
    }
    return 0;
}
