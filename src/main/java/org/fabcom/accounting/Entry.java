package org.fabcom.accounting;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the books, never changed nor deleted: it is corrected by another.
 *
 * @param number continuous in its period and journal
 * @param piece the document that proves it
 * @param text what it is about: written by hand, or the other party and the subject of the payment as they are known now
 * @param transfer the payment it comes from
 * @param corrects the entry it takes back
 * @param corrected the entry that takes this one back
 * @param by null when the house wrote it
 */
public record Entry(
        UUID id,
        UUID period,
        Journal journal,
        int number,
        LocalDate day,
        String piece,
        LocalDate pieceDay,
        String text,
        List<Line> lines,
        @Nullable UUID transfer,
        @Nullable UUID corrects,
        @Nullable UUID corrected,
        @Nullable PartyId by,
        Instant at) {

    public Entry {
        lines = List.copyOf(lines);
    }

    /** « BQ-12 ». */
    public String reference() {
        return journal + "-" + number;
    }

    public long cents() {
        return lines.stream().mapToLong(Line::debit).sum();
    }
}
