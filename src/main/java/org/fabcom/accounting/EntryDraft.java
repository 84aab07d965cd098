package org.fabcom.accounting;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.CurrencyId;
import org.jspecify.annotations.Nullable;

/** An entry to be written: the database gives it its period and its number, or refuses it. */
record EntryDraft(
        PartyId party,
        Journal journal,
        LocalDate day,
        String piece,
        LocalDate pieceDay,
        String label,
        List<Line> lines,
        @Nullable CurrencyId currency,
        @Nullable TransferId transfer,
        @Nullable UUID debt,
        @Nullable UUID corrects,
        String key,
        @Nullable PartyId by) {

    EntryDraft {
        lines = List.copyOf(lines);
    }

    /** {@code corrects}: the entry of the debt, when it is taken back. */
    static EntryDraft of(
            Movement it, PartyId party, LocalDate day, Movement.Accounts accounts, @Nullable UUID corrects) {
        var debt = it.transfer() == null ? it.debt() : null;
        return new EntryDraft(
                party,
                it.journal(),
                day,
                "",
                it.day(),
                "",
                it.lines(accounts),
                it.currency(),
                it.transfer(),
                debt,
                corrects,
                it.key(),
                null);
    }

    static EntryDraft written(
            PartyId party, LocalDate day, String piece, String label, List<Line> lines, String key, PartyId by) {
        return new EntryDraft(party, Journal.OD, day, piece, day, label, lines, null, null, null, null, key, by);
    }

    /** {@code day}: where it is written; the day of the document stands beside it. */
    static EntryDraft proved(PartyId party, BookSource.Document it, LocalDate day, PartyId by) {
        return new EntryDraft(
                party,
                it.journal(),
                day,
                it.piece(),
                it.dated(),
                it.label(),
                it.lines(),
                null,
                null,
                null,
                null,
                it.key(),
                by);
    }

    static EntryDraft opening(PartyId party, LocalDate day, String label, List<Line> lines) {
        return new EntryDraft(
                party, Journal.AN, day, "", day, label, lines, null, null, null, null, "opening-" + day, null);
    }

    /** Takes another entry back: the same lines on the other side. */
    static EntryDraft correcting(Entry it, PartyId party, LocalDate day, String reason, String key, PartyId by) {
        var lines = it.lines().stream().map(Line::mirrored).toList();
        return new EntryDraft(
                party, Journal.OD, day, it.reference(), it.day(), reason, lines, null, null, null, it.id(), key, by);
    }
}
