package org.fabcom.governance.proposals;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * @param firstWords what its author had written, null where the words are still theirs
 * @param rewrittenBy who wrote it anew for its author, "" : nobody
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
        @Nullable Integer made,
        @Nullable String firstWords,
        String rewrittenBy) {

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

    boolean open(Proposal it) {
        return it.state() == Proposal.State.AMENDABLE && state == State.OPEN;
    }

    /** G3: with another one on the same article, an order must have been said, and this one must be the first of it. */
    Optional<ProposalRefusal> turn(List<Amendment> all) {
        var rivals = all.stream()
                .filter(it -> it.state == State.OPEN && it.change.article() == change.article() && !it.id.equals(id))
                .toList();
        if (rivals.isEmpty()) return Optional.empty();
        if (place == null || rivals.stream().anyMatch(it -> it.place == null))
            return Optional.of(ProposalRefusal.ORDER_NEEDED);
        boolean first = rivals.stream().allMatch(it -> it.place != null && it.place > place);
        return first ? Optional.empty() : Optional.of(ProposalRefusal.NOT_ITS_TURN);
    }

    /** In the history of the proposal: its author, and who wrote it anew for them. */
    String writers() {
        return rewrittenBy.isEmpty() ? byName : byName + " / " + rewrittenBy;
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
                row.getObject("made", Integer.class),
                row.getString("first_words"),
                row.getString("rewritten_name"));
    }
}
