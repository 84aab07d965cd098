package org.fabcom.accounting.reports;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Entry;
import org.fabcom.accounting.Journal;
import org.fabcom.accounting.Line;
import org.junit.jupiter.api.Test;

/** A sheet has so many rows: whole entries go in, as far as their lines find room. */
class JournalFilesTest {

    private static Entry entry(int lines) {
        var day = LocalDate.of(2026, 1, 2);
        return new Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Journal.OD,
                1,
                day,
                "",
                day,
                "",
                Collections.nCopies(lines, Line.debit("512", 100)),
                null,
                null,
                null,
                null,
                Instant.EPOCH);
    }

    @Test
    void an_entry_is_whole_or_not_there() {
        var all = List.of(entry(2), entry(3), entry(2));
        assertThat(JournalPages.fitting(all, 7)).hasSize(3);
        assertThat(JournalPages.fitting(all, 6)).hasSize(2);
        assertThat(JournalPages.fitting(all, 4)).hasSize(1);
        assertThat(JournalPages.fitting(all, 1)).isEmpty();
    }
}
