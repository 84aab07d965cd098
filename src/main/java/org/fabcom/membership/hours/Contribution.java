package org.fabcom.membership.hours;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Hours that somebody gave, or goods that they lent.
 *
 * @param giver null: known by name only
 * @param minutes null for goods
 * @param declaredBy who wrote it down
 * @param cents what the loan is worth; null for hours, which rules value
 */
record Contribution(
        UUID id,
        PartyId organisation,
        Kind kind,
        @Nullable PartyId giver,
        String name,
        LocalDate day,
        @Nullable Integer minutes,
        @Nullable Long cents,
        String what,
        String work,
        String basis,
        State state,
        String reason,
        PartyId declaredBy) {

    /** Never by the giver; of a name alone, never by whoever wrote it. */
    boolean decidedBy(PartyId somebody) {
        return !somebody.equals(giver == null ? declaredBy : giver);
    }

    /** Each with the accounts that it is shown under: expense and income of classes 86 and 87. */
    enum Kind {
        HOURS("864", "875"),
        GOODS("861", "871");

        private final String expense;
        private final String income;

        Kind(String expense, String income) {
            this.expense = expense;
            this.income = income;
        }

        String expense() {
            return expense;
        }

        String income() {
            return income;
        }
    }

    /** Only what is confirmed counts anywhere. */
    enum State {
        DECLARED,
        CONFIRMED,
        REFUSED
    }

    /** What is said of a new one. */
    record Draft(
            PartyId organisation,
            Kind kind,
            @Nullable PartyId giver,
            String name,
            LocalDate day,
            @Nullable Integer minutes,
            @Nullable Long cents,
            String what,
            String work,
            String basis) {}
}
