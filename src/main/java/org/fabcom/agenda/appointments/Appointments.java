package org.fabcom.agenda.appointments;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.agenda.Forgetting;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The appointments as they were told last. */
@Repository
class Appointments implements Forgetting {

    private static final String SELECT = """
            select a.id, a.organisation, a.title, a.starts, a.ends, a.way, a.place, a.url, a.status, a.people, a.together,
                a.gone, a.as_of
            from agenda.appointment a
            """;

    private final Sql db;

    Appointments(Sql db) {
        this.db = db;
    }

    /** True if it changed anything: what is older than what we know, or the same, does not. */
    @Transactional
    boolean take(PartyId organisation, Told it) {
        var id = db.sql("""
                insert into agenda.appointment as known (id, organisation, number, title, starts, ends, starts_at, ends_at, way,
                    place, url, status, people, together, gone, as_of)
                values (:id, :organisation, :number, :title, :starts, :ends, :startsAt, :endsAt, :way,
                    :place, :url, :status, :people, :together, :gone, :asOf)
                on conflict (organisation, number) do update set title = :title, starts = :starts, ends = :ends,
                    starts_at = :startsAt, ends_at = :endsAt, way = :way, place = :place, url = :url, status = :status,
                    people = :people, together = :together, gone = :gone, as_of = :asOf
                where not known.gone and (known.as_of < :asOf or known.as_of = :asOf and :gone)
                returning id
                """)
                .param("id", Ids.next())
                .param("organisation", organisation.value())
                .param("number", it.number())
                .param("title", it.title())
                .param("starts", it.span().start())
                .param("ends", it.span().end())
                .param("startsAt", it.span().startsAt())
                .param("endsAt", it.span().endsAt())
                .param("way", it.way().name())
                .param("place", it.place())
                .param("url", it.url())
                .param("status", it.status().name())
                .param("people", it.people())
                .param("together", it.together())
                .param("gone", it.gone())
                .param("asOf", it.asOf())
                .optional(UUID.class);
        id.ifPresent(known -> agents(known, organisation, it.agents()));
        return id.isPresent();
    }

    /** Those of its agents who have an account here and sit in the organisation. */
    private void agents(UUID id, PartyId organisation, Set<String> emails) {
        db.sql("delete from agenda.appointment_agent where appointment = :id")
                .param("id", id)
                .update();
        if (emails.isEmpty()) return;
        db.sql("""
                insert into agenda.appointment_agent (appointment, person)
                select :id, p.id from people.person_card p join people.seat_of s on s.person = p.id
                where s.organisation = :organisation and p.email_folded in (:emails) on conflict do nothing
                """)
                .param("id", id, "organisation", organisation.value(), "emails", emails)
                .update();
    }

    Optional<Appointment> find(UUID id, PartyId agent) {
        return db.sql(
                        SELECT
                                + " join agenda.appointment_agent g on g.appointment = a.id where a.id = :id and g.person = :agent")
                .param("id", id, "agent", agent.value())
                .optional(Appointments::read);
    }

    /** Those that this person holds and that end after this moment, in order; gone ones are not there. */
    List<Appointment> of(PartyId agent, Instant from) {
        return db.sql(SELECT + """
                 join agenda.appointment_agent g on g.appointment = a.id
                where g.person = :agent and a.ends_at > :from and not a.gone order by a.starts_at, a.id limit 500
                """).param("agent", agent.value(), "from", from).list(Appointments::read);
    }

    /** What is long over goes. */
    @Override
    public int forget(Instant endedBefore) {
        return db.sql("delete from agenda.appointment where ends_at < :before")
                .param("before", endedBefore)
                .update();
    }

    private static Appointment read(ResultSet row, int n) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("organisation", UUID.class)),
                row.getString("title"),
                new Span(row.getObject("starts", LocalDateTime.class), row.getObject("ends", LocalDateTime.class)),
                Appointment.Way.valueOf(row.getString("way")),
                row.getString("place"),
                row.getString("url"),
                Appointment.Status.valueOf(row.getString("status")),
                row.getInt("people"),
                row.getBoolean("together"),
                row.getBoolean("gone"),
                Times.read(row, "as_of"));
    }
}
