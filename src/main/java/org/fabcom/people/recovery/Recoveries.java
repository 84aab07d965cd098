package org.fabcom.people.recovery;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.recovery.Recovery.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Recoveries and the journal of their steps, written in the caller's transaction. */
@Repository
record Recoveries(Sql db) {

    private static final String SELECT = """
            select id, organisation, wanted, asked_by, asked_at, why, state, granted_by, due_at from people.recovery
            """;

    /** A line of the journal; the name is that of today. */
    record Step(Instant at, String actor, State act, String words) {}

    Optional<Recovery> find(UUID id) {
        return db.sql(SELECT + " where id = :id for update").param("id", id).optional(Recoveries::read);
    }

    /** The latest of an organisation. */
    Optional<Recovery> latest(PartyId organisation) {
        return db.sql(SELECT + " where organisation = :organisation order by asked_at desc, id desc limit 1")
                .param("organisation", organisation.value())
                .optional(Recoveries::read);
    }

    long count(boolean open) {
        return db.sql("select count(*) from people.recovery where (state in ('ASKED', 'GRANTED')) = :open")
                .param("open", open)
                .single(Long.class);
    }

    List<Recovery> list(boolean open, long offset, int most) {
        return db.sql(SELECT + " where (state in ('ASKED', 'GRANTED')) = :open"
                        + " order by asked_at desc, id desc offset :offset limit :most")
                .param("open", open, "offset", offset, "most", most)
                .list(Recoveries::read);
    }

    List<Recovery> due() {
        return db.sql(SELECT + " where state = 'GRANTED' and due_at <= :now order by due_at")
                .list(Recoveries::read);
    }

    /** Empty if the organisation has an open one already. */
    Optional<Recovery> ask(PartyId organisation, PartyId wanted, PartyId by, String why) {
        var id = Ids.next();
        int added = db.sql("""
                insert into people.recovery (id, organisation, wanted, asked_by, asked_at, why)
                values (:id, :organisation, :wanted, :by, :now, :why) on conflict do nothing
                """)
                .param("id", id)
                .param("organisation", organisation.value())
                .param("wanted", wanted.value())
                .param("by", by.value())
                .param("why", why)
                .update();
        if (added == 0) return Optional.empty();
        note(id, by, State.ASKED, why);
        return find(id);
    }

    Recovery grant(UUID id, PartyId by, String why, Instant due) {
        db.sql("update people.recovery set state = 'GRANTED', granted_by = :by, due_at = :due where id = :id")
                .param("by", by.value(), "due", due, "id", id)
                .update();
        note(id, by, State.GRANTED, why);
        return find(id).orElseThrow();
    }

    Recovery end(UUID id, State state, PartyId by, String why) {
        db.sql("update people.recovery set state = :state where id = :id")
                .param("state", state.name(), "id", id)
                .update();
        note(id, by, state, why);
        return find(id).orElseThrow();
    }

    List<Step> steps(UUID recovery) {
        return db.sql("""
                select s.at, p.name, s.act, s.words from people.recovery_step s join people.party p on p.id = s.actor
                where s.recovery = :id order by s.at, s.id
                """)
                .param("id", recovery)
                .list((row, n) -> new Step(
                        Times.read(row, "at"),
                        row.getString("name"),
                        State.valueOf(row.getString("act")),
                        row.getString("words")));
    }

    private void note(UUID recovery, PartyId actor, State act, String words) {
        db.sql("""
                insert into people.recovery_step (id, recovery, at, actor, act, words)
                values (:id, :recovery, :now, :actor, :act, :words)
                """)
                .param("id", Ids.next())
                .param("recovery", recovery)
                .param("actor", actor.value())
                .param("act", act.name())
                .param("words", words)
                .update();
    }

    private static @Nullable PartyId party(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PartyId(id);
    }

    private static Recovery read(ResultSet row, int n) throws SQLException {
        return new Recovery(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("organisation", UUID.class)),
                new PartyId(row.getObject("wanted", UUID.class)),
                new PartyId(row.getObject("asked_by", UUID.class)),
                Times.read(row, "asked_at"),
                row.getString("why"),
                State.valueOf(row.getString("state")),
                party(row, "granted_by"),
                Times.readIfAny(row, "due_at"));
    }
}
