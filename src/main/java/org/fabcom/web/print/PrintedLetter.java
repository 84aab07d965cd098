package org.fabcom.web.print;

import module java.base;

/**
 * A letter for the post: who writes, to whom, what about and what it says.
 *
 * @param title of the file
 * @param day as it is written at its head
 * @param words its paragraphs
 */
public record PrintedLetter(
        String title, List<String> from, List<String> to, String day, String subject, List<String> words) {

    public PrintedLetter {
        from = List.copyOf(from);
        to = List.copyOf(to);
        words = List.copyOf(words);
    }
}
