package org.fabcom.instance.actors;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.instance.actors.RelationMoved.Step;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Relations between organisations. Each act changes at most one row, in the state it was read in. */
@Repository
public class Relations {

    private static final String SELECT = """
            select r.*, f.name as from_name, t.name as to_name from instance.relation r
            join people.party_card f on f.id = r.from_party join people.party_card t on t.id = r.to_party
            """;

    private final Sql db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Relations(Sql db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    Optional<Relation> find(UUID id) {
        return db.sql(SELECT + " where r.id = :id").param("id", id).optional(Relations::read);
    }

    /** All that both sides of which are shown, and that holds. */
    List<Relation> holding() {
        return db.sql(SELECT + """
                 join instance.actor one on one.organisation = r.from_party and one.published
                join instance.actor other on other.organisation = r.to_party and other.published
                where r.confirmed_at is not null and r.ended_on is null
                order by r.kind, r.confirmed_at, r.id
                """).list(Relations::read);
    }

    /** Those of one organisation, the newest first: to be answered and holding, then ended and refused. */
    public List<Relation> of(PartyId organisation) {
        return db.sql(SELECT + """
                 where r.from_party = :id or r.to_party = :id
                order by r.ended_on is not null or r.refused_at is not null, r.proposed_at desc, r.id
                """).param("id", organisation.value()).list(Relations::read);
    }

    /** What was public of it and is over, the last ended first, as long as the other side is still shown. */
    List<Relation> over(PartyId organisation) {
        return db.sql(SELECT + """
                 join instance.actor other on other.published
                    and other.organisation = case r.from_party when :id then r.to_party else r.from_party end
                where (r.from_party = :id or r.to_party = :id) and r.ended_on is not null
                order by r.ended_on desc, r.id
                """).param("id", organisation.value()).list(Relations::read);
    }

    /** False if the same one waits or holds already. */
    @Transactional
    public boolean propose(Relation.Kind kind, PartyId from, PartyId to, String words, PartyId side, PartyId by) {
        var id = Ids.next();
        int done = db.sql("""
                insert into instance.relation (id, kind, from_party, to_party, words, proposed_for, proposed_by, proposed_at)
                values (:id, :kind, :from, :to, :words, :side, :by, :now) on conflict do nothing
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("from", from.value())
                .param("to", to.value())
                .param("words", words)
                .param("side", side.value())
                .param("by", by.value())
                .update();
        return told(done, id, Step.PROPOSED, side, by);
    }

    /** By the side that is asked. */
    @Transactional
    public boolean confirm(UUID id, PartyId side, PartyId by) {
        int done = db.sql("""
                update instance.relation set confirmed_at = :now, confirmed_by = :by
                where id = :id and confirmed_at is null and refused_at is null
                    and :side in (from_party, to_party) and proposed_for <> :side
                """)
                .param("by", by.value(), "id", id, "side", side.value())
                .update();
        return told(done, id, Step.CONFIRMED, side, by);
    }

    /** By the side that is asked, or by the one that takes its proposal back. */
    @Transactional
    boolean refuse(Relation it, PartyId side, PartyId by) {
        int done = db.sql("""
                update instance.relation set refused_at = :now, refused_for = :side, refused_by = :by
                where id = :id and confirmed_at is null and refused_at is null and :side in (from_party, to_party)
                """)
                .param("by", by.value(), "id", it.id(), "side", side.value())
                .update();
        return told(done, it.id(), it.asked().equals(side) ? Step.REFUSED : Step.TAKEN_BACK, side, by);
    }

    /** By either side. */
    @Transactional
    boolean end(UUID id, PartyId side, PartyId by) {
        int done = db.sql("""
                update instance.relation set ended_on = :on, ended_by = :by
                where id = :id and confirmed_at is not null and ended_on is null and :side in (from_party, to_party)
                """)
                .param("on", LocalDate.ofInstant(clock.instant(), Days.ZONE))
                .param("by", by.value())
                .param("id", id)
                .param("side", side.value())
                .update();
        return told(done, id, Step.ENDED, side, by);
    }

    private boolean told(int done, UUID id, Step step, PartyId side, PartyId by) {
        if (done == 1) events.publishEvent(new RelationMoved(id, step, side, by, clock.instant()));
        return done == 1;
    }

    private static Relation read(ResultSet row, int n) throws SQLException {
        var refusedFor = row.getObject("refused_for", UUID.class);
        return new Relation(
                row.getObject("id", UUID.class),
                Relation.Kind.valueOf(row.getString("kind")),
                new PartyId(row.getObject("from_party", UUID.class)),
                new PartyId(row.getObject("to_party", UUID.class)),
                row.getString("from_name"),
                row.getString("to_name"),
                row.getString("words"),
                new PartyId(row.getObject("proposed_for", UUID.class)),
                Times.read(row, "proposed_at"),
                Times.readIfAny(row, "confirmed_at"),
                Times.readIfAny(row, "refused_at"),
                refusedFor == null ? null : new PartyId(refusedFor),
                row.getObject("ended_on", LocalDate.class));
    }
}
