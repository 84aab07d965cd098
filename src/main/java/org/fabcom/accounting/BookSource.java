package org.fabcom.accounting;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/** Port: an upper room whose documents become entries, so that “write now” writes all that waits, wherever it is pressed. */
public interface BookSource {

    /** How many entries were written now; what the books refuse waits. */
    default int write(PartyId organisation) {
        return 0;
    }

    /** How many documents are not written yet. */
    default int waiting(PartyId organisation) {
        return 0;
    }

    /** Whether a day up to this one goes on, of which a document is still to come. */
    default boolean running(PartyId organisation, LocalDate last) {
        return false;
    }

    /** Payments of the safe that pay nothing yet, and belong to a document of this room. */
    default List<Loose> loose(PartyId organisation) {
        return List.of();
    }

    /** Cents of a currency that is no euro which documents of this room counted in euros, on both sides. */
    default Counted counted(PartyId party, UUID currency, LocalDate first, LocalDate last) {
        return Counted.NONE;
    }

    /** What stands in the books and stays there until somebody of this room does something. */
    default List<LinkView> toSettle(PartyId organisation, Page page) {
        return List.of();
    }

    /**
     * What documents counted in euros of a currency that is none.
     *
     * @param received by its own documents: it is in its books
     * @param paid by those of whom it paid: it is in theirs
     */
    record Counted(long received, long paid) {

        public static final Counted NONE = new Counted(0, 0);

        Counted plus(Counted other) {
            return new Counted(received + other.received, paid + other.paid);
        }
    }

    /**
     * A payment of the safe that a document could count: until somebody says so, the books have an income twice.
     *
     * @param transfer of the safe
     * @param url of the document
     * @param units of its currency; below zero: it paid that document, and was given back
     * @param noted by hand on that document already, as it seems
     * @param surplus that document is paid: it is to go back
     */
    record Loose(
            UUID transfer,
            String url,
            String reference,
            String payer,
            LocalDate day,
            Currency currency,
            long units,
            boolean noted,
            boolean surplus) {

        public Loose(
                UUID transfer,
                String url,
                String reference,
                String payer,
                LocalDate day,
                Currency currency,
                long units,
                boolean noted) {
            this(transfer, url, reference, payer, day, currency, units, noted, false);
        }
    }

    /**
     * A document of another room that proves an entry: an invoice, a credit note, the day of a till.
     *
     * @param day on which it counts
     * @param dated day of the document
     * @param piece its number, as it is printed
     * @param key of the room, lasting: the same document is written once
     */
    record Document(
            Journal journal, LocalDate day, LocalDate dated, String piece, String label, List<Line> lines, String key) {

        /** It counts on its own day. */
        public Document(Journal journal, LocalDate day, String piece, String label, List<Line> lines, String key) {
            this(journal, day, day, piece, label, lines, key);
        }

        public Document {
            if (journal != Journal.FA && journal != Journal.CA) throw new IllegalArgumentException("journal");
            lines = List.copyOf(lines);
        }
    }
}
