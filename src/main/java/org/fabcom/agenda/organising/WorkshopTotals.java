package org.fabcom.agenda.organising;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.agenda.evaluations.Degrees;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;

/** What the workshops of an organisation add up to, date by date. */
@Repository
record WorkshopTotals(Sql db) {

    /**
     * One date that took place.
     *
     * @param expected held a place
     * @param came of these
     * @param walkedIn came without having registered
     * @param unsaid of those expected nobody noted whether they came
     */
    record Line(
            UUID id,
            String title,
            Instant startsAt,
            int expected,
            int came,
            int walkedIn,
            int excused,
            int missed,
            int unsaid,
            Degrees before,
            Degrees after) {

        int present() {
            return came + walkedIn;
        }
    }

    /** Those that ended in this period, the newest first. Answers count where five people gave one (never fewer are told). */
    List<Line> of(PartyId organiser, Collection<GroupId> groups, Instant from, Instant to) {
        return db.sql("""
                select o.id, e.title, o.starts_at, r.expected, r.came, r.excused, r.missed, r.unsaid,
                    (select count(*) from agenda.walk_in w where w.occurrence = o.id) as walked_in, v.*
                from agenda.occurrence o join agenda.event e on e.id = o.event
                cross join lateral (select count(*) as expected, count(*) filter (where state = 'CAME') as came,
                        count(*) filter (where state = 'EXCUSED') as excused,
                        count(*) filter (where state = 'NO_SHOW') as missed,
                        count(*) filter (where state = 'CONFIRMED') as unsaid
                    from agenda.registration where occurrence = o.id and agenda.holds_a_place(state)) r
                cross join lateral (select
                        coalesce(sum(number) filter (where moment = 'BEFORE' and degree = 1), 0) as b1,
                        coalesce(sum(number) filter (where moment = 'BEFORE' and degree = 2), 0) as b2,
                        coalesce(sum(number) filter (where moment = 'BEFORE' and degree = 3), 0) as b3,
                        coalesce(sum(number) filter (where moment = 'BEFORE' and degree = 4), 0) as b4,
                        coalesce(sum(number) filter (where moment = 'AFTER' and degree = 1), 0) as a1,
                        coalesce(sum(number) filter (where moment = 'AFTER' and degree = 2), 0) as a2,
                        coalesce(sum(number) filter (where moment = 'AFTER' and degree = 3), 0) as a3,
                        coalesce(sum(number) filter (where moment = 'AFTER' and degree = 4), 0) as a4
                    from agenda.evaluation said where said.occurrence = o.id and said.way <> 'HELD' and 5 <= (
                        select sum(same.number) from agenda.evaluation same
                        where same.occurrence = o.id and same.moment = said.moment and same.aim = said.aim
                          and same.way <> 'HELD')) v
                where e.organiser = :organiser and (e.grp is null or e.grp = any (:groups)) and e.kind = 'WORKSHOP' and o.cancelled_at is null
                  and o.ends_at >= :from and o.ends_at < :to
                order by o.starts_at desc, o.id
                """)
                .param("organiser", organiser.value())
                .param("groups", groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .list(WorkshopTotals::read);
    }

    private static Line read(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Times.read(row, "starts_at"),
                row.getInt("expected"),
                row.getInt("came"),
                row.getInt("walked_in"),
                row.getInt("excused"),
                row.getInt("missed"),
                row.getInt("unsaid"),
                new Degrees(row.getInt("b1"), row.getInt("b2"), row.getInt("b3"), row.getInt("b4")),
                new Degrees(row.getInt("a1"), row.getInt("a2"), row.getInt("a3"), row.getInt("a4")));
    }
}
