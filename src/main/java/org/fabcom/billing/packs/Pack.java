package org.fabcom.billing.packs;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What was paid beforehand of one thing.
 *
 * @param label what it was sold as
 * @param resource what it is for, by the seller's own code; empty: for everything
 * @param until the last day; null: it does not expire
 * @param left in the small unit of the measure
 * @param opened false: it waits for its invoice, or was dropped with the draft of it
 * @param draft the draft of its invoice, while there is one
 */
record Pack(
        UUID id,
        PartyId organisation,
        Owner holder,
        String label,
        String resource,
        Measure measure,
        LocalDate from,
        @Nullable LocalDate until,
        long left,
        boolean opened,
        @Nullable UUID draft) {

    static final String PATH = "/structures/{organisation}/carnets";

    boolean holds(LocalDate day) {
        return left > 0 && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Where the house that sells them has them. */
    static String url(PartyId seller) {
        return PATH.replace("{organisation}", seller.toString());
    }

    /** Whose they are: somebody known here, else the name that was said, and an address of mail if there is one (S1). */
    public record Owner(@Nullable PartyId party, String name, String email) {

        public Owner {
            if ((party == null) == name.isBlank()) throw new IllegalArgumentException("owner");
        }

        public static Owner of(PartyId party) {
            return new Owner(party, "", "");
        }

        public static Owner named(String name, String email) {
            return new Owner(null, name, email.toLowerCase(Locale.ROOT));
        }
    }

    /** A pack to be sold or given. */
    public record Draft(
            PartyId organisation,
            Owner holder,
            String label,
            String resource,
            Measure measure,
            long quantity,
            LocalDate from,
            @Nullable LocalDate until) {

        public Draft {
            if (quantity < 1 || until != null && until.isBefore(from)) throw new IllegalArgumentException("pack");
        }
    }

    /** What somebody uses. {@code use} is its key, once for all: asked twice, taken once. {@code offered}: no pack gives anything. */
    public record Use(
            UUID use,
            PartyId organisation,
            Owner holder,
            String resource,
            Measure measure,
            long quantity,
            LocalDate day,
            boolean offered,
            String note) {

        Use of(String code) {
            return new Use(use, organisation, holder, code, measure, quantity, day, offered, note);
        }
    }

    /** So much of one pack. */
    public record Taken(UUID pack, long quantity) {}

    /** What packs gave, and what they could not. */
    public record Used(List<Taken> taken, long uncovered) {

        public Used {
            taken = List.copyOf(taken);
        }
    }
}
