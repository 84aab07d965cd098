package org.fabcom.accounting;

import java.time.LocalDate;
import java.util.List;

/**
 * A document of another room that proves an entry: an invoice, a credit note, the day of a till.
 *
 * @param day on which it counts
 * @param dated day of the document
 * @param piece its number, as it is printed
 * @param key of the room, lasting: the same document is written once
 */
public record BookDocument(
        Journal journal, LocalDate day, LocalDate dated, String piece, String label, List<Line> lines, String key) {

    /** It counts on its own day. */
    public BookDocument(Journal journal, LocalDate day, String piece, String label, List<Line> lines, String key) {
        this(journal, day, day, piece, label, lines, key);
    }

    public BookDocument {
        if (journal != Journal.FA && journal != Journal.CA) throw new IllegalArgumentException("journal");
        lines = List.copyOf(lines);
    }
}
