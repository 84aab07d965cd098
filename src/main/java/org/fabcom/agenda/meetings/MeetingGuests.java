package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** Port: whoever takes a time of somebody else’s by themselves is a guest of that meeting, with or without an account. */
public interface MeetingGuests {

    List<Guest> of(UUID meeting);

    /** The meetings that this one took by themselves, cancelled ones too. */
    List<UUID> taken(Asker who);

    /**
     * Somebody as another room knows them.
     *
     * @param person null: unknown; {@code email}, {@code organisation} and {@code phone} may be empty
     * @param guessed not by account or address but by the mere name of the organisation or the telephone, which others may share
     * @param named only what names the organisation: all of its members may read it
     * @param since what they took before concerns nobody, nor what they took from {@code until} on
     */
    record Asker(
            @Nullable PartyId person,
            String email,
            String organisation,
            String phone,
            boolean guessed,
            boolean named,
            Instant since,
            @Nullable Instant until) {}

    /**
     * @param path their own page of it, which needs no account
     * @param account whether they are also invited by name, and so written to as such
     * @param organisation as they wrote it, as {@code phone} and what they said of why they come; each may be empty
     */
    record Guest(
            String name,
            String email,
            String language,
            String path,
            boolean account,
            String organisation,
            String phone,
            String words) {

        /** The number as a telephone takes it. */
        public String dialled() {
            return phone.replaceAll("[^0-9+]", "");
        }
    }
}
