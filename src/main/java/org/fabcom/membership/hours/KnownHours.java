package org.fabcom.membership.hours;

import java.time.LocalDate;
import java.util.Optional;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.VolunteerHours;
import org.fabcom.people.given.GivenHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hours of volunteers for the yearly survey of a ressourcerie (R13): confirmed ones, without those that paid dues. */
@Component
class KnownHours implements GivenHours {

    private final VolunteerHours hours;
    private final JdbcClient db;

    KnownHours(VolunteerHours hours, JdbcClient db) {
        this.hours = hours;
        this.db = db;
    }

    @Override
    public Optional<Given> in(PartyId owner, int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        long minutes = hours.confirmed(owner, first, last).stream()
                .mapToLong(VolunteerHours.Worth::minutes)
                .sum();
        if (minutes == 0) return Optional.empty();
        long givers = db.sql("""
                select count(distinct coalesce(c.giver::text, lower(c.giver_name))) from membership.contribution c
                where c.organisation = :owner and c.kind = 'HOURS' and c.state = 'CONFIRMED' and c.day between :first and :last
                """)
                .param("owner", owner.value())
                .param("first", first)
                .param("last", last)
                .query(Long.class)
                .single();
        return Optional.of(new Given(minutes, givers));
    }
}
