package org.fabcom.instance.actors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Relations between organisations. Each act changes at most one row, in the state it was read in. */
@Repository
class Relations {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final JdbcClient db;
    private final Clock clock;

    Relations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Relation> find(UUID id) {
        return db.sql("select * from instance.relation where id = :id")
                .param("id", id)
                .query(Relations::read)
                .optional();
    }

    /** All that both sides of which are shown, and that holds. */
    List<Relation> holding() {
        return db.sql("""
                select r.* from instance.relation r
                join instance.actor f on f.organisation = r.from_party and f.published
                join instance.actor t on t.organisation = r.to_party and t.published
                where r.confirmed_at is not null and r.ended_on is null
                order by r.kind, r.confirmed_at, r.id
                """).query(Relations::read).list();
    }

    /** Those of one organisation that were not refused, the newest first: to be answered, holding, ended. */
    List<Relation> of(PartyId organisation) {
        return db.sql("""
                select * from instance.relation where (from_party = :id or to_party = :id) and refused_at is null
                order by ended_on is not null, proposed_at desc, id
                """)
                .param("id", organisation.value())
                .query(Relations::read)
                .list();
    }

    /** False if the same one waits or holds already. */
    boolean propose(Relation.Kind kind, PartyId from, PartyId to, String words, PartyId side, PartyId by) {
        return db.sql("""
                insert into instance.relation (id, kind, from_party, to_party, words, proposed_for, proposed_by, proposed_at)
                values (:id, :kind, :from, :to, :words, :side, :by, :at) on conflict do nothing
                """)
                        .param("id", Ids.next())
                        .param("kind", kind.name())
                        .param("from", from.value())
                        .param("to", to.value())
                        .param("words", words)
                        .param("side", side.value())
                        .param("by", by.value())
                        .param("at", Times.sql(clock.instant()))
                        .update()
                == 1;
    }

    boolean confirm(UUID id, PartyId by) {
        return db.sql("""
                update instance.relation set confirmed_at = :at, confirmed_by = :by
                where id = :id and confirmed_at is null and refused_at is null
                """)
                        .param("at", Times.sql(clock.instant()))
                        .param("by", by.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** By the side that is asked, or by the one that takes its proposal back. */
    boolean refuse(UUID id) {
        return db.sql("""
                update instance.relation set refused_at = :at
                where id = :id and confirmed_at is null and refused_at is null
                """)
                        .param("at", Times.sql(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean end(UUID id, PartyId by) {
        return db.sql("""
                update instance.relation set ended_on = :on, ended_by = :by
                where id = :id and confirmed_at is not null and ended_on is null
                """)
                        .param("on", LocalDate.ofInstant(clock.instant(), ZONE))
                        .param("by", by.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Relation read(ResultSet row, int n) throws SQLException {
        return new Relation(
                row.getObject("id", UUID.class),
                Relation.Kind.valueOf(row.getString("kind")),
                new PartyId(row.getObject("from_party", UUID.class)),
                new PartyId(row.getObject("to_party", UUID.class)),
                row.getString("words"),
                new PartyId(row.getObject("proposed_for", UUID.class)),
                Times.read(row, "proposed_at"),
                Times.readIfAny(row, "confirmed_at"),
                Times.readIfAny(row, "refused_at"),
                row.getObject("ended_on", LocalDate.class));
    }
}
