package org.fabcom.flows.sheets;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table as it reads.
 *
 * @param words of the object, as they stand there; {@code said}: what somebody said on the screen that they are, else empty
 * @param label how it came, or how it was paid: empty where nobody wrote it
 * @param exit the class of the exit by which it left at once; empty: it did not
 * @param grams null: not weighed; {@code pieces}: null: not counted
 */
record SheetLine(
        int number,
        String place,
        LocalDate day,
        String site,
        String words,
        String said,
        String label,
        String commune,
        String exit,
        String ticket,
        @Nullable Long grams,
        @Nullable Integer pieces,
        long cents,
        long refunded,
        String note) {

    /** How Oressource calls exits, by folded words that begin a destination. */
    private static final Map<String, String> EXITS = Map.of(
            "recycl", "sortiesr",
            "filiere", "sortiesr",
            "dechet", "sortiesd",
            "benne", "sortiesd",
            "poubelle", "sortiesp",
            "rebut", "sortiesp",
            "ordure", "sortiesp",
            "partenaire", "sortiesc",
            "don", "sorties");

    /** Empty where it stays: the shop, the workshop, nothing said. */
    static String exit(String folded) {
        return EXITS.entrySet().stream()
                .filter(it -> folded.startsWith(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    SheetLine weighing(long other) {
        return new SheetLine(
                number, place, day, site, words, said, label, commune, exit, ticket, other, pieces, cents, refunded,
                note);
    }

    SheetLine at(String where) {
        return new SheetLine(
                number, place, day, where, words, said, label, commune, exit, ticket, grams, pieces, cents, refunded,
                note);
    }

    /** By which the same table is known again, whatever its name is and whatever its words were said to be. */
    String substance() {
        return String.join(
                        "|",
                        List.of(
                                "" + number,
                                day.toString(),
                                site,
                                words,
                                label,
                                exit,
                                ticket,
                                "" + grams,
                                "" + pieces,
                                "" + cents,
                                "" + refunded))
                + "\n";
    }
}
