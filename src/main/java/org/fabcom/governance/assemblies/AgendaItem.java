package org.fabcom.governance.assemblies;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.TieRule;
import org.jspecify.annotations.Nullable;

/**
 * What an assembly talks about, or a resolution that it votes on.
 *
 * @param sha256 of the text, once members were sent it
 * @param since the version of the agenda with which it came
 * @param asked put there by members
 * @param ballot null: not a resolution, or not convened
 * @param turnout null: no vote was opened
 * @param tieRule by which equal sides were parted
 * @param debates what was said, in short
 */
public record AgendaItem(
        UUID id,
        UUID assembly,
        int place,
        Said said,
        @Nullable String sha256,
        int since,
        boolean asked,
        State state,
        @Nullable UUID ballot,
        @Nullable Outcome outcome,
        @Nullable TieRule tieRule,
        @Nullable Turnout turnout,
        @Nullable UUID decision,
        String debates,
        @Nullable Instant openedAt,
        @Nullable Instant doneAt) {

    static final int SHORTEST_TITLE = 3;
    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_TEXT = 20_000;
    public static final int LONGEST_DEBATES = 8_000;

    public enum Kind {
        /** Nothing is decided. */
        TALK,
        ORDINARY,
        /** Changes the statutes, with their quorum and their majority. */
        STATUTES
    }

    /** How is voted. */
    public enum Way {
        HANDS,
        SCREEN,
        BOTH;

        public boolean hands() {
            return this != SCREEN;
        }
    }

    public enum State {
        WAITING,
        OPEN,
        DONE,
        POSTPONED,
        DROPPED;

        boolean over() {
            return this != WAITING && this != OPEN;
        }
    }

    /**
     * @param board whether the board asks to vote for it; null: it says nothing
     * @param approves the minutes that it approves; null: none
     */
    public record Said(
            Kind kind,
            String title,
            String text,
            @Nullable Boolean board,
            Way way,
            boolean secret,
            @Nullable UUID approves) {}

    /** Voices when the vote was opened, and how many the quorum wanted. */
    public record Turnout(int present, int represented, int need) {

        public int all() {
            return present + represented;
        }
    }

    public static boolean titled(String title) {
        return title.codePointCount(0, title.length()) >= SHORTEST_TITLE && title.length() <= LONGEST_TITLE;
    }

    public boolean resolution() {
        return said.kind() != Kind.TALK;
    }

    public boolean statutes() {
        return said.kind() == Kind.STATUTES;
    }

    public boolean voting() {
        return state == State.OPEN && resolution();
    }

    static AgendaItem read(ResultSet row, int n) throws SQLException {
        var board = row.getObject("board", Boolean.class);
        var outcome = row.getString("outcome");
        var tie = row.getString("tie_rule");
        var present = row.getObject("present", Integer.class);
        return new AgendaItem(
                Rows.id(row, "id"),
                Rows.id(row, "assembly"),
                row.getInt("place"),
                new Said(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("text"),
                        board,
                        Way.valueOf(row.getString("way")),
                        row.getBoolean("secret"),
                        Rows.idIfAny(row, "approves")),
                row.getString("sha256"),
                row.getInt("since"),
                row.getBoolean("asked"),
                State.valueOf(row.getString("state")),
                Rows.idIfAny(row, "ballot"),
                outcome == null ? null : Outcome.valueOf(outcome),
                tie == null ? null : TieRule.valueOf(tie),
                present == null ? null : new Turnout(present, row.getInt("represented"), row.getInt("need")),
                Rows.idIfAny(row, "decision"),
                row.getString("debates"),
                Times.readIfAny(row, "opened_at"),
                Times.readIfAny(row, "done_at"));
    }
}
