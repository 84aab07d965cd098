package org.fabcom.governance.proposals;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.governance.texts.ArticleChange;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Another wording of one article.
 *
 * @param base number of the text it was written against
 * @param place its turn among those on the same article, null where no order was said
 * @param answer of whoever decided
 * @param made number of the text that took it in
 */
public record Amendment(
        UUID id,
        UUID proposal,
        int base,
        ArticleChange change,
        String reason,
        State state,
        @Nullable Integer place,
        PartyId by,
        String byName,
        Instant at,
        String decidedBy,
        String answer,
        @Nullable Integer made) {

    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        WITHDRAWN,
        /** Put off at the freezing, or its article is gone. */
        DROPPED
    }
}
