package org.fabcom.acts;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/** Port: something that took place and of which an act is noted, with a form that opens filled in. */
public interface ActOrigin {

    /** Its name in addresses and forms. */
    String name();

    /** Empty where there is no such thing for this visitor. */
    Optional<Begun> begin(UUID origin, Visitor me, LocalDate today);

    /** The act and where it comes from in one transaction: of two who press at once the second is told. */
    Noted note(UUID act, PartyId mediator, Act.Content content, UUID origin);

    /** What the form says instead of an act, and is kept by then; empty where there is one to note. */
    default Optional<Instead> instead(UUID origin, Form form, Visitor me) {
        return Optional.empty();
    }

    /** The key of the sentence that says so, and where it is taken back. */
    record Instead(String told, String undo) {}

    /**
     * An act about to be noted.
     *
     * @param noted the act it has already
     * @param houses where it may have taken place, beside the usual structures
     * @param helped organisations that the form offers
     * @param people whom the form offers by name
     * @param others who noted theirs of the same
     */
    record Begun(
            Optional<UUID> noted,
            Form form,
            @Nullable Case file,
            @Nullable UUID meeting,
            Set<PartyId> houses,
            Set<PartyId> helped,
            Set<PartyId> people,
            Set<PartyId> others) {

        public static Begun of(Optional<UUID> noted, Form form, Set<PartyId> houses) {
            return new Begun(noted, form, null, null, houses, Set.of(), Set.of(), Set.of());
        }
    }

    /** What came of noting it. */
    enum Noted {
        DONE,
        /** The number of the form is somebody else’s act. */
        NOT_YOURS,
        /** An act of it was noted before. */
        BEFORE
    }

    /** The form with a day, never one to come, and how long it lasted. */
    static Form when(LocalDate day, Duration lasting, LocalDate today) {
        long minutes = Math.clamp(lasting.toMinutes(), 1, Act.MOST_MINUTES);
        boolean preset = ActFields.PRESETS.contains("" + minutes);
        return Form.empty()
                .with("jour", day.isAfter(today) ? today : day)
                .with("duree", preset ? minutes : "autre")
                .with("minutes", preset ? null : minutes);
    }
}
