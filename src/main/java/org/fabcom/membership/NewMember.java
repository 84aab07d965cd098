package org.fabcom.membership;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who enters the register.
 *
 * @param categories the first one is where they vote, if it has a vote
 * @param formerly the number in the register kept before; may be empty
 * @param onBehalf the desk did it for them
 * @param asked whoever enters them looked at the lines like it: it is somebody else
 */
public record NewMember(
        PartyId organisation,
        @Nullable PartyId party,
        MemberKind kind,
        Member.Contact contact,
        List<UUID> categories,
        String formerly,
        LocalDate joinedOn,
        MemberState state,
        String reason,
        boolean onBehalf,
        boolean asked,
        PartyId by) {

    public NewMember {
        categories = List.copyOf(categories);
    }

    public NewMember(
            PartyId organisation,
            @Nullable PartyId party,
            MemberKind kind,
            Member.Contact contact,
            List<UUID> categories,
            String formerly,
            LocalDate joinedOn,
            MemberState state,
            String reason,
            boolean onBehalf,
            PartyId by) {
        this(organisation, party, kind, contact, categories, formerly, joinedOn, state, reason, onBehalf, false, by);
    }

    public NewMember afterAsking() {
        return new NewMember(
                organisation, party, kind, contact, categories, formerly, joinedOn, state, reason, onBehalf, true, by);
    }
}
