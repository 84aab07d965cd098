package org.fabcom.agenda.registrations;

import module java.base;

/**
 * A part of the page of a date.
 *
 * @param text an introducing sentence, or empty
 * @param ordered whether the order of the lines matters: they are numbered then
 * @param documents that one may take
 */
public record SectionView(
        String title, String text, List<String> lines, boolean ordered, List<DocumentView> documents) {

    public SectionView(String title, String text, List<String> lines, boolean ordered) {
        this(title, text, lines, ordered, List.of());
    }

    public record DocumentView(String name, String url, String size) {}
}
