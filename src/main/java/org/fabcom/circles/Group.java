package org.fabcom.circles;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.jspecify.annotations.Nullable;

/**
 * A discussion group, a circle or a role. {@code organisation} is the house it belongs to, null for the community of the
 * instance; only a circle holds other groups. {@code open}: whoever sees it may come in, if that also holds above it.
 */
public record Group(
        GroupId id,
        GroupKind kind,
        @Nullable GroupId parent,
        @Nullable PartyId organisation,
        String name,
        String purpose,
        Set<Right> rights,
        Audience audience,
        boolean open,
        boolean hasParty,
        Instant createdAt,
        @Nullable Instant closedAt,
        int version) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_PURPOSE = 2_000;
    static final int DEEPEST = 11;

    public Group {
        rights = Set.copyOf(rights);
    }

    /** As a party with wallet and posts, if it was made one (E58). */
    public Optional<PartyId> party() {
        return hasParty ? Optional.of(id.asParty()) : Optional.empty();
    }

    public boolean closed() {
        return closedAt != null;
    }

    /** What a person says of a group. Rights count for roles only. */
    public record Draft(String name, String purpose, Set<Right> rights, Audience audience, boolean open) {

        public Draft {
            rights = Set.copyOf(rights);
            name = Plain.line(name);
            if (name.isBlank() || name.length() > LONGEST_NAME) throw new IllegalArgumentException("name");
            if (purpose.length() > LONGEST_PURPOSE) throw new IllegalArgumentException("purpose");
        }
    }

    /** What came of a command. */
    public sealed interface Outcome {

        record Done(Group group) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** Why a command was refused. */
    public enum Refusal {
        /** The visitor is not entitled to that here. */
        NOT_ENTITLED,
        /** A living group beside it has this name. */
        NAME_TAKEN,
        /** It would lie in itself. */
        CYCLE,
        /** Only circles hold groups. */
        NOT_A_CIRCLE,
        /** The two are not of the same organisation. */
        OTHER_HOUSE,
        /** More than twelve storeys. */
        TOO_DEEP,
        /** It is closed, or what holds it is. */
        CLOSED,
        /** Somebody changed it meanwhile. */
        TOO_LATE,
        /** The person is not of the organisation whose group this is. */
        NOT_OF_THE_HOUSE,
        /** One belongs to a role by holding it. */
        NOT_FOR_ROLES,
        /** It is so already. */
        ALREADY,
        /** The dates are the wrong way round, or over. */
        DATES,
        /** It is held for a time, and no last day was said. */
        ENDLESS,
        /** It is held for a time, and its last day lies too many years ahead. */
        TOO_FAR,
        /** Its wallet is not empty, or something is promised in its name. */
        UNSETTLED
    }
}
