package org.fabcom.agenda.rooms;

import java.util.UUID;
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

        public static final int LONGEST_NAME = 80;
        public static final int LONGEST_ADDRESS = 200;
        public static final int LONGEST_NOTES = 500;
        public static final int LONGEST_TEXT = 1000;
        public static final int MOST_SEATS = 5000;

        public Draft {
            name = Plain.line(name);
            if (name.length() < 2 || name.length() > LONGEST_NAME) throw new IllegalArgumentException("name");
            if (address.length() > LONGEST_ADDRESS) throw new IllegalArgumentException("address");
            if (communeName.isBlank()) throw new IllegalArgumentException("commune");
            if (accessNotes.length() > LONGEST_NOTES) throw new IllegalArgumentException("access");
            if (equipment.length() > LONGEST_TEXT) throw new IllegalArgumentException("equipment");
            if (conditions.length() > LONGEST_TEXT) throw new IllegalArgumentException("conditions");
            if (seats != null && (seats < 1 || seats > MOST_SEATS)) throw new IllegalArgumentException("seats");
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

    public String url() {
        return "/salles/" + id;
    }
}
