package org.fabcom.governance.proposals;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rounds of consent and what was said against in them, as rows. */
@Repository
public class ConsentRounds {

    /** What follows the last round if an objection still holds; said at the first (G15). */
    public enum Fallback {
        BALLOT,
        RETURN,
        REJECT
    }

    public record Round(
            int number,
            int most,
            Fallback fallback,
            Instant closes,
            PartyId openedBy,
            @Nullable Instant endedAt) {

        /** Whoever wrote the text or opened the round sets no objection aside. */
        public boolean ownOf(Proposal text, PartyId person) {
            return text.author().equals(person) || openedBy.equals(person);
        }
    }

    private final Sql db;
    private final Clock clock;

    ConsentRounds(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The last one, over or not. */
    public Optional<Round> last(UUID proposal) {
        return db.sql("select * from governance.consent_round where proposal = :id order by number desc limit 1")
                .param("id", proposal)
                .optional((row, n) -> new Round(
                        row.getInt("number"),
                        row.getInt("most"),
                        Fallback.valueOf(row.getString("fallback")),
                        Times.read(row, "closes"),
                        Rows.party(row, "opened_by"),
                        Times.readIfAny(row, "ended_at")));
    }

    void open(UUID proposal, Round round) {
        db.sql("""
                insert into governance.consent_round (proposal, number, most, fallback, closes, opened_by, opened_at)
                values (:id, :number, :most, :fallback, :closes, :by, :now)
                """)
                .param("id", proposal)
                .param("number", round.number())
                .param("most", round.most())
                .param("fallback", round.fallback().name())
                .param("closes", round.closes())
                .param("by", round.openedBy().value())
                .update();
    }

    void end(UUID proposal, int round) {
        db.sql("update governance.consent_round set ended_at = :now where proposal = :id and number = :round")
                .param("id", proposal, "round", round)
                .update();
    }

    /** Proposals whose round has come to its hour. */
    List<UUID> due() {
        return db.sql(
                        "select r.proposal from governance.consent_round r join governance.proposal q on q.id = r.proposal"
                                + " where r.ended_at is null and r.closes <= :now and q.state = 'CONSENT' order by r.closes, r.proposal")
                .list((row, n) -> Rows.id(row, "proposal"));
    }

    void object(UUID proposal, int round, Objection.Kind kind, String words, @Nullable UUID value, PartyId by) {
        db.sql("""
                insert into governance.objection (id, proposal, round, kind, words, value, said_by, said_at)
                values (:id, :proposal, :round, :kind, :words, :value, :by, :now)
                on conflict (proposal, round, said_by) where kind = 'AGREEMENT' do update set state = 'RAISED', said_at = excluded.said_at
                """)
                .param("id", Ids.next())
                .param("proposal", proposal)
                .param("round", round)
                .param("kind", kind.name())
                .param("words", words)
                .param("value", value, java.sql.Types.OTHER)
                .param("by", by.value())
                .update();
    }

    /** Of all rounds, in order. */
    public List<Objection> objections(UUID proposal) {
        return db.sql("""
                select o.*, coalesce(p.name, '') as name, coalesce(t.name, '') as tester, coalesce(v.name, '') as value_name
                from governance.objection o left join governance.charter_value v on v.id = o.value
                left join people.party_card p on p.id = o.said_by left join people.party_card t on t.id = o.tested_by
                where o.proposal = :proposal order by o.round, o.said_at, o.id
                """).param("proposal", proposal).list(ConsentRounds::read);
    }

    /** What a person says in a round, without what they took back. */
    List<Objection> said(UUID proposal, int round, PartyId person) {
        return objections(proposal).stream()
                .filter(it -> it.round() == round && it.by().equals(person) && it.state() != Objection.State.TAKEN_BACK)
                .toList();
    }

    void takeBack(Objection it) {
        settle(it.id(), Objection.State.TAKEN_BACK, it.reason(), null);
    }

    void settle(UUID id, Objection.State state, String reason, @Nullable PartyId tester) {
        db.sql("""
                update governance.objection set state = :state, reason = :reason, tested_by = :by, tested_at = :at where id = :id
                """)
                .param("state", state.name())
                .param("reason", reason)
                .param("by", Rows.value(tester), java.sql.Types.OTHER)
                .param("at", tester == null ? null : Times.sql(clock.instant()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    private static Objection read(ResultSet row, int n) throws SQLException {
        return new Objection(
                Rows.id(row, "id"),
                row.getInt("round"),
                Objection.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                Objection.State.valueOf(row.getString("state")),
                row.getString("reason"),
                Rows.party(row, "said_by"),
                row.getString("name"),
                Times.read(row, "said_at"),
                row.getString("tester"),
                row.getString("value_name"));
    }
}
