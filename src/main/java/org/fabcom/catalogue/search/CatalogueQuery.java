package org.fabcom.catalogue.search;

import module java.base;

/**
 * What a reader asks of the shelves. Within a filter all values must hold (a software for files and for calendars); the
 * licence is one of free, unknown, visible, or empty for the usual shelf of commons.
 *
 * @param services true for the services that people may want to leave, false for the commons
 * @param hosting open (somebody hosts it and takes newcomers), self (on a server of one's own), none (nothing to host)
 * @param audience association, shop
 * @param families of licences: see {@link org.fabcom.catalogue.licences.Family}
 * @param page from 1; beyond the end it is the last
 */
record CatalogueQuery(
        String words,
        boolean services,
        List<String> needs,
        List<String> hosting,
        String licence,
        List<String> platforms,
        List<String> audience,
        List<String> families,
        int page,
        int size) {

    CatalogueQuery {
        words = words.length() > 200 ? words.substring(0, 200).strip() : words.strip();
        needs = List.copyOf(needs);
        hosting = List.copyOf(hosting);
        platforms = List.copyOf(platforms);
        audience = List.copyOf(audience);
        families = List.copyOf(families);
        page = Math.clamp(page, 1, 100_000);
        size = Math.clamp(size, 1, 10_000);
    }

    CatalogueQuery(
            String words,
            boolean services,
            List<String> needs,
            List<String> hosting,
            String licence,
            List<String> platforms,
            List<String> audience,
            int page,
            int size) {
        this(words, services, needs, hosting, licence, platforms, audience, List.of(), page, size);
    }

    /** Only words: the first page of what they find. */
    static CatalogueQuery words(String words, int size) {
        return new CatalogueQuery(words, false, List.of(), List.of(), "", List.of(), List.of(), 1, size);
    }
}
