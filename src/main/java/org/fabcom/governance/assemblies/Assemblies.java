package org.fabcom.governance.assemblies;

import module java.base;
import java.sql.Types;
import org.fabcom.governance.assemblies.Assembly.Said;
import org.fabcom.governance.assemblies.Assembly.State;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The assemblies of bodies. Who may is asked before. Thread-safe. */
@Repository
public class Assemblies {

    private static final String SELECT = """
            select id, body, kind, held, starts_at, place, link, remote_basis, record_date, tie, draw_from, second_call_of, state,
                agenda_version, convened_at, opened_at, closed_at, made_by
            from governance.assembly
            """;

    private final Sql db;

    Assemblies(Sql db) {
        this.db = db;
    }

    public Optional<Assembly> find(UUID id) {
        return db.sql(SELECT + "where id = :id").param("id", id).optional(Assembly::read);
    }

    /** The same, which nobody else changes until the transaction ends. */
    public Assembly lock(UUID id) {
        return db.sql(SELECT + "where id = :id for update").param("id", id).single(Assembly::read);
    }

    /** Of a body, the next or latest first; drafts for those who prepare them. */
    public List<Assembly> of(UUID body, boolean drafts) {
        return db.sql(SELECT
                        + "where body = :body and (state <> 'DRAFT' or :drafts) order by starts_at desc, id limit 100")
                .param("body", body, "drafts", drafts)
                .list(Assembly::read);
    }

    /** Who chaired or wrote it down has not signed what is written: the minutes as they stand, or an addendum. */
    private static final String TO_SIGN = """
            a.state in ('CLOSED', 'ADJOURNED') and exists (select from governance.assembly_officer o
                where o.assembly = a.id and o.person = :person and o.role <> 'SCRUTINEER')
            and (not exists (select from governance.minutes m where m.assembly = a.id and m.amends is null)
                and not exists (select from governance.minutes_draft d join governance.minutes_signature s
                    on s.draft = d.id and s.version = d.version and s.person = :person
                    where d.assembly = a.id and d.amends is null)
              or exists (select from governance.minutes_draft d where d.assembly = a.id and d.amends is not null
                and d.minutes is null and not exists (select from governance.minutes_signature s
                    where s.draft = d.id and s.version = d.version and s.person = :person)))
            """;

    /** That there may be one to which somebody is convened, or of which they are to sign the minutes. */
    public static final String WAITS = """
            exists (select from governance.assembly a where a.state in ('CONVENED', 'IN_SESSION', 'SUSPENDED') and exists (
                select from governance.convocation c where c.assembly = a.id and c.person = :person))
            or exists (select from governance.assembly a where a.body = any (:bodies) and
            """ + TO_SIGN + ")";

    /** The same, and then those whose minutes this person is to sign. */
    public List<Assembly> waiting(PartyId person) {
        return db.sql(SELECT + """
                a where state in ('CONVENED', 'IN_SESSION', 'SUSPENDED') and exists (
                    select from governance.convocation c where c.assembly = a.id and c.person = :person)
                    or
                """ + TO_SIGN + "order by state in ('CLOSED', 'ADJOURNED'), starts_at, id limit 40")
                .param("person", person.value())
                .list(Assembly::read);
    }

    /** Those to come, or going on, to which this person is convened. */
    public List<Assembly> awaiting(PartyId person) {
        return db.sql(SELECT + """
                a where state in ('CONVENED', 'IN_SESSION', 'SUSPENDED') and exists (
                    select from governance.convocation c where c.assembly = a.id and c.person = :person)
                order by starts_at, id limit 20
                """).param("person", person.value()).list(Assembly::read);
    }

    /** Those of a body that had no quorum, for all or for a resolution, and were not called again. */
    public Set<UUID> awaitingSecondCall(UUID body) {
        return new HashSet<>(db.sql("""
                select a.id from governance.assembly a
                where a.body = :body and (a.state = 'ADJOURNED' or a.state = 'CLOSED' and exists (
                        select from governance.agenda_item i where i.assembly = a.id and i.outcome = 'NO_QUORUM'))
                    and not exists (select from governance.assembly s where s.second_call_of = a.id and s.state <> 'CANCELLED')
                """).param("body", body).list(UUID.class));
    }

    /** Another one of the same body that goes on now, or is convened for the same day. */
    public Optional<Assembly> beside(Assembly it) {
        return of(it.body(), false).stream()
                .filter(other -> !other.id().equals(it.id()) && other.goesOn())
                .filter(other -> other.state() != State.CONVENED || other.day().equals(it.day()))
                .findFirst();
    }

    Optional<Assembly> secondCallFor(UUID id) {
        return db.sql(SELECT + "where second_call_of = :id and state <> 'CANCELLED'")
                .param("id", id)
                .optional(Assembly::read);
    }

    public Assembly add(UUID body, Said said, @Nullable UUID secondCallOf, PartyId by) {
        var id = Ids.next();
        fill(db.sql("""
                                insert into governance.assembly (id, body, kind, held, starts_at, place, link, remote_basis, record_date,
                                    tie, draw_from, second_call_of, made_by, made_at)
                                values (:id, :body, :kind, :held, :starts, :place, :link, :basis, :record, :tie, :draw, :second, :by, :now)
                                """), said)
                .param("id", id)
                .param("body", body)
                .param("second", secondCallOf, Types.OTHER)
                .param("by", by.value())
                .update();
        return find(id).orElseThrow();
    }

    /** False once it was convened: members know what they were sent. */
    public boolean change(UUID id, Said said) {
        return fill(db.sql("""
                                        update governance.assembly set kind = :kind, held = :held, starts_at = :starts, place = :place,
                                            link = :link, remote_basis = :basis, record_date = :record, tie = :tie, draw_from = :draw
                                        where id = :id and state = 'DRAFT'
                                        """), said).param("id", id).updated();
    }

    void state(UUID id, State state) {
        db.sql("""
                update governance.assembly set state = :state,
                    convened_at = case when :state = 'CONVENED' then :now else convened_at end,
                    opened_at = case when :state = 'IN_SESSION' then coalesce(opened_at, :now) else opened_at end,
                    closed_at = case when :state in ('CLOSED', 'ADJOURNED') then :now else closed_at end
                where id = :id
                """).param("state", state.name(), "id", id).update();
    }

    int nextAgenda(UUID id) {
        return db.sql(
                        "update governance.assembly set agenda_version = agenda_version + 1 where id = :id returning agenda_version")
                .param("id", id)
                .single(Integer.class);
    }

    private static Sql.Statement fill(Sql.Statement statement, Said said) {
        return statement
                .param("kind", said.kind().name())
                .param("held", said.held().name())
                .param("starts", said.startsAt())
                .param("place", said.place())
                .param("link", said.link())
                .param("basis", said.remoteBasis())
                .param("record", said.recordDate())
                .param("tie", said.tie().name())
                .param("draw", said.drawFrom());
    }
}
