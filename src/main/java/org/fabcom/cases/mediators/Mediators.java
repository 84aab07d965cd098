package org.fabcom.cases.mediators;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;

/** Those who hold the role of mediator, with what a coordinator wants to know before giving them a case. */
@Repository
public class Mediators {

    private final Sql db;
    private final Clock clock;

    Mediators(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The least loaded first. */
    public List<MediatorLoad> loads(LocalDate today) {
        return db.sql("""
                select r.person, p.name, (select coalesce(sum(c.n), 0) from cases.case_cell c
                        where c.mediator = r.person and not cases.case_over(c.state)) as open,
                    exists (select from cases.mediator_declaration d where d.mediator = r.person) as declared,
                    a.id as absence, a.from_day, a.to_day
                from people.role_of r join people.party_card p on p.id = r.person
                left join lateral (select a.id, a.from_day, a.to_day from cases.mediator_absence a
                    where a.mediator = r.person and a.removed_at is null and a.to_day >= :today
                    order by a.from_day limit 1) a on true
                where r.role = 'MEDIATOR' order by open, people.sorted(p.name), r.person
                """).param("today", today).list(Mediators::load);
    }

    public boolean mediates(PartyId person) {
        return db.sql("select exists (select from people.role_of where role = 'MEDIATOR' and person = :person)")
                .param("person", person.value())
                .single(Boolean.class);
    }

    /** The declaration that holds; empty if the mediator never made one. */
    public Optional<Declaration> declaration(PartyId mediator) {
        return declarations(mediator).stream().findFirst();
    }

    /** The declarations that hold of several; who made none is left out. */
    public Map<PartyId, Declaration> declared(Collection<PartyId> all) {
        return db.sql("""
                select distinct on (d.mediator) d.mediator, d.funder, d.linked, d.links, p.name, d.declared_at
                from cases.mediator_declaration d join people.party_card p on p.id = d.declared_by
                where d.mediator = any (:all) order by d.mediator, d.declared_at desc, d.entry desc
                """)
                .param("all", all.stream().map(PartyId::value).toArray(UUID[]::new))
                .map(row -> new PartyId(row.getObject("mediator", UUID.class)), row -> read(row));
    }

    /** The newest first. */
    public List<Declaration> declarations(PartyId mediator) {
        return db.sql("""
                select d.funder, d.linked, d.links, p.name, d.declared_at from cases.mediator_declaration d
                join people.party_card p on p.id = d.declared_by
                where d.mediator = :mediator order by d.declared_at desc, d.entry desc
                """).param("mediator", mediator.value()).list((row, n) -> read(row));
    }

    private static Declaration read(ResultSet row) throws SQLException {
        return new Declaration(
                row.getString("funder"),
                row.getBoolean("linked"),
                row.getString("links"),
                row.getString("name"),
                Times.read(row, "declared_at"));
    }

    public void declare(PartyId mediator, String funder, boolean linked, String links, PartyId by) {
        db.sql("""
                insert into cases.mediator_declaration (id, mediator, funder, linked, links, declared_by, declared_at)
                values (:id, :mediator, :funder, :linked, :links, :by, :now)
                """)
                .param("id", Ids.next())
                .param("mediator", mediator.value())
                .param("funder", funder)
                .param("linked", linked)
                .param("links", links)
                .param("by", by.value())
                .update();
    }

    /** Those that are not over, by date. */
    public List<Absence> absences(PartyId mediator, LocalDate today) {
        return db.sql("""
                select id as absence, mediator as person, from_day, to_day from cases.mediator_absence
                where mediator = :mediator and removed_at is null and to_day >= :today order by from_day, id
                """).param("mediator", mediator.value(), "today", today).list((row, n) -> absence(row));
    }

    public void away(PartyId mediator, LocalDate from, LocalDate to, PartyId by) {
        db.sql("""
                insert into cases.mediator_absence (id, mediator, from_day, to_day, added_by, added_at)
                values (:id, :mediator, :from, :to, :by, :now)
                """)
                .param("id", Ids.next())
                .param("mediator", mediator.value())
                .param("from", from)
                .param("to", to)
                .param("by", by.value())
                .update();
    }

    /** Takes an absence away, or brings it back. */
    public void remove(PartyId mediator, UUID absence, boolean away) {
        db.sql("update cases.mediator_absence set removed_at = :at where id = :id and mediator = :mediator")
                .param("at", away ? Times.sql(clock.instant()) : null, "id", absence, "mediator", mediator.value())
                .update();
    }

    private static MediatorLoad load(ResultSet row, int n) throws SQLException {
        return new MediatorLoad(
                new PartyId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getInt("open"),
                row.getBoolean("declared"),
                row.getObject("absence") == null ? null : absence(row));
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("absence", UUID.class),
                new PartyId(row.getObject("person", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
