package org.fabcom.people.organisations;

import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.people.SeatHolder;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** The page of an organisation, as its people and the staff see it. {@code manages}: the visitor may change things. */
public record OrganisationView(
        Organisation organisation,
        String number,
        List<SeatHolder> holders,
        PartyId me,
        boolean manages,
        boolean sits,
        List<InvitationLine> invitations,
        List<OptionView> seats,
        Form invite) {

    /** An invitation that still serves; {@code url} is shown for those by link, {@code email} for those by mail. */
    public record InvitationLine(
            UUID id, String seat, @Nullable String email, String url, String expires, String invitedBy) {}

    public String url() {
        return "/structures/" + organisation.id();
    }
}
