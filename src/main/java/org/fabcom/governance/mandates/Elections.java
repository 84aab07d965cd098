package org.fabcom.governance.mandates;

import module java.base;
import org.fabcom.circles.GroupId;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom proposals elect, and what became of it. Thread-safe. */
@Repository
public class Elections {

    /** Of a decision {@code d}: it was repealed, or another one took its place by the day from which it would have held. */
    private static final String OVER = """
            (exists (select from governance.decision_event v where v.decision = d.id and v.kind = 'REPEALED')
                or exists (select from governance.decision n where n.replaces = d.id and n.effect <= d.effect))""";

    private static final String SELECT = """
            select e.*, coalesce(r.name, '') as role_name, coalesce(p.name, '') as name, q.body, q.decision,
                e.given_at is null and\s""" + OVER + """
             as over from governance.election e
            join governance.proposal q on q.id = e.proposal left join governance.decision d on d.id = q.decision
            left join circles.group_card r on r.id = e.role left join people.party_card p on p.id = e.person where
            """;

    private final Sql db;
    private final Mandates mandates;

    Elections(Sql db, Mandates mandates) {
        this.mandates = mandates;
        this.db = db;
    }

    /** Roles of a body to which one may be elected, by name; @param named with the circle of each, "" for none */
    public Map<GroupId, String> roles(Body body, BinaryOperator<String> named) {
        var roles = new LinkedHashMap<GroupId, String>();
        mandates.roles(body).forEach(it -> roles.put(it.id(), named.apply(it.name(), it.circle())));
        return roles;
    }

    /** In the order in which they were said. */
    public List<Election> of(UUID proposal) {
        return list("e.proposal = :id", proposal);
    }

    List<Election> byDecision(UUID decision) {
        return list("q.decision = :id", decision);
    }

    private List<Election> list(String which, UUID id) {
        return db.sql(SELECT + which + " order by e.place").param("id", id).list(Election::read);
    }

    /** All at once, in place of those before; the text is not frozen yet. */
    @Transactional
    public void say(UUID proposal, List<Election.Asked> all) {
        if (all.size() > Election.MOST) throw new IllegalArgumentException("elections");
        db.sql("delete from governance.election where proposal = :proposal")
                .param("proposal", proposal)
                .update();
        for (var it : all)
            db.sql("insert into governance.election (id, proposal, place, role, person, months)"
                            + " values (:id, :proposal, :place, :role, :person, :months)")
                    .param("id", Ids.next())
                    .param("proposal", proposal)
                    .param("place", all.indexOf(it))
                    .param("role", it.role().value())
                    .param("person", it.person().value())
                    .param("months", it.months())
                    .update();
    }

    /** Those whose decision holds and whose day has come; whoever declined before is given nothing. */
    List<Election> due(LocalDate today) {
        return db.sql(SELECT + """
                        e.given_at is null and e.answer is distinct from 'DECLINED' and d.effect <= :today and not\s""" + OVER + " order by d.effect, e.proposal, e.place")
                .param("today", today)
                .list(Election::read);
    }

    /** Those of a person that were decided and that they did not answer yet, where something comes of it. */
    List<Election> asking(PartyId person) {
        return db.sql(SELECT + """
                        e.person = :person and q.decision is not null and e.answer is null
                        and (e.seat is not null or e.given_at is null and not\s""" + OVER + ") order by e.proposal, e.place")
                .param("person", person.value())
                .list(Election::read);
    }

    Optional<Election> find(UUID id) {
        return db.sql(SELECT + "e.id = :id").param("id", id).optional(Election::read);
    }

    /** Its day was seen to, once. @param seat null: it could not be given */
    boolean given(UUID id, @Nullable UUID seat) {
        return db.sql("update governance.election set given_at = :now, seat = :seat where id = :id and given_at is null"
                        + " and answer is distinct from 'DECLINED'")
                .param("seat", seat, java.sql.Types.OTHER)
                .param("id", id)
                .updated();
    }

    /** Of who was elected, once; false if they had answered, nothing was decided, or it ended before its day. */
    boolean answer(UUID id, PartyId person, boolean accepts) {
        return db.sql("""
                        update governance.election e set answer = :answer, answered_at = :now from governance.proposal q
                        join governance.decision d on d.id = q.decision
                        where e.id = :id and e.person = :person and e.answer is null and q.id = e.proposal
                            and (e.given_at is not null or not\s""" + OVER + ")")
                .param("answer", accepts ? "ACCEPTED" : "DECLINED", "id", id, "person", person.value())
                .updated();
    }
}
