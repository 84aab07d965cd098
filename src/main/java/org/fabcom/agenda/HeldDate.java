package org.fabcom.agenda;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A date that has taken place, for the upper rooms that go on from it.
 *
 * @param lasting what a watch measured, in the two odd nights too
 * @param house the organisation in whose room it took place; null if an address was typed
 * @param level BEGINNER, INTERMEDIATE, ADVANCED or empty
 * @param themes codes of {@link WorkshopThemes}
 * @param present how many came, unannounced ones included
 */
public record HeldDate(
        UUID id,
        PartyId organiser,
        String title,
        LocalDate day,
        Duration lasting,
        Venue venue,
        @Nullable PartyId house,
        String level,
        List<String> themes,
        int present) {

    public HeldDate {
        themes = List.copyOf(themes);
    }

    /** Finds them. */
    public interface Register {

        /** Empty while it has not begun, and if it was cancelled. */
        Optional<HeldDate> find(UUID date);

        /** Those of these organisations that ended lately and to which somebody came, in order. */
        List<HeldDate> lately(Collection<PartyId> organisers, Duration back);

        /** The workshops of an organisation within these days to which somebody came, in order: all of them. */
        List<HeldDate> between(PartyId organiser, LocalDate from, LocalDate until);

        /** The page on which its organisers note who came. */
        String page(HeldDate date);
    }

    /** Port: what an upper room offers to do with a date that has taken place. */
    public interface FollowUp {

        /** A link for this visitor, or nothing. */
        Optional<LinkView> offer(HeldDate date, Visitor me, Page page);
    }
}
