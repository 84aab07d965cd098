package org.fabcom.people;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal of rights: who did what, for whom, in which organisation or group, when. Names are those of today; the
 * actor has none when the host did it at the terminal.
 */
public record RightsChange(
        UUID id,
        Instant at,
        String actor,
        String subject,
        @Nullable UUID organisationId,
        String organisation,
        @Nullable UUID groupId,
        String group,
        Act act,
        String was,
        String becomes) {

    public enum Act {
        SEAT_GRANTED,
        SEAT_CHANGED,
        SEAT_REMOVED,
        SEAT_LEFT,
        INVITATION_MADE,
        INVITATION_REVOKED,
        PERSON_INVITED,
        PASSWORD_LINK_MADE,
        ROLE_GRANTED,
        ROLE_REMOVED,
        TOKEN_MADE,
        TOKEN_REVOKED,
        TWO_STEP_SET,
        TWO_STEP_MOVED,
        TWO_STEP_OFF,
        TWO_STEP_LIFTED,
        WEBHOOK_ADDED,
        WEBHOOK_KINDS,
        WEBHOOK_SECRET,
        WEBHOOK_STOPPED,
        WEBHOOK_RESUMED,
        WEBHOOK_REMOVED,
        TOOL_LINKED,
        TOOL_CHANGED,
        TOOL_SECRET,
        TOOL_REMOVED,
        GROUP_CREATED,
        GROUP_CHANGED,
        GROUP_RIGHTS,
        GROUP_MOVED,
        GROUP_CLOSED,
        GROUP_REOPENED,
        GROUP_PARTY,
        GROUP_MEMBER_ADDED,
        GROUP_MEMBER_REMOVED,
        GROUP_MEMBER_LEFT,
        GROUP_INVITED,
        GROUP_INVITATION_REVOKED,
        GROUP_SEAT_GRANTED,
        GROUP_SEAT_ENDED,
        GROUP_SEAT_LEFT,
        GROUP_SEAT_EXPIRED;

        /** True if it is told of a discussion group, a circle or a role. */
        public boolean ofGroup() {
            return name().startsWith("GROUP");
        }

        /** True if it is told of a tool that accounts open: then {@code becomes} is its name. */
        public boolean ofTool() {
            return name().startsWith("TOOL");
        }

        /** True if it is told of an address that is told of what happens: then {@code becomes} is the address. */
        public boolean ofWebhook() {
            return name().startsWith("WEBHOOK");
        }
    }
}
