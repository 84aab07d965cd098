package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told of some kinds of things.
 *
 * @param organisation whose it is; null: the instance's
 * @param number of its secret, one more each time it is drawn
 */
record Webhook(
        UUID id,
        @Nullable PartyId organisation,
        URI address,
        List<String> kinds,
        int number,
        Instant drawnAt,
        @Nullable Instant stoppedAt,
        @Nullable Stop stopped) {

    /** The id of an organisation follows. */
    static final String OF = "/webhooks/";

    static final String INSTANCE = "/administration/webhooks";

    /** How long the former secret still signs beside the new one. */
    static final Duration BOTH = Duration.ofDays(1);

    /** How long a new secret can be looked at. */
    static final Duration SHOWN = Duration.ofMinutes(10);

    /** Why nothing is sent there any more. */
    enum Stop {
        /** Somebody wanted it so. */
        ASKED,
        /** It answered that it is gone for ever (410). */
        GONE,
        /** It took nothing for a day. */
        FAILING,
        /** The base was restored: it may be a copy. */
        RESTORED
    }

    boolean signedTwice(Instant now) {
        return number > 1 && now.isBefore(drawnAt.plus(BOTH));
    }

    /** Where those of an organisation are, or of the instance. */
    static String path(@Nullable PartyId organisation) {
        return organisation == null ? INSTANCE : OF + organisation;
    }

    String path() {
        return path(organisation) + "/" + id;
    }
}
