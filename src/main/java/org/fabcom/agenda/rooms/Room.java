package org.fabcom.agenda.rooms;

import module java.base;
import org.fabcom.agenda.Venue;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.jspecify.annotations.Nullable;

/** A room of an organisation. {@code version} grows by one at each change. */
public record Room(UUID id, PartyId organisation, String organisationName, Draft draft, boolean closed, int version) {

    /**
     * What is said of it.
     *
     * @param seats null: unknown
     * @param accessNotes of the way in, the toilets, the loop for hearing aids
     * @param equipment what is there, one thing a line
     * @param conditions what whoever comes must know: keys, price, noise
     * @param lent other organisations may choose it without asking
     */
    public record Draft(
            String name,
            String address,
            @Nullable String communeCode,
            String communeName,
            @Nullable Integer seats,
            Entry access,
            String accessNotes,
            String equipment,
            String conditions,
            boolean lent) {

        public Draft {
            name = Plain.line(name);
        }
    }

    /** How one gets in; unknown is a value. */
    public enum Entry {
        UNKNOWN,
        STEP_FREE,
        STEPS
    }

    public boolean open(PartyId organiser) {
        return !closed && (draft.lent() || organisation.equals(organiser));
    }

    /** As the place of an event. */
    public Venue venue() {
        var address = draft.address().isEmpty() ? draft.name() : draft.name() + ", " + draft.address();
        return Venue.room(id, address, draft.communeCode(), draft.communeName());
    }

    /** « 3 quai des Tanneurs, Sainte-Lucie »: where it is, for who reads its name already. */
    String place() {
        return draft.address().isEmpty() ? draft.communeName() : draft.address() + ", " + draft.communeName();
    }

    String url() {
        return "/salles/" + id;
    }
}
