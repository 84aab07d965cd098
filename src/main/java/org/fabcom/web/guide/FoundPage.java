package org.fabcom.web.guide;

/**
 * A page that the menu does not name and people look for.
 *
 * @param room it closes with
 * @param label key of its name, {@code words}: key of other words by which it is found
 */
public record FoundPage(String room, String url, String label, String words) {}
