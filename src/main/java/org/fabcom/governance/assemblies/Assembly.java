package org.fabcom.governance.assemblies;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.fabcom.tally.rules.TieRule;
import org.jspecify.annotations.Nullable;

/**
 * Members who come together to decide.
 *
 * @param said what its convenor says of it
 * @param secondCallOf the one that had no quorum, whose agenda it takes up
 * @param agendaVersion grows with each item that members had added
 */
public record Assembly(
        UUID id,
        UUID body,
        Said said,
        @Nullable UUID secondCallOf,
        State state,
        int agendaVersion,
        @Nullable Instant convenedAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        PartyId madeBy) {

    static final int LONGEST_PLACE = 200;
    static final int LONGEST_LINK = 300;

    public enum Kind {
        ORDINARY,
        EXTRAORDINARY,
        MIXED
    }

    public enum Held {
        ON_SITE,
        ONLINE,
        HYBRID;

        public boolean afar() {
            return this != ON_SITE;
        }
    }

    public enum State {
        DRAFT,
        CONVENED,
        IN_SESSION,
        SUSPENDED,
        /** Too few came: a second call takes up its agenda. */
        ADJOURNED,
        CLOSED,
        CANCELLED
    }

    /**
     * @param remoteBasis the article of the statutes that allows to take part from afar; empty on site
     * @param recordDate on which it is looked who may vote
     * @param drawFrom of a draw: the public value announced
     */
    public record Said(
            Kind kind,
            Held held,
            Instant startsAt,
            String place,
            String link,
            String remoteBasis,
            LocalDate recordDate,
            TieRule tie,
            String drawFrom) {

        public LocalDate day() {
            return LocalDate.ofInstant(startsAt, Days.ZONE);
        }
    }

    public LocalDate day() {
        return said.day();
    }

    public boolean draft() {
        return state == State.DRAFT;
    }

    public boolean secondCall() {
        return secondCallOf != null;
    }

    /** Convened and not over. */
    boolean goesOn() {
        return state == State.CONVENED || state == State.IN_SESSION || state == State.SUSPENDED;
    }

    /** People may come in and go. */
    public boolean doorOpen(LocalDate today) {
        return goesOn() && (state != State.CONVENED || !today.isBefore(day()));
    }

    public String url() {
        return "/agora/assemblees/" + id;
    }

    static Assembly read(ResultSet row, int n) throws SQLException {
        return new Assembly(
                Rows.id(row, "id"),
                Rows.id(row, "body"),
                new Said(
                        Kind.valueOf(row.getString("kind")),
                        Held.valueOf(row.getString("held")),
                        Times.read(row, "starts_at"),
                        row.getString("place"),
                        row.getString("link"),
                        row.getString("remote_basis"),
                        row.getObject("record_date", LocalDate.class),
                        TieRule.valueOf(row.getString("tie")),
                        row.getString("draw_from")),
                Rows.idIfAny(row, "second_call_of"),
                State.valueOf(row.getString("state")),
                row.getInt("agenda_version"),
                Times.readIfAny(row, "convened_at"),
                Times.readIfAny(row, "opened_at"),
                Times.readIfAny(row, "closed_at"),
                Rows.party(row, "made_by"));
    }
}
