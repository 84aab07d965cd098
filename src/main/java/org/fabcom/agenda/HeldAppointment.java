package org.fabcom.agenda;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/**
 * An appointment kept elsewhere to which somebody came, for the upper rooms that go on from it.
 *
 * @param remote by telephone or on the network
 * @param at the organisation’s; neither: at somebody’s home, or nobody said
 * @param people how many; never who
 * @param together a collective one
 * @param url its page
 */
public record HeldAppointment(
        UUID id,
        PartyId organisation,
        String title,
        Span span,
        boolean remote,
        boolean at,
        int people,
        boolean together,
        String url) {

    /** Finds them. */
    public interface Register {

        /** For whoever holds it. */
        Optional<HeldAppointment> find(UUID id, PartyId agent);

        /** Those of the last time, in order. */
        List<HeldAppointment> seen(PartyId agent, Duration back);
    }

    /** Port: what an upper room offers to do with an appointment to which somebody came. */
    public interface FollowUp {

        Optional<LinkView> offer(HeldAppointment appointment, Visitor me, Page page);
    }
}
