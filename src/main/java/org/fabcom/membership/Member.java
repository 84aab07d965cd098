package org.fabcom.membership;

import module java.base;
import org.fabcom.kernel.Fold;
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
    public record Contact(String name, String email, String phone, String address) {

        /** The same name, however it is written. */
        public boolean namesake(Contact other) {
            return Fold.words(name).equals(Fold.words(other.name));
        }

        /** Reached by the same address, or by the same phone where one has no address. */
        public boolean alike(Contact other) {
            if (said(email, other.email)) return email.equalsIgnoreCase(other.email);
            return said(phone, other.phone) && digits(phone).equals(digits(other.phone));
        }

        /** What both say of how to reach them differs. */
        public boolean apart(Contact other) {
            return (said(email, other.email) || said(phone, other.phone)) && !alike(other);
        }

        private static boolean said(String one, String other) {
            return !one.isEmpty() && !other.isEmpty();
        }

        private static String digits(String phone) {
            return phone.replaceAll("[^0-9]", "").replaceFirst("^(0033|33)", "0");
        }
    }

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
