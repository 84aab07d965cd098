package org.fabcom.governance.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.fabcom.web.texts.ArticleChange;
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

    /** What is voted on it stands under this path, and its proposal's page shows it there. */
    public static final String PART = "#amendement-";

    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        WITHDRAWN,
        /** Put off at the freezing, or its article is gone. */
        DROPPED
    }

    /** It waits, and says the very same of the same text: a button pressed twice. */
    boolean says(int text, ArticleChange other, String why, PartyId person) {
        return state == State.OPEN && base == text && change.equals(other) && reason.equals(why) && by.equals(person);
    }

    static Amendment read(ResultSet row, int n) throws SQLException {
        return new Amendment(
                Rows.id(row, "id"),
                Rows.id(row, "proposal"),
                row.getInt("base"),
                new ArticleChange(
                        ArticleChange.Kind.valueOf(row.getString("kind")),
                        row.getInt("article"),
                        row.getString("words")),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getObject("place", Integer.class),
                Rows.party(row, "said_by"),
                row.getString("name"),
                Times.read(row, "said_at"),
                row.getString("decided_name"),
                row.getString("answer"),
                row.getObject("made", Integer.class));
    }
}
