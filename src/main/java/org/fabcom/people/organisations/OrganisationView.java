package org.fabcom.people.organisations;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.contacts.Contact;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** The page of an organisation, as its people and the staff see it. {@code manages}: the visitor may change things; {@code others}: ids
 * under which things were written that are merged into it. */
public record OrganisationView(
        Organisation organisation,
        String number,
        List<SeatHolder> holders,
        Map<PartyId, Contact> contacts,
        PartyId me,
        boolean manages,
        boolean sits,
        List<InvitationLine> invitations,
        String space,
        List<OptionView> seats,
        List<String> others,
        Form invite) {

    /** An invitation that still serves; {@code url} is shown for those by link, {@code email} for those by mail. */
    public record InvitationLine(
            UUID id, String seat, @Nullable String email, String url, String expires, String invitedBy) {}

    /** The address and the phone number of a person, as far as this visitor may see them. */
    public String contact(PartyId person) {
        var it = contacts.getOrDefault(person, Contact.NONE);
        return Stream.of(it.email(), it.phone()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Whether the visitor may take all its data along: its manager, or the team where nobody sits in it. */
    public boolean leaves() {
        if (holders.isEmpty()) return manages;
        return holders.stream().anyMatch(it -> it.person().equals(me) && it.seat() == Seat.MANAGER);
    }

    public String url() {
        return "/structures/" + organisation.id();
    }
}
