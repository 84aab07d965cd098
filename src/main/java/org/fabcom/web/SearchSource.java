package org.fabcom.web;

import module java.base;

/** Port: an upper room answers the search of the whole site, in its {@code @Order}. */
public interface SearchSource {

    /** One thing found: its address, its name and a line that tells it from its neighbours; the facts are in French. */
    record Hit(String url, String title, String line) {}

    /** What was found, how many there are in all, and the address of the full list. */
    record Hits(List<Hit> first, long total, String allUrl) {}

    /** Key of the message that names the group. */
    String label();

    /** True where people and dates are found: they come first for whoever asks for help. */
    default boolean people() {
        return false;
    }

    /** True where long texts are searched: what a text says in passing tells less than what a name says. */
    default boolean texts() {
        return false;
    }

    Hits search(String query, int most, Page page);

    /** The page of this address, where it is open to whoever asks; whoever knows the pages of the site says so. */
    default Optional<Hit> page(String url, Page page) {
        return Optional.empty();
    }
}
