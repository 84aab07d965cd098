package org.fabcom.people.standing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to an organisation in one room (S2).
 *
 * @param party who, when they are known here; null: by their name only
 * @param email as that room was told; empty: it was not
 * @param what in words
 * @param from the first day; {@code until}: the last one, null while none is known
 * @param url where the room says more; empty: nowhere
 */
public record ContactStanding(
        @Nullable PartyId party,
        String name,
        String email,
        String what,
        LocalDate from,
        @Nullable LocalDate until,
        String url) {

    boolean over(LocalDate today) {
        return until != null && until.isBefore(today);
    }
}
