package org.fabcom.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register. {@code version} grows by one at each change.
 *
 * @param party null: known to the register only
 * @param formerly the number in the register kept before; may be empty
 * @param paidUntil the last day of dues paid outside before; null: unknown
 */
public record Member(
        UUID id,
        PartyId organisation,
        int number,
        @Nullable PartyId party,
        MemberKind kind,
        Contact contact,
        String formerly,
        LocalDate joinedOn,
        MemberState state,
        @Nullable LocalDate endedOn,
        @Nullable EndCause cause,
        @Nullable LocalDate paidUntil,
        int version) {

    /** As the register says it; all but the name may be empty. */
    public record Contact(String name, String email, String phone, String address) {}

    public String name() {
        return contact.name();
    }

    public boolean ended() {
        return state == MemberState.ENDED;
    }

    public String url() {
        return Register.url(organisation) + "/" + id;
    }
}
