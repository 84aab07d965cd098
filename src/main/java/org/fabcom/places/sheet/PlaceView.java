package org.fabcom.places.sheet;

import module java.base;

/**
 * The page of a place. Empty texts and lists are not known, and the page says so.
 *
 * @param hours a line for each rule, in words; empty where they are not understood
 * @param osm the hours as OpenStreetMap writes them
 * @param hoursWords the hours as somebody wrote them, where they could not be translated
 * @param sources its own first, then those of the places that were found to be this one: what they knew is on the page too
 * @param ended since when it is no more
 * @param lacking what keeps it out of the file of the standard
 */
public record PlaceView(
        String url,
        String name,
        String street,
        String streetMore,
        String town,
        String map,
        String phone,
        List<String> emails,
        List<String> sites,
        String booking,
        String accessibility,
        List<String> hours,
        String osm,
        String hoursWords,
        String summary,
        String detail,
        List<ListView> lists,
        List<String> kinds,
        String parent,
        List<SourceView> sources,
        String changed,
        String exportId,
        List<String> otherIds,
        String owner,
        String ownerId,
        String ended,
        List<String> lacking,
        boolean mayWrite) {

    /** Who says something here, and when they last looked at it; an empty text is not known. */
    public record SourceView(String name, String updated) {}

    /** A field with several values. */
    public record ListView(String label, List<String> values) {}
}
